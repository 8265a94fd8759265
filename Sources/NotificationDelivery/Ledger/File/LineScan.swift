/// Finds the lines in the chunks of a file.
///
/// A last line without an end or with a wrong checksum is the tail that a crash left; any other line with a wrong
/// checksum is damaged.
struct LineScan {
    /// A line, without its end.
    struct Line {
        /// The number, from 1.
        var number: Int
        /// How many bytes of the file stand before it.
        var offset: Int
        var content: Content
    }

    /// What stands in a line.
    enum Content {
        case whole([UInt8])
        case damaged
    }

    /// How many bytes of the file have been looked at.
    private(set) var readEnd: Int
    /// How many lines there are with an end.
    private(set) var lineCount: Int
    /// How many lines had the right checksum.
    private(set) var wholeLineCount = 0
    private(set) var damagedLines: [Int] = []
    /// What stands behind the last line's end so far.
    private var rest: [UInt8] = []
    /// The bytes of the last line, where its checksum is wrong and nothing stands behind it so far.
    private var lastDamagedByteCount = 0

    init(start: Int, lineCount: Int) {
        readEnd = start
        self.lineCount = lineCount
    }

    /// The lines that end in a chunk.
    mutating func lines(in chunk: [UInt8]) -> [Line] {
        let base = readEnd - rest.count
        readEnd += chunk.count
        rest += chunk
        var lines: [Line] = []
        var start = rest.startIndex
        while let lineEnd = rest[start...].firstIndex(of: 0x0A) {
            lineCount += 1
            lastDamagedByteCount = 0
            if let json = LedgerLine.json(of: rest[start..<lineEnd]) {
                wholeLineCount += 1
                lines.append(Line(number: lineCount, offset: base + start, content: .whole(json)))
            } else {
                damagedLines.append(lineCount)
                lastDamagedByteCount = lineEnd + 1 - start
                lines.append(Line(number: lineCount, offset: base + start, content: .damaged))
            }
            start = lineEnd + 1
        }
        rest.removeSubrange(..<start)
        return lines
    }

    /// Ends the scan.
    ///
    /// - Returns: How many bytes at the end are a line that was never finished.
    mutating func finish() -> Int {
        guard rest.isEmpty, lastDamagedByteCount > 0 else { return rest.count }
        damagedLines.removeLast()
        lineCount -= 1
        return lastDamagedByteCount
    }
}
