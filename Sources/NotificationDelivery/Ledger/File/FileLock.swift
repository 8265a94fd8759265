#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The right to use a ledger's file alone, among all processes of the machine.
///
/// It is a lock on a file of its own beside the ledger, because the ledger's own file is replaced when it is compacted.
struct FileLock {
    /// The file that is locked.
    let path: String
    /// For how long another may hold the lock, in microseconds.
    let limit: Int
    private var descriptor: FileDescriptor?

    init(path: String, limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// Takes the lock; waits for it, but not longer than the limit.
    ///
    /// Who has just given the lock back could take it again before anybody who waits has noticed, for as long as there is
    /// work. So they queue: only one at a time waits for the lock, and the others wait for its place. That is a courtesy:
    /// who can't get the place in time goes on without.
    ///
    /// - Parameter queue: The file whose own lock is the place of the one who waits.
    mutating func lock(queueingAt queue: FileDescriptor?) throws(LedgerError) {
        do throws(SystemError) {
            var place = Pause(limit: 100_000)
            while let queue, try !queue.tryLock(), place.wait() {}
            defer { queue?.unlock() }
            var turn = Pause(limit: limit)
            while try !tryLock() {
                guard turn.wait() else {
                    let message = "another process has held it for \(limit / 1_000_000) seconds"
                    throw SystemError(EWOULDBLOCK, message)
                }
            }
        } catch {
            throw LedgerError(.unavailable, "\(path) can't be locked", error)
        }
    }

    /// The waiting of one who looks again and again.
    private struct Pause {
        /// For how long, in microseconds.
        let limit: Int
        var waited = 0
        var next = 100

        init(limit: Int) { self.limit = limit }

        /// Waits a little; `false` where it was long enough.
        mutating func wait() -> Bool {
            guard waited < limit else { return false }
            FileDescriptor.pause(microseconds: UInt32(next))
            waited += next
            if waited > 50_000 { next = min(2 * next, 2000) }
            return true
        }
    }

    /// Gives the lock back.
    func unlock() { descriptor?.unlock() }

    private mutating func tryLock() throws(SystemError) -> Bool {
        if descriptor == nil { descriptor = try FileDescriptor(path, for: .locking) }
        guard let file = descriptor else { return false }
        guard try file.tryLock() else { return false }
        // Somebody may have removed the file: then another process locks another file of that name.
        if let named = try FileDescriptor.status(of: path), try file.status().isSameFile(as: named) { return true }
        descriptor = nil
        return false
    }
}
