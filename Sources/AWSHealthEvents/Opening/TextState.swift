import WireJSON

/// How far the opening of one text has come.
///
/// Lines are counted as the offsets grow, so that each byte is looked at once however many places are reported.
struct TextState {
    /// Where the last part ended that could not be read.
    var endOfLastFailure: Int?

    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// The line and column of an offset.
    mutating func location(_ target: Int, in bytes: RawSpan, path: String) -> JSONLocation {
        if target < offset { (offset, line, lineStart) = (0, 1, 0) }
        while offset < target {
            if bytes.byte(at: offset) == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
            offset += 1
        }
        return JSONLocation(offset: target, line: line, column: target - lineStart + 1, path: path)
    }
}
