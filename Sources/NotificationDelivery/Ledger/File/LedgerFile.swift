/// The file of a ledger and what it says, for one thread at a time.
///
/// In memory is only where the record of each topic stands, so that a ledger of many topics is small.
struct LedgerFile {
    /// The path, without links.
    let path: String
    let calls: FileCalls
    /// Where the last line of each topic is.
    var places: [LedgerTopic: LinePlace] = [:]
    var report = FileLedgerReport()
    /// At how many lines it is looked next whether the file should be compacted.
    var nextLook = 0
    private var lock: FileLock
    var file: FileDescriptor?
    /// Where the last whole line ends.
    var end = 0
    /// Whether the directory on the disk surely names this file, and not the one before it.
    var isNamedOnDisk = false

    init(path: String, lockLimit: Int, calls: FileCalls) {
        self.path = path
        self.calls = calls
        lock = FileLock(path: path + ".lock", limit: lockLimit)
    }

    /// Does something while no other process uses the file, after reading what others have written.
    mutating func exclusively<Result>(
        _ body: (inout LedgerFile) throws(LedgerError) -> Result
    ) throws(LedgerError) -> Result {
        try lock.lock(queueingAt: file)
        defer { lock.unlock() }
        try catchUp()
        return try body(&self)
    }

    /// The record of a topic; `nil` where nothing is known of it.
    mutating func record(of topic: LedgerTopic) throws(LedgerError) -> LedgerRecord? {
        guard let place = places[topic] else { return nil }
        let line = try line(at: place)
        guard let json = LedgerLine.json(of: line.dropLast()), let record = try? LedgerRecord(json: json),
            record.topic == topic
        else {
            forgetContents()
            throw LedgerError(
                .unavailable,
                message: "\(path): the line of \(topic) is not what it was when it was read"
            )
        }
        return record
    }

    /// All records.
    mutating func records() throws(LedgerError) -> [LedgerRecord] {
        var records: [LedgerRecord] = []
        for topic in places.keys {
            if let record = try record(of: topic) { records.append(record) }
        }
        return records
    }

    /// The bytes of a line with its end; fewer where the file ends before.
    func line(at place: LinePlace) throws(LedgerError) -> [UInt8] {
        try read(at: place.offset, atMost: place.length)
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
        isNamedOnDisk = false
        forgetContents()
    }

    mutating func forgetContents() {
        end = 0
        places = [:]
        nextLook = 0
        report.lineCount = 0
        report.damagedLines = []
        report.tornTailByteCount = 0
        report.recordCount = 0
    }

    /// Writes the first line of a new file, so that it is known for a ledger whatever happens next.
    private mutating func begin() throws(LedgerError) {
        guard let file, try status(file).isRegular else {
            throw LedgerError(.unusable, message: "\(path) is no file that a ledger can be kept in")
        }
        try write(LedgerLine.header, to: file, isDurable: true)
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
                try take(json, of: line)
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
        report.recordCount = places.count
        return true
    }

    /// Takes a line whose checksum holds.
    private mutating func take(_ json: [UInt8], of line: LineScan.Line) throws(LedgerError) {
        do throws(LedgerError) {
            if line.number == 1, json == LedgerLine.header.dropFirst(9).dropLast() { return }
            let record = try LedgerRecord(json: json)
            places[record.topic] = LinePlace(of: record, offset: line.offset, length: json.count + 10)
        } catch {
            // It is not damaged: somebody knows more than this version does. To pass over it would be to repeat what
            // was delivered.
            forget()
            throw LedgerError(error.code, message: "\(path), line \(line.number): \(error.message)", underlying: error)
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
        var bytes: [UInt8] = []
        var new: [LedgerTopic: LinePlace] = [:]
        for record in changed {
            let line = LedgerLine.line(record.json())
            new[record.topic] = LinePlace(of: record, offset: end + bytes.count, length: line.count)
            bytes += line
        }
        try write(bytes, to: file, isDurable: isDurable)
        places.merge(new) { $1 }
        report.lineCount += changed.count
        report.recordCount = places.count
    }

    private mutating func write(_ bytes: [UInt8], to file: FileDescriptor, isDurable: Bool) throws(LedgerError) {
        if isDurable { try synchronizeDirectory() }
        // What a crash left at the end goes first, so that the next line begins where a line begins.
        if try size() != end {
            let result = calls.truncate(file.number, end)
            if result < 0 {
                throw failure(.notWritten, "can't be cut at its last whole line", SystemError(Int32(-result)))
            }
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

    /// Waits until the directory on the disk names this file, whoever has made or replaced it.
    ///
    /// It does nothing where that was done before.
    mutating func synchronizeDirectory() throws(LedgerError) {
        if isNamedOnDisk { return }
        let parent = path.lastIndex(of: "/").map { path[...$0] } ?? "."
        do throws(SystemError) {
            try calls.synchronizeFile(FileDescriptor(String(parent), for: .directory))
        } catch {
            throw failure(.notWritten, "has a directory that can't be written", error)
        }
        isNamedOnDisk = true
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

    private func read(at offset: Int, atMost count: Int = 1 << 18) throws(LedgerError) -> [UInt8] {
        do throws(SystemError) { return try file?.read(at: offset, atMost: count) ?? [] } catch {
            throw failure(.unavailable, "can't be read", error)
        }
    }

    func failure(_ code: LedgerError.Code, _ what: String, _ error: SystemError) -> LedgerError {
        LedgerError(code, "the ledger \(path) \(what)", error)
    }
}

extension FileCalls {
    func writeAll(_ bytes: [UInt8], to file: FileDescriptor) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(file.number, rest)
            if count < 0 { throw SystemError(Int32(-count)) }
            rest = rest.dropFirst(count)
        }
    }

    func synchronizeFile(_ file: FileDescriptor) throws(SystemError) {
        let result = synchronize(file.number)
        if result < 0 { throw SystemError(Int32(-result)) }
    }
}
