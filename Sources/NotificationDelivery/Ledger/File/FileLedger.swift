import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger in one file, for the processes of one machine.
///
/// ```swift
/// let ledger = try FileLedger.open(path: "/var/lib/notices/ledger")
/// ```
///
/// Each change of a record appends a line with a checksum, and the last line of a topic counts. What is completed, and
/// what a sink has saved, is on the disk (`fsync`) before the caller goes on. A claim and its end without progress are
/// only written: where the machine fails and they are lost, somebody may try sooner than the lease says, and nothing
/// else happens.
///
/// After a crash in the middle of a line the rest of that line is passed over, and cut away before the next one is
/// written; ``report`` says so. A file in which most lines were replaced by later ones is compacted: a new one takes its
/// place in one step. Records that nothing happened to for as long as `retention` are dropped then.
///
/// Several values and several processes may use one file at once. They take turns by a lock on a second file, the path
/// with `.lock` behind it; leave it where it is. The lock is one of the operating system (`flock`), so it ends with the
/// process that holds it. Who does not get it within 30 seconds is told `unavailable`; that wait knows no deadline. Keep the
/// file on a local disk: network file systems have locks that can't be relied on.
///
/// Operations that wait at the same moment share one turn and one `fsync`, so many deliveries at once are faster than
/// the disk is. All that blocks is done on a thread of its own, none of Swift's.
public final class FileLedger: DeliveryLedger {
    /// The path of the file, without links.
    public let path: String
    /// How long a record is kept after it was last changed.
    public let retention: Duration
    /// How many lines the file has before it is compacted.
    public let compactionLineCount: Int
    private let queue = DispatchQueue(label: "FileLedger")
    private let file: Mutex<LedgerFile>
    private let waiting = Mutex(Waiting())
    private let lastReport: Mutex<FileLedgerReport>

    private struct Waiting {
        var changes: [LedgerChange] = []
        var isBeingServed = false
    }

    private init(_ file: consuming sending LedgerFile, retention: Duration, compactionLineCount: Int) {
        path = file.path
        lastReport = Mutex(file.report)
        self.file = Mutex(file)
        self.retention = retention
        self.compactionLineCount = compactionLineCount
    }

    /// Opens a ledger, and makes the file where there is none.
    ///
    /// The file and its lock are readable for their owner alone. It blocks while it reads the file, so open a ledger once,
    /// when the process starts.
    ///
    /// - Parameters:
    ///   - path: The path of the file, in a directory that exists and can be written.
    ///   - retention: How long a record is kept after it was last changed, 90 days unless told otherwise.
    ///   - compactionLineCount: How many lines the file has before it is compacted, 1,000 unless told otherwise; it is
    ///     compacted when only one in four lines, or fewer, still counts.
    /// - Returns: The ledger.
    /// - Throws: ``LedgerError`` with the code `unusable` where there can be no ledger in that place; `unavailable` where
    ///   the file can't be opened, read or locked at present, `notWritten` where it can't be made at present, as on a full
    ///   disk; and `unreadableRecord` where it is no ledger, or one of a later version.
    public static func open(
        path: String,
        retention: Duration = .seconds(90 * 86_400),
        compactionLineCount: Int = 1000
    ) throws(LedgerError) -> FileLedger {
        try open(path: path, retention: retention, compactionLineCount: compactionLineCount, calls: .system)
    }

    package static func open(
        path: String,
        retention: Duration = .seconds(90 * 86_400),
        compactionLineCount: Int = 1000,
        lockLimit: Duration = .seconds(30),
        calls: FileCalls
    ) throws(LedgerError) -> FileLedger {
        let resolved: String
        do throws(SystemError) { resolved = try FileDescriptor.resolved(path) } catch {
            throw LedgerError(.unavailable, "the ledger \(path) can't be opened", error)
        }
        var file = LedgerFile(path: resolved, lockLimit: Int(lockLimit.inSeconds * 1_000_000), calls: calls)
        // Where the directory can't be brought to the disk, that is better known now than after something was sent.
        try file.exclusively { (file) throws(LedgerError) in try file.synchronizeDirectory() }
        return FileLedger(file, retention: retention, compactionLineCount: compactionLineCount)
    }

    /// What was found in the file when it was last used.
    public var report: FileLedgerReport { lastReport.withLock { $0 } }

    /// What is known, sorted by topic, after reading what others have written.
    ///
    /// - Returns: The records.
    /// - Throws: ``LedgerError`` with the code `unavailable` or `unusable` where the file can't be read.
    public func records() async throws(LedgerError) -> [LedgerRecord] {
        let result: Result<[LedgerRecord], LedgerError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(
                    returning: Result { () throws(LedgerError) in
                        try self.file.withLock { (file) throws(LedgerError) in
                            try file.exclusively { (file) throws(LedgerError) in try file.records() }
                        }
                    }
                )
            }
        }
        return try result.get().sorted { $0.topic.description < $1.topic.description }
    }

    /// Makes a change with the next turn, and waits until it is done, even where the task is cancelled meanwhile.
    func change<Value: Sendable>(
        _ topic: LedgerTopic,
        at now: Date,
        isDurable: Bool,
        _ body: @escaping @Sendable (inout LedgerRecord) throws(LedgerError) -> Value
    ) async throws(LedgerError) -> Value {
        let result: Result<Value, LedgerError> = await withCheckedContinuation { continuation in
            let change = LedgerChange(topic: topic, now: now, isDurable: isDurable, body, then: continuation)
            let isFirst = waiting.withLock { waiting in
                waiting.changes.append(change)
                defer { waiting.isBeingServed = true }
                return !waiting.isBeingServed
            }
            if isFirst { queue.async { self.serve() } }
        }
        return try result.get()
    }

    /// Makes all changes that wait, and those that come meanwhile.
    private func serve() {
        while true {
            let changes = waiting.withLock { waiting in
                defer { waiting.changes = [] }
                if waiting.changes.isEmpty { waiting.isBeingServed = false }
                return waiting.changes
            }
            guard let now = changes.map(\.now).max() else { return }
            let batch = LedgerBatch(changes)
            let report = file.withLock { file in
                do throws(LedgerError) {
                    try file.exclusively { (file) throws(LedgerError) in
                        try batch.apply(to: &file)
                        file.compactIfDue(after: retention, minimum: compactionLineCount, at: now)
                    }
                } catch {
                    batch.fail(error)
                }
                return file.report
            }
            lastReport.withLock { $0 = report }
            batch.answer()
        }
    }
}
