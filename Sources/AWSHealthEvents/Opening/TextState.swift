import WireJSON

/// How far the opening of one text has come.
struct TextState {
    /// Where the last part ended that could not be read.
    var endOfLastFailure: Int?
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
    /// Lines are counted from the last offset that was asked for, in either direction, so that many places take no
    /// longer than the way between them.
    mutating func location(_ target: Int, in bytes: RawSpan, path: String) -> JSONLocation {
        while offset < target {
            if bytes.byte(at: offset) == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
            offset += 1
        }
        if offset > target {
            let isOtherLine = lineStart > target
            while offset > target {
                offset -= 1
                if bytes.byte(at: offset) == 0x0A { line -= 1 }
            }
            if isOtherLine {
                lineStart = target
                while lineStart > 0, bytes.byte(at: lineStart - 1) != 0x0A { lineStart -= 1 }
            }
        }
        return JSONLocation(offset: target, line: line, column: target - lineStart + 1, path: path)
    }
}
