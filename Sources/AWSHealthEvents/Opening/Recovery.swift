import WireJSON

/// Finds where a value that can't be read is likely to end, so that what follows it can be.
struct Recovery {
    /// Where the broken value begins.
    var start: Int
    /// Where the value is given up at the earliest in favor of another one; its own end can lie before.
    ///
    /// What was found before this place must not be found again.
    var earliestStop: Int
    /// Where a value seems to begin in place of a comma or bracket: what precedes it was cut.
    var intruder: Int?

    /// Looks at an error of a value.
    ///
    /// - Parameters:
    ///   - error: What is wrong, and where.
    ///   - start: Where the value begins.
    ///   - earliestStop: Where what was found in the value ends.
    ///   - bytes: The text.
    init(_ error: JSONError, at start: Int, earliestStop: Int, in bytes: RawSpan) {
        self.start = start
        self.earliestStop = max(earliestStop, start + 1)
        let isCut = error.code == .unexpectedByte && error.offset > start
        intruder = isCut && Self.isObject(at: error.offset, in: bytes) ? error.offset : nil
    }

    /// The offset behind a broken value, which is always behind its first byte.
    ///
    /// What begins with a bracket ends where its brackets are balanced, strings left out. Before that it ends where
    /// another value begins: at a line that begins with a bracket, because that is where the next one of a sequence of
    /// lines begins; at the first key of an event or wrapper, even inside a string that was cut; at an object where
    /// none can be. Anything else ends before the next bracket that opens, comma, or bracket that closes an array.
    func end(in bytes: RawSpan) -> Int {
        guard start < bytes.byteCount else { return bytes.byteCount }
        let end =
            switch bytes.byte(at: start) {
            case 0x7B, 0x5B: endOfBrackets(in: bytes)
            case 0x22: endOfString(in: bytes)
            default: Self.endOfJunk(from: start, in: bytes)
            }
        return min(max(end, earliestStop), bytes.byteCount)
    }

    private func endOfBrackets(in bytes: RawSpan) -> Int {
        var depth = 0
        var isInString = false
        var i = start
        while i < bytes.byteCount {
            switch bytes.byte(at: i) {
            case 0x22:
                if i > earliestStop, Self.isElement(withKeyAt: i, in: bytes) { return i - 1 }
                isInString.toggle()
            case 0x5C where isInString: i += 1
            case 0x0A:
                // No string goes on on another line.
                isInString = false
                if i + 1 >= earliestStop, i + 1 < bytes.byteCount,
                    bytes.byte(at: i + 1) == 0x7B || bytes.byte(at: i + 1) == 0x5B
                {
                    return i + 1
                }
            case 0x7B where !isInString, 0x5B where !isInString:
                if i == intruder { return i }
                depth += 1
            case 0x7D where !isInString, 0x5D where !isInString:
                depth -= 1
                if depth == 0 { return i + 1 }
            default: break
            }
            i += 1
        }
        return bytes.byteCount
    }

    /// The offset behind a string, which ends at its quote or else before the end of the line.
    private func endOfString(in bytes: RawSpan) -> Int {
        var i = start + 1
        while i < bytes.byteCount {
            switch bytes.byte(at: i) {
            case 0x22: return i + 1
            case 0x5C: i += 2
            case 0x0A: return i
            default: i += 1
            }
        }
        return bytes.byteCount
    }

    /// The offset behind what is no value.
    static func endOfJunk(from start: Int, in bytes: RawSpan) -> Int {
        var i = start + 1
        while i < bytes.byteCount {
            switch bytes.byte(at: i) {
            case 0x7B, 0x5B, 0x2C, 0x5D: return i
            default: i += 1
            }
        }
        return i
    }

    /// Whether an object with a key begins at an offset.
    private static func isObject(at offset: Int, in bytes: RawSpan) -> Bool {
        guard offset < bytes.byteCount, bytes.byte(at: offset) == 0x7B else { return false }
        var reader = JSONReader(bytes, in: (offset + 1)..<bytes.byteCount)
        return reader.peek() == 0x22
    }

    /// Whether the first key of an event or of its wrapper, as AWS writes it, begins right behind a bracket.
    private static func isElement(withKeyAt offset: Int, in bytes: RawSpan) -> Bool {
        guard bytes.byte(at: offset - 1) == 0x7B else { return false }
        var reader = JSONReader(bytes, in: offset..<bytes.byteCount)
        guard let key = try? reader.readStringSlice(), reader.peek() == 0x3A else { return false }
        return switch reader.keyLength(key) {
        case 6: reader.isKey(key, "Source")
        case 7: reader.isKey(key, "version")
        case 8: reader.isKey(key, "recordId")
        case 9: reader.isKey(key, "messageId")
        case 11: reader.isKey(key, "EventSource")
        default: false
        }
    }
}
