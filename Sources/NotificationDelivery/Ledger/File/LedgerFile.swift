/// The file of a ledger and what it says, for one thread at a time.
///
/// What is in memory is what stands in the file, never more: a record is changed here only once its line is written.
struct LedgerFile {
    /// The path, without links.
    let path: String
    let calls: FileCalls
    /// The last state of each topic.
    var records: [LedgerTopic: LedgerRecord] = [:]
    var report = FileLedgerReport()
    /// At how many lines it is looked next whether the file should be compacted.
    var nextLook = 0
    private var lock: FileLock
    private var file: FileDescriptor?
    /// Where the last whole line ends.
    private var end = 0

    init(path: String, lockLimit: Int, calls: FileCalls) {
        self.path = path
        self.calls = calls
        lock = FileLock(path: path + ".lock", limit: lockLimit)
    }

    /// Does something while no other process uses the file, after reading what others have written.
    mutating func exclusively<Result>(
        _ body: (inout LedgerFile) throws(LedgerError) -> Result
    ) throws(LedgerError) -> Result {
        try lock.lock()
        defer { lock.unlock() }
        try catchUp()
        return try body(&self)
    }

    // MARK: Reading

    private mutating func catchUp() throws(LedgerError) {
        do throws(SystemError) {
            let named = try FileDescriptor.status(of: path)
            if let file, let named, try file.status().isSameFile(as: named), named.size >= end {
                if named.size == end { return }
            } else {
                forget()
                file = try FileDescriptor(path, for: .appending)
            }
        } catch {
            throw failure(.unavailable, "can't be opened", error)
        }
        // A line that is damaged right behind what was read before was perhaps cut in two by somebody's repair.
        if end > 0, try !readLines(acceptingDamage: false) { forgetContents() }
        if end == 0 { _ = try readLines(acceptingDamage: true) }
        if end == 0 { try begin() }
    }

    private mutating func forget() {
        file = nil
        forgetContents()
    }

    private mutating func forgetContents() {
        end = 0
        records = [:]
        nextLook = 0
        report.lineCount = 0
        report.damagedLines = []
        report.tornTailByteCount = 0
        report.recordCount = 0
    }

    /// Writes the first line of a new file, so that it is known for a ledger whatever happens next.
    private mutating func begin() throws(LedgerError) {
        guard let file, try status(file).isRegular else {
            throw LedgerError(.unavailable, message: "\(path) is no file that a ledger can be kept in")
        }
        try write(LedgerLine.header, to: file, isDurable: true)
        try synchronizeDirectory()
        report.lineCount = 1
    }

    /// Reads the lines behind the last whole one.
    ///
    /// - Returns: Whether all went well; `false` where a line is damaged and that is not accepted.
    private mutating func readLines(acceptingDamage: Bool) throws(LedgerError) -> Bool {
        var scan = LineScan(start: end, lineCount: report.lineCount)
        let start = end
        while true {
            let chunk = try read(at: scan.readEnd)
            if chunk.isEmpty { break }
            for line in scan.lines(in: chunk) {
                guard case .whole(let json) = line.content else {
                    if !acceptingDamage { return false }
                    continue
                }
                try take(json, line: line.number)
            }
        }
        let tail = scan.finish()
        if start == 0, scan.wholeLineCount == 0 {
            guard try LedgerLine.header.starts(with: read(at: 0)) else {
                forget()
                throw LedgerError(.unreadableRecord, message: "\(path) is no ledger: no line of it can be read as one")
            }
        }
        if !acceptingDamage, !scan.damagedLines.isEmpty { return false }
        end = scan.readEnd - tail
        report.lineCount = scan.lineCount
        report.damagedLines += scan.damagedLines
        if tail > 0 { report.tornTailByteCount = tail }
        report.recordCount = records.count
        return true
    }

    /// Takes a line whose checksum holds.
    private mutating func take(_ json: [UInt8], line: Int) throws(LedgerError) {
        do throws(LedgerError) {
            if line == 1, json == LedgerLine.header.dropFirst(9).dropLast() { return }
            let record = try LedgerRecord(json: json)
            records[record.topic] = record
        } catch {
            // It is not damaged: somebody knows more than this version does. To pass over it would be to repeat what
            // was delivered.
            forget()
            throw LedgerError(error.code, message: "\(path), line \(line): \(error.message)", underlying: error)
        }
    }

    // MARK: Writing

    /// Writes a line for each record, and takes them.
    ///
    /// - Parameters:
    ///   - changed: The records.
    ///   - isDurable: Whether the lines must be on the disk when it returns.
    mutating func append(_ changed: [LedgerRecord], isDurable: Bool) throws(LedgerError) {
        guard let file else { throw LedgerError(.unavailable, message: "\(path) is not open") }
        try write(changed.flatMap { LedgerLine.line($0.json()) }, to: file, isDurable: isDurable)
        for record in changed { records[record.topic] = record }
        report.lineCount += changed.count
        report.recordCount = records.count
    }

    private mutating func write(_ bytes: [UInt8], to file: FileDescriptor, isDurable: Bool) throws(LedgerError) {
        // What a crash left at the end goes first, so that the next line begins where a line begins.
        if try size() != end {
            let result = calls.truncate(file.number, end)
            if result < 0 { throw failure(.notWritten, "can't be cut at its last whole line", SystemError(result)) }
        }
        do throws(SystemError) {
            try calls.writeAll(bytes, to: file)
            if isDurable { try calls.synchronizeFile(file) }
        } catch {
            // Nobody may find a record that the caller was told is not there. Where this fails too, the rest of a line
            // is cut away before the next one is written.
            _ = calls.truncate(file.number, end)
            throw failure(.notWritten, "can't be written", error)
        }
        end += bytes.count
    }

    // MARK: Compaction

    /// Replaces the file by one with a line for each of some records, and forgets the others.
    ///
    /// The new file is whole and on the disk before it takes the name of the old one, so there is a whole ledger under
    /// that name at any moment.
    mutating func compact(to live: [LedgerTopic: LedgerRecord]) {
        do throws(LedgerError) {
            try replaceFile(live)
            report.compactionCount += 1
            report.compactionFailure = nil
        } catch {
            report.compactionFailure = error
        }
    }

    private mutating func replaceFile(_ live: [LedgerTopic: LedgerRecord]) throws(LedgerError) {
        let newPath = path + ".new"
        let sorted = live.values.sorted { $0.topic.description < $1.topic.description }
        do throws(SystemError) {
            let new = try FileDescriptor(newPath, for: .replacing)
            if let status = try file?.status() { new.adopt(status) }
            var written = 0
            var bytes = LedgerLine.header
            for record in sorted {
                bytes += LedgerLine.line(record.json())
                if bytes.count > 65_536 {
                    try calls.writeAll(bytes, to: new)
                    written += bytes.count
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            try calls.writeAll(bytes, to: new)
            written += bytes.count
            try calls.synchronizeFile(new)
            let result = calls.rename(newPath, path)
            if result < 0 { throw SystemError(result) }
            file = new
            end = written
            records = live
            report.lineCount = sorted.count + 1
            report.recordCount = sorted.count
            report.damagedLines = []
        } catch {
            FileDescriptor.remove(newPath)
            throw failure(.notWritten, "can't be compacted", error)
        }
        try synchronizeDirectory()
    }

    private func synchronizeDirectory() throws(LedgerError) {
        let parent = path.lastIndex(of: "/").map { path[...$0] } ?? "."
        do throws(SystemError) {
            try calls.synchronizeFile(FileDescriptor(String(parent), for: .directory))
        } catch {
            throw failure(.notWritten, "has a directory that can't be written", error)
        }
    }

    // MARK: Small things

    private func size() throws(LedgerError) -> Int {
        guard let file else { return 0 }
        return try status(file).size
    }

    private func status(_ file: FileDescriptor) throws(LedgerError) -> FileDescriptor.Status {
        do throws(SystemError) { return try file.status() } catch {
            throw failure(.unavailable, "can't be read", error)
        }
    }

    private func read(at offset: Int) throws(LedgerError) -> [UInt8] {
        do throws(SystemError) { return try file?.read(at: offset, atMost: 1 << 18) ?? [] } catch {
            throw failure(.unavailable, "can't be read", error)
        }
    }

    private func failure(_ code: LedgerError.Code, _ what: String, _ error: SystemError) -> LedgerError {
        LedgerError(code, message: "the ledger \(path) \(what): \(error)", underlying: error)
    }
}

extension SystemError {
    fileprivate init(_ result: Int) { self.init(number: Int32(-result)) }
}

extension FileCalls {
    fileprivate func writeAll(_ bytes: [UInt8], to file: FileDescriptor) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(file.number, rest)
            if count < 0 { throw SystemError(count) }
            rest = rest.dropFirst(count)
        }
    }

    fileprivate func synchronizeFile(_ file: FileDescriptor) throws(SystemError) {
        let result = synchronize(file.number)
        if result < 0 { throw SystemError(result) }
    }
}
