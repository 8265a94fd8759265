extension JSONReader {
    /// Reads a string that is not plain.
    @inline(never)
    mutating func readUnusualString() throws(JSONError) -> String {
        if let (text, end) = unescapeAtOnce() {
            index = end
            return text
        }
        return string(try scanString())
    }

    /// The text of the string that is next, and the place behind it.
    ///
    /// It looks for the end and unescapes in one pass, which saves half the time for the description of an event.
    ///
    /// - Returns: `nil` for what is rare: a long text, escapes by number, whatever is wrong.
    private func unescapeAtOnce() -> (text: String, end: Int)? {
        let start = index &+ 1
        precondition(start >= 0)
        let capacity = min(end &- start, 8192)
        guard capacity >= 8 else { return nil }
        var end: Int?
        // Whole words are written, up to four at a time: the last of them may begin at the capacity.
        let text = unsafe String(unsafeUninitializedCapacity: capacity &+ 32) { buffer in
            var seen: UInt64 = 0
            guard let output = UnsafeMutableRawPointer(buffer.baseAddress),
                let (count, last) = unsafe unescapeWords(from: start, to: output, capacity: capacity, &seen),
                seen & StringStops.highBits == 0 || isHarmlessUnicode(start..<last)
            else { return 0 }
            end = last &+ 1
            return count
        }
        guard let end else { return nil }
        // A text keeps the room that it was made with: a copy of one that leaves half of it empty has no more than it needs.
        let isSmall = text.utf8.count &* 2 < capacity
        return (isSmall ? text.withBytes { $0.text(0..<$0.byteCount) } : text, end)
    }

    /// Whether a text is well-formed, and too short to have too many combining marks.
    private func isHarmlessUnicode(_ range: Range<Int>) -> Bool {
        range.count <= Self.longestUncheckedText && bytes.firstInvalidUTF8(in: range) == nil
    }

    /// Unescapes up to the closing quote.
    ///
    /// - Returns: How many bytes were written, and the place of the quote; `nil` where there is none within the
    ///   capacity, or where there is anything but simple escapes.
    @inline(__always)
    private func unescapeWords(
        from start: Int,
        to output: UnsafeMutableRawPointer,
        capacity: Int,
        _ seen: inout UInt64
    ) -> (count: Int, last: Int)? {
        let last = end &- 8
        var i = start
        var count = 0
        while i <= last, count <= capacity {
            let word = unsafe bytes.uncheckedWord(at: i)
            unsafe output.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
            seen |= word
            let stops = StringStops.inside(word)
            var distance = stops == 0 ? 8 : stops.trailingZeroBitCount &>> 3
            i &+= distance
            count &+= distance
            if distance == 8 {
                // Escapes stand close together, or else far apart: then this passes over the text between them.
                distance = 32
                while distance == 32, i &+ 32 <= end, count <= capacity {
                    let words = unsafe bytes.uncheckedWords(at: i)
                    unsafe output.storeBytes(of: words, toByteOffset: count, as: SIMD4<UInt64>.self)
                    distance = StringStops.distance(in: words)
                    i &+= distance
                    count &+= distance
                }
                if distance == 32 || bytes.byte(at: i) >= 0x80 { continue }
            }
            guard i &+ 1 < end else { return nil }
            let pair = unsafe bytes.uncheckedPair(at: i)
            if pair & 0xFF == 0x22 { return (count, i) }
            guard pair & 0xFF == 0x5C, let meaning = Self.meaning(ofEscape: UInt8(truncatingIfNeeded: pair &>> 8))
            else { return nil }
            // Within the bytes that were written, and so within the buffer.
            unsafe output.storeBytes(of: meaning, toByteOffset: count, as: UInt8.self)
            i &+= 2
            count &+= 1
        }
        return nil
    }

    /// The byte that a backslash and another byte stand for; `nil` for an escape by number and for none.
    @inline(__always)
    private static func meaning(ofEscape byte: UInt8) -> UInt8? {
        switch byte {
        case 0x22, 0x5C, 0x2F: byte
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: nil
        }
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
                if byte == 0x75 {
                    // Only a slice of other bytes can fail this: six bytes of its own stand for at most three.
                    precondition(count &+ 4 <= buffer.count)
                    for unit in Unicode.UTF8.encode(scalar(at: &i, end: end)) ?? .init() {
                        unsafe output.storeBytes(of: unit, toByteOffset: count, as: UInt8.self)
                        count &+= 1
                    }
                    continue
                }
                byte = Self.meaning(ofEscape: byte) ?? byte
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
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: nil
    }
}
