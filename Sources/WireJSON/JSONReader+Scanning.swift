extension JSONReader {
    /// Where a plain string ends, one of ASCII without escapes; -1 where it is another one.
    ///
    /// Nearly all strings of an event are plain. Any other one goes through ``scanString()``, which alone knows errors.
    ///
    /// - Parameter start: The place behind the opening quote.
    @inline(__always)
    func endOfPlainString(from start: Int) -> Int {
        // This and the bound of the loop make sure that a word lies inside the bytes.
        precondition(start >= 0)
        let last = end &- 8
        var i = start
        while i <= last {
            let word = unsafe bytes.uncheckedWord(at: i)
            let stops = StringStops.unusual(word)
            if stops != 0 {
                let bits = stops.trailingZeroBitCount & 0x38
                let isQuote = (word &>> UInt64(truncatingIfNeeded: bits)) & 0xFF == 0x22
                return isQuote ? i &+ bits &>> 3 : -1
            }
            i &+= 8
            // Most strings end within sixteen bytes; the others are looked at 32 bytes at a time.
            if i &- start == 16 { i = skipPlainBlocks(from: i) }
        }
        while i < end, !StringStops.isUnusual(bytes.byte(at: i)) { i &+= 1 }
        return i < end && bytes.byte(at: i) == 0x22 ? i : -1
    }

    /// Moves over plain text, 32 bytes at a time, up to the first byte that is something else or near the end.
    @inline(__always)
    private func skipPlainBlocks(from start: Int) -> Int {
        var i = start
        var distance = 32
        while distance == 32, i &+ 32 <= end {
            distance = unsafe StringStops.distance(in: bytes.uncheckedWords(at: i))
            i &+= distance
        }
        return i
    }

    /// Moves over a string, from its opening quote to behind its closing one.
    @inline(never)
    mutating func scanString() throws(JSONError) -> JSONStringSlice {
        let start = index &+ 1
        var i = start
        var high: UInt64 = 0
        var isEscaped = false
        var hasNumericEscape = false
        while true {
            i = Self.nextStop(in: bytes, from: i, to: end, &high)
            guard i < end else { throw JSONError(.unexpectedEnd, at: end, expected: "'\"' at the end of a string") }
            let byte = bytes.byte(at: i)
            if byte == 0x22 { break }
            guard byte == 0x5C else { throw JSONError(.controlCharacter, at: i, expected: "it to be escaped") }
            isEscaped = true
            if i &+ 1 < end, Self.isSimpleEscape(bytes.byte(at: i &+ 1)) {
                i &+= 2
            } else {
                i = try endOfEscape(at: i)
                hasNumericEscape = true
            }
        }
        let isUnicode = high & StringStops.highBits != 0
        if isUnicode, let invalid = bytes.firstInvalidUTF8(in: start..<i) {
            throw JSONError(.invalidUTF8, at: invalid, expected: "UTF-8")
        }
        let slice = JSONStringSlice(start: start, end: i, isEscaped: isEscaped)
        if isUnicode || hasNumericEscape, slice.count > Self.longestUncheckedText { try checkMarks(of: slice) }
        index = i &+ 1
        return slice
    }

    /// The first quote, backslash or control character from an offset on, or the end.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - start: Where to begin.
    ///   - end: Where to end.
    ///   - high: Takes in the highest bits of the bytes passed over: set where one is not ASCII.
    @inline(__always)
    private static func nextStop(in bytes: RawSpan, from start: Int, to end: Int, _ high: inout UInt64) -> Int {
        var i = start
        while i &+ 8 <= end {
            let word = bytes.word(at: i)
            let stops = StringStops.inside(word)
            if stops != 0 {
                let bits = UInt64(truncatingIfNeeded: stops.trailingZeroBitCount & 0x38)
                high |= word & ~(~0 &<< bits)
                return i &+ Int(truncatingIfNeeded: bits &>> 3)
            }
            high |= word
            i &+= 8
            // Most strings are short; the middle of a long one is passed over 32 bytes at a time.
            if i &- start == 32 { i = skipBlocks(in: bytes, from: i, to: end, &high) }
        }
        while i < end, !StringStops.isStop(bytes.byte(at: i)) {
            high |= UInt64(bytes.byte(at: i))
            i &+= 1
        }
        return i
    }

    /// Passes over 32 bytes at a time, as long as there is nothing to stop at.
    @inline(never)
    private static func skipBlocks(in bytes: RawSpan, from start: Int, to end: Int, _ high: inout UInt64) -> Int {
        var i = start
        var seen: UInt64 = 0
        while i &+ 32 <= end {
            let words = bytes.words(at: i)
            let stops =
                StringStops.inside(words[0]) | StringStops.inside(words[1]) | StringStops.inside(words[2])
                | StringStops.inside(words[3])
            if stops != 0 { break }
            seen |= words[0] | words[1] | words[2] | words[3]
            i &+= 32
        }
        high |= seen
        return i
    }

    /// Whether a byte behind a backslash is an escape by itself.
    @inline(__always)
    static func isSimpleEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: true
        default: false
        }
    }

    private func endOfEscape(at offset: Int) throws(JSONError) -> Int {
        let expected = "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
        guard offset &+ 1 < end else { throw JSONError(.unexpectedEnd, at: end, expected: expected) }
        guard bytes.byte(at: offset &+ 1) == 0x75 else {
            throw JSONError(.invalidEscape, at: offset, expected: expected)
        }
        for k in 2..<6 {
            guard offset &+ k < end else { throw JSONError(.unexpectedEnd, at: end, expected: expected) }
            guard hexadecimalDigit(bytes.byte(at: offset &+ k)) != nil else {
                throw JSONError(.invalidEscape, at: offset, expected: expected)
            }
        }
        return offset &+ 6
    }
}
