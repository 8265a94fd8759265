extension JSONReader {
    /// Reads a string.
    @inlinable
    package mutating func readString() throws(JSONError) -> String {
        string(try readStringSlice())
    }

    /// Reads a string and leaves it where it is.
    @inlinable
    package mutating func readStringSlice() throws(JSONError) -> JSONStringSlice {
        guard peek() == 0x22 else { throw unexpected("a string") }
        return try scanString()
    }

    /// The text of a string that was read before.
    @inlinable
    package func string(_ slice: JSONStringSlice) -> String {
        slice.isEscaped ? unescaped(slice) : bytes.text(slice.range)
    }

    /// Whether a key or string is a given text.
    @inlinable
    package func isKey(_ slice: JSONStringSlice, _ name: StaticString) -> Bool {
        if slice.isEscaped { return unescaped(slice) == name.description }
        let count = name.utf8CodeUnitCount
        guard slice.count == count else { return false }
        let expected = unsafe RawSpan(_unsafeStart: name.utf8Start, byteCount: count)
        var i = 0
        while i &+ 8 <= count {
            guard bytes.word(at: slice.start &+ i) == expected.word(at: i) else { return false }
            i &+= 8
        }
        while i < count {
            guard bytes.byte(at: slice.start &+ i) == expected.byte(at: i) else { return false }
            i &+= 1
        }
        return true
    }

    /// The length of a key's text in bytes; -1 for an escaped key, whose length says nothing.
    ///
    /// A switch over it comes before the comparisons: most keys of an event differ in length.
    @inlinable
    package func keyLength(_ slice: JSONStringSlice) -> Int {
        slice.isEscaped ? unescaped(slice).utf8.count : slice.count
    }

    /// Moves over a string, from its opening quote to behind its closing one.
    @usableFromInline
    mutating func scanString() throws(JSONError) -> JSONStringSlice {
        let start = index &+ 1
        var i = start
        var high: UInt64 = 0
        var isEscaped = false
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while true {
            if i &+ 8 <= end {
                // Eight bytes at a time: the lowest set bit of `hits` is at the first quote, backslash or control
                // character. Bits above it may be wrong, because the subtraction borrows; they are not looked at.
                let word = bytes.word(at: i)
                let quotes = word ^ (ones &* 0x22)
                let backslashes = word ^ (ones &* 0x5C)
                let hits =
                    (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
                        | ((word &- ones &* 0x20) & ~word)) & highs
                if hits == 0 {
                    high |= word
                    i &+= 8
                    continue
                }
                let distance = hits.trailingZeroBitCount >> 3
                high |= word & ((1 &<< UInt64(distance &* 8)) &- 1)
                i &+= distance
            }
            guard i < end else { throw JSONError(.unexpectedEnd, at: end, expected: "'\"' at the end of a string") }
            let byte = bytes.byte(at: i)
            if byte == 0x22 { break }
            if byte == 0x5C {
                isEscaped = true
                i = try endOfEscape(at: i)
            } else if byte < 0x20 {
                throw JSONError(.controlCharacter, at: i, expected: "it to be escaped")
            } else {
                high |= UInt64(byte)
                i &+= 1
            }
        }
        if high & highs != 0, let invalid = bytes.firstInvalidUTF8(in: start..<i) {
            throw JSONError(.invalidUTF8, at: invalid, expected: "UTF-8")
        }
        index = i &+ 1
        return JSONStringSlice(start: start, end: i, isEscaped: isEscaped)
    }

    private func endOfEscape(at offset: Int) throws(JSONError) -> Int {
        let expected = "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
        guard offset &+ 1 < end else { throw JSONError(.unexpectedEnd, at: end, expected: expected) }
        switch bytes.byte(at: offset &+ 1) {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return offset &+ 2
        case 0x75:
            for k in 2..<6 {
                guard offset &+ k < end else { throw JSONError(.unexpectedEnd, at: end, expected: expected) }
                guard hexadecimalDigit(bytes.byte(at: offset &+ k)) != nil else {
                    throw JSONError(.invalidEscape, at: offset, expected: expected)
                }
            }
            return offset &+ 6
        default: throw JSONError(.invalidEscape, at: offset, expected: expected)
        }
    }

    /// The text of an escaped string.
    ///
    /// A surrogate without its other half becomes U+FFFD.
    @usableFromInline
    package func unescaped(_ slice: JSONStringSlice) -> String {
        unsafe String(unsafeUninitializedCapacity: slice.count) { buffer in
            var output = unsafe OutputRawBytes(buffer)
            unsafe unescape(slice, into: &output)
            return unsafe output.count
        }
    }

    /// The bytes of an escaped string, for a reader of what is wrapped in it.
    package func unescapedBytes(_ slice: JSONStringSlice) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: slice.count) { buffer, count in
            var output = unsafe OutputRawBytes(buffer)
            unsafe unescape(slice, into: &output)
            unsafe count = output.count
        }
    }

    private func unescape(_ slice: JSONStringSlice, into output: inout OutputRawBytes) {
        var i = slice.start
        while i < slice.end {
            let runStart = i
            while i < slice.end, bytes.byte(at: i) != 0x5C { i &+= 1 }
            unsafe output.append(bytes, runStart..<i)
            guard i < slice.end else { return }
            let escape = bytes.byte(at: i &+ 1)
            i &+= 2
            switch escape {
            case 0x62: unsafe output.append(0x08)
            case 0x66: unsafe output.append(0x0C)
            case 0x6E: unsafe output.append(0x0A)
            case 0x72: unsafe output.append(0x0D)
            case 0x74: unsafe output.append(0x09)
            case 0x75: unsafe output.append(scalar(at: &i, end: slice.end))
            default: unsafe output.append(escape)
            }
        }
    }

    /// The scalar whose four hexadecimal digits begin at `i`, together with the second half of a pair.
    private func scalar(at i: inout Int, end: Int) -> Unicode.Scalar {
        let first = codeUnit(at: i)
        i &+= 4
        guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard first < 0xDC00, i &+ 6 <= end, bytes.byte(at: i) == 0x5C, bytes.byte(at: i &+ 1) == 0x75 else {
            return "\u{FFFD}"
        }
        let second = codeUnit(at: i &+ 2)
        guard second & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
        i &+= 6
        return Unicode.Scalar(0x10000 &+ (first & 0x3FF) &<< 10 &+ (second & 0x3FF)) ?? "\u{FFFD}"
    }

    private func codeUnit(at offset: Int) -> UInt32 {
        var value: UInt32 = 0
        for k in 0..<4 { value = value &<< 4 | UInt32(hexadecimalDigit(bytes.byte(at: offset &+ k)) ?? 0) }
        return value
    }
}

/// The value of a hexadecimal digit.
private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: nil
    }
}
