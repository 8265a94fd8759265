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
    mutating func lock() throws(LedgerError) {
        var waited = 0
        var pause = 50
        while true {
            do throws(SystemError) {
                if try tryLock() { return }
            } catch {
                throw LedgerError(.unavailable, message: "\(path) can't be locked: \(error)", underlying: error)
            }
            guard waited < limit else {
                throw LedgerError(
                    .unavailable,
                    message: "\(path) can't be locked: another process has held it for \(limit / 1_000_000) seconds"
                )
            }
            FileDescriptor.pause(microseconds: UInt32(pause))
            waited += pause
            pause = min(2 * pause, 2000)
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
