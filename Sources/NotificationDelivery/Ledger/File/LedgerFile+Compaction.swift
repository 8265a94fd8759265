#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension LedgerFile {
    /// Replaces the file by a smaller one where most of its lines are of no use any more.
    ///
    /// Where that fails, the ledger goes on with the old file, and the report says why.
    ///
    /// - Parameters:
    ///   - retention: How long a record is kept after it was last changed.
    ///   - minimum: How many lines the file may have in any case.
    ///   - now: The present.
    mutating func compactIfDue(after retention: Duration, minimum: Int, at now: Date) {
        guard report.lineCount > max(minimum, nextLook) else { return }
        let live = places.filter { !$0.value.isExpired(after: retention, at: now) }
        if report.lineCount > 4 * live.count {
            do throws(LedgerError) {
                try replaceFile(live)
                report.compactionCount += 1
                report.compactionFailure = nil
            } catch {
                report.compactionFailure = error
            }
        }
        // Where it is not due or fails, the next look comes when the file has grown by a quarter.
        nextLook = report.lineCount * 5 / 4
    }

    /// Replaces the file by one with the last line of some topics, and forgets the others.
    ///
    /// The new file is whole and on the disk before it takes the name of the old one, so there is a whole ledger under
    /// that name at any moment. The directory follows before the next line must be on the disk.
    private mutating func replaceFile(_ live: [LedgerTopic: LinePlace]) throws(LedgerError) {
        let newPath = path + ".new"
        let sorted = live.sorted { $0.value.offset < $1.value.offset }
        do throws(SystemError) {
            let new = try FileDescriptor(newPath, for: .replacing)
            if let status = try file?.status() { new.adopt(status) }
            var moved: [LedgerTopic: LinePlace] = [:]
            var written = 0
            var bytes = LedgerLine.header
            for (topic, place) in sorted {
                guard let line = try file?.read(at: place.offset, atMost: place.length),
                    LedgerLine.json(of: line.dropLast()) != nil
                else {
                    // It is to be read again, and then seen to be damaged.
                    forgetContents()
                    throw SystemError(0, "the line of \(topic) is not what it was when it was read")
                }
                moved[topic] = place.moved(to: written + bytes.count)
                bytes += line
                if bytes.count > 65_536 {
                    try calls.writeAll(bytes, to: new)
                    written += bytes.count
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            try calls.writeAll(bytes, to: new)
            try calls.synchronizeFile(new)
            let result = calls.rename(newPath, path)
            if result < 0 { throw SystemError(Int32(-result)) }
            file = new
            isNamedOnDisk = false
            end = written + bytes.count
            places = moved
            report.lineCount = sorted.count + 1
            report.recordCount = sorted.count
            report.damagedLines = []
        } catch {
            FileDescriptor.remove(newPath)
            throw failure(.notWritten, "can't be compacted", error)
        }
    }
}
