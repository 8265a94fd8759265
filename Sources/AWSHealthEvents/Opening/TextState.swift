import WireJSON

/// How far the opening of one text has come.
struct TextState {
    /// Where the last part ended that could not be read.
    var endOfLastFailure: Int?
    /// Where the last part ended that is dealt with, found or not.
    var endOfLastElement = 0
    /// The element that grows with what follows it.
    var run: Run?

    private var offset = 0
    private var line = 1
    private var lineStart = 0

    /// An element that stands for several pieces of the text, one behind the other.
    ///
    /// Its bytes are copied once, when it is complete.
    struct Run {
        /// The index of the element.
        var element: Int
        /// The part of the text that it stands for.
        var range: Range<Int>
        /// How many values it stands for; 0 for what is no value.
        var values: Int
    }

    /// The line and column of an offset.
    ///
    /// Places are asked for as they grow, so that each byte is looked at once however many there are.
    mutating func location(_ target: Int, in bytes: RawSpan, path: String) -> JSONLocation {
        if target < offset { (offset, line, lineStart) = (0, 1, 0) }
        while offset < target {
            if bytes.byte(at: offset) == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
            offset += 1
        }
        return JSONLocation(offset: target, line: line, column: target - lineStart + 1, path: path)
    }
}
