import WireJSON

/// Finds where a value that can't be read is likely to end, so that what follows it can be.
enum Recovery {
    /// The offset behind a broken value, which is always behind its first byte.
    ///
    /// What begins with a bracket ends where its brackets are balanced, strings left out; or before a line that begins
    /// with a bracket, because that is where the next one of a sequence of lines begins; or at the end of the bytes.
    /// Anything else ends before the next bracket that opens, comma, or bracket that closes an array.
    ///
    /// - Parameters:
    ///   - start: Where the value begins.
    ///   - bytes: The text.
    static func end(ofBrokenValueAt start: Int, in bytes: RawSpan) -> Int {
        guard start < bytes.byteCount else { return bytes.byteCount }
        switch bytes.byte(at: start) {
        case 0x7B, 0x5B: return endOfBrackets(from: start, in: bytes)
        case 0x22: return endOfString(from: start, in: bytes)
        default: return endOfJunk(from: start, in: bytes)
        }
    }

    private static func endOfBrackets(from start: Int, in bytes: RawSpan) -> Int {
        var depth = 0
        var i = start
        while i < bytes.byteCount {
            switch bytes.byte(at: i) {
            case 0x22: i = endOfString(from: i, in: bytes)
            case 0x7B, 0x5B:
                depth += 1
                i += 1
            case 0x7D, 0x5D:
                depth -= 1
                i += 1
                if depth == 0 { return i }
            case 0x0A:
                i += 1
                if i < bytes.byteCount, bytes.byte(at: i) == 0x7B || bytes.byte(at: i) == 0x5B { return i }
            default: i += 1
            }
        }
        return bytes.byteCount
    }

    /// The offset behind a string, which ends at its quote or else before the end of the line.
    private static func endOfString(from start: Int, in bytes: RawSpan) -> Int {
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

    private static func endOfJunk(from start: Int, in bytes: RawSpan) -> Int {
        var i = start + 1
        while i < bytes.byteCount, ![0x7B, 0x5B, 0x2C, 0x5D].contains(bytes.byte(at: i)) { i += 1 }
        return i
    }
}
