extension JSONReader {
    /// Reads a string.
    @inlinable
    public mutating func readString() throws(JSONError) -> String {
        string(try readStringSlice())
    }

    /// Reads a string and leaves it where it is.
    @inlinable
    public mutating func readStringSlice() throws(JSONError) -> JSONStringSlice {
        guard peek() == 0x22 else { throw unexpected("a string") }
        return try scanString()
    }

    /// The text of a string that was read before.
    @inlinable
    public func string(_ slice: JSONStringSlice) -> String {
        slice.isEscaped ? unescaped(slice) : bytes.text(slice.range)
    }

    /// Whether a key or string is a given text.
    @inlinable
    @inline(__always)
    public func isKey(_ slice: JSONStringSlice, _ name: StaticString) -> Bool {
        if slice.isEscaped { return isEscapedText(slice, name) }
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

    /// Whether an escaped string is a given text, byte for byte.
    ///
    /// An escape has at most six bytes for one of text, so a string that is longer is not looked at: the time is
    /// bounded by the name, and not by what a sender put into the key.
    @usableFromInline
    @inline(never)
    func isEscapedText(_ slice: JSONStringSlice, _ name: StaticString) -> Bool {
        guard slice.count <= 6 &* name.utf8CodeUnitCount else { return false }
        return unescaped(slice).utf8.elementsEqual(name.description.utf8)
    }

    /// The length of a key's text in bytes, without escapes.
    ///
    /// A switch over it comes before the comparisons: most keys of an event differ in length.
    @inlinable
    @inline(__always)
    public func keyLength(_ slice: JSONStringSlice) -> Int {
        slice.isEscaped ? unescaped(slice).utf8.count : slice.count
    }

    /// Moves over a string, from its opening quote to behind its closing one.
    @usableFromInline
    mutating func scanString() throws(JSONError) -> JSONStringSlice {
        let start = index &+ 1
        var i = start
        var high: UInt64 = 0
        var isEscaped = false
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
            }
        }
        if high & StringStops.highBits != 0, let invalid = bytes.firstInvalidUTF8(in: start..<i) {
            throw JSONError(.invalidUTF8, at: invalid, expected: "UTF-8")
        }
        index = i &+ 1
        return JSONStringSlice(start: start, end: i, isEscaped: isEscaped)
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
    private static func isSimpleEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: true
        default: false
        }
    }

    /// How long a key may be before its combining marks are counted: 256 of them do not fit into fewer bytes.
    @usableFromInline
    static var longestUncheckedKey: Int { 512 }

    /// Refuses a key that would take quadratic time to hash or to compare.
    ///
    /// `String` sorts combining marks that follow each other, in a time that grows with the square of their number: a
    /// key of 80 kB takes seconds. Unicode's stream-safe format has room for 30 in a row, and no language needs more.
    @usableFromInline
    @inline(never)
    func checkMarks(of key: JSONStringSlice) throws(JSONError) {
        var run = 0
        for scalar in string(key).unicodeScalars {
            run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run &+ 1
            guard run <= 256 else {
                throw JSONError(.tooManyMarks, at: key.start &- 1, expected: "a key with at most 256 in a row")
            }
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

    /// The text of an escaped string.
    ///
    /// A surrogate without its other half becomes U+FFFD.
    public func unescaped(_ slice: JSONStringSlice) -> String {
        unsafe String(unsafeUninitializedCapacity: slice.count) { unsafe unescape(slice, into: $0) }
    }

    /// The bytes of an escaped string, for a reader of what is wrapped in it.
    package func unescapedBytes(_ slice: JSONStringSlice) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: slice.count) { unsafe $1 = unescape(slice, into: $0) }
    }

    /// Writes the text of a string into a buffer and gives its length.
    ///
    /// No escape is shorter than what it stands for, so that what is written never runs ahead of what is read: a buffer
    /// with room for the escaped string has room for all that is written, also eight bytes at a time.
    private func unescape(_ slice: JSONStringSlice, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        precondition(buffer.count >= slice.count)
        guard let output = UnsafeMutableRawPointer(buffer.baseAddress) else { return 0 }
        let bytes = bytes
        let end = slice.end
        var i = slice.start
        var count = 0
        while i < end {
            while i &+ 8 <= end {
                let word = bytes.word(at: i)
                unsafe output.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
                let backslashes = StringStops.backslashes(word)
                guard backslashes == 0 else {
                    // What was written from the backslash on is written over by what it stands for.
                    let distance = backslashes.trailingZeroBitCount >> 3
                    count &+= distance
                    i &+= distance
                    break
                }
                count &+= 8
                i &+= 8
            }
            // A last run of whole words ends at the closing quote, which is no part of the text.
            guard i < end else { break }
            var byte = bytes.byte(at: i)
            i &+= 1
            if byte == 0x5C {
                byte = bytes.byte(at: i)
                i &+= 1
                switch byte {
                case 0x62: byte = 0x08
                case 0x66: byte = 0x0C
                case 0x6E: byte = 0x0A
                case 0x72: byte = 0x0D
                case 0x74: byte = 0x09
                case 0x75:
                    // Only a slice of other bytes can fail this: six bytes of its own stand for at most three.
                    precondition(count &+ 4 <= buffer.count)
                    for unit in Unicode.UTF8.encode(scalar(at: &i, end: end)) ?? .init() {
                        unsafe output.storeBytes(of: unit, toByteOffset: count, as: UInt8.self)
                        count &+= 1
                    }
                    continue
                default: break
                }
            }
            unsafe output.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
            count &+= 1
        }
        return count
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
