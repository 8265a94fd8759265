extension RawSpan {
    /// One byte; traps outside the bounds.
    @inlinable
    public func byte(at offset: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }

    /// Eight bytes, the first one lowest; traps outside the bounds.
    @inlinable
    public func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Eight bytes, the first one lowest, for a caller that made sure that they are inside the bounds.
    @inlinable
    @inline(__always)
    @unsafe
    public func uncheckedWord(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// Thirty-two bytes as four words, for a caller that made sure that they are inside the bounds.
    @inlinable
    @inline(__always)
    @unsafe
    public func uncheckedWords(at offset: Int) -> SIMD4<UInt64> {
        unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt64>.self)
    }

    /// Two bytes, the first one lowest, for a caller that made sure that they are inside the bounds.
    @inlinable
    @inline(__always)
    @unsafe
    func uncheckedPair(at offset: Int) -> UInt16 {
        UInt16(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt16.self))
    }

    /// Four bytes, the first one lowest, for a caller that made sure that they are inside the bounds.
    @inlinable
    @inline(__always)
    @unsafe
    func uncheckedHalfWord(at offset: Int) -> UInt32 {
        UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    }

    /// Thirty-two bytes as four words; traps outside the bounds.
    @inlinable
    public func words(at offset: Int) -> SIMD4<UInt64> {
        unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
    }

    /// A copy of a part of the bytes; traps outside the bounds.
    public func copy(_ range: Range<Int>) -> [UInt8] {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
        return unsafe withUnsafeBytes { unsafe [UInt8](UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// A part of the bytes as text, with U+FFFD for what is no UTF-8; traps outside the bounds.
    @inlinable
    public func text(_ range: Range<Int>) -> String {
        // The slice of a buffer is checked in debug builds only.
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
        return unsafe withUnsafeBytes { buffer in
            // What fits into a String itself is written there, which takes half the time.
            let count = range.count
            if count <= 15, let start = buffer.baseAddress {
                return unsafe String(unsafeUninitializedCapacity: count) { room in
                    guard let room = room.baseAddress, count > 0 else { return 0 }
                    unsafe UnsafeMutableRawPointer(room).copyMemory(from: start + range.lowerBound, byteCount: count)
                    return count
                }
            }
            return unsafe String(decoding: UnsafeRawBufferPointer(rebasing: buffer[range]), as: UTF8.self)
        }
    }

    /// Whether two parts hold the same bytes.
    @inlinable
    public func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        isEqual(first, self, second)
    }

    /// Whether a part of these bytes is the same as a part of others.
    @inlinable
    @inline(__always)
    public func isEqual(_ first: Range<Int>, _ other: RawSpan, _ second: Range<Int>) -> Bool {
        first.count == second.count && areEqual(first.count, at: first.lowerBound, other, at: second.lowerBound)
    }

    @usableFromInline
    func areEqual(_ count: Int, at first: Int, _ other: RawSpan, at second: Int) -> Bool {
        // All that is read below lies inside these bounds.
        precondition(first >= 0 && first <= byteCount &- count && second >= 0 && second <= other.byteCount &- count)
        guard count >= 8 else {
            for i in 0..<count where byte(at: first &+ i) != other.byte(at: second &+ i) { return false }
            return true
        }
        var i = 0
        while i &+ 32 < count {
            let difference = unsafe uncheckedWords(at: first &+ i) ^ other.uncheckedWords(at: second &+ i)
            let half = difference.lowHalf | difference.highHalf
            guard half[0] | half[1] == 0 else { return false }
            i &+= 32
        }
        while i &+ 8 < count {
            guard unsafe uncheckedWord(at: first &+ i) == other.uncheckedWord(at: second &+ i) else { return false }
            i &+= 8
        }
        // The last eight bytes, some of them a second time.
        return unsafe uncheckedWord(at: first &+ count &- 8) == other.uncheckedWord(at: second &+ count &- 8)
    }

    /// Whether a part holds the bytes of a text in UTF-8.
    @inlinable
    public func isEqual(_ range: Range<Int>, to text: String) -> Bool {
        let utf8 = text.utf8
        guard utf8.count == range.count else { return false }
        let isEqual = unsafe utf8.withContiguousStorageIfAvailable { buffer in
            let other = unsafe RawSpan(_unsafeElements: buffer)
            return self.isEqual(range, other, 0..<other.byteCount)
        }
        return isEqual ?? utf8.elementsEqual(copy(range))
    }

    /// Whether the bytes from an offset on are those of a literal; traps outside the bounds.
    ///
    /// Where the literal is known to the compiler, this is one comparison of numbers for each eight bytes.
    @inlinable
    @inline(__always)
    public func holds(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        precondition(offset >= 0 && offset <= byteCount &- count)
        let other = unsafe RawSpan(_unsafeStart: text.utf8Start, byteCount: count)
        if count >= 8 {
            var i = 0
            while i &+ 8 < count {
                guard unsafe uncheckedWord(at: offset &+ i) == other.uncheckedWord(at: i) else { return false }
                i &+= 8
            }
            // The last eight bytes, some of them a second time.
            return unsafe uncheckedWord(at: offset &+ count &- 8) == other.uncheckedWord(at: count &- 8)
        }
        if count >= 4 {
            return unsafe uncheckedHalfWord(at: offset) == other.uncheckedHalfWord(at: 0)
                && uncheckedHalfWord(at: offset &+ count &- 4) == other.uncheckedHalfWord(at: count &- 4)
        }
        for i in 0..<count where byte(at: offset &+ i) != other.byte(at: i) { return false }
        return true
    }

    /// Whether a part holds the bytes of a literal.
    public func hasBytes(_ text: StaticString, in range: Range<Int>) -> Bool {
        let other = unsafe RawSpan(_unsafeStart: text.utf8Start, byteCount: text.utf8CodeUnitCount)
        return isEqual(range, other, 0..<other.byteCount)
    }

    /// Appends a part to an array.
    @inlinable
    public func append(_ range: Range<Int>, to array: inout [UInt8]) {
        precondition(range.upperBound <= byteCount)
        unsafe withUnsafeBytes { unsafe array.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The first byte in a range that does not belong to well-formed UTF-8, or `nil`.
    ///
    /// The rules are those of the Unicode standard, table 3-7 (no overlong forms, no surrogates, up to U+10FFFF).
    public func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            while i &+ 8 <= end, word(at: i) & 0x8080_8080_8080_8080 == 0 { i &+= 8 }
            guard i < end else { break }
            let lead = byte(at: i)
            if lead < 0x80 {
                i &+= 1
                continue
            }
            let length: Int
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, lowest) = (3, 0xA0)
            case 0xED: (length, highest) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, lowest) = (4, 0x90)
            case 0xF4: (length, highest) = (4, 0x8F)
            case 0xF1...0xF3: length = 4
            default: return i
            }
            guard i &+ length <= end else { return i }
            guard (lowest...highest).contains(byte(at: i &+ 1)) else { return i }
            for k in 2..<max(2, length) where byte(at: i &+ k) & 0xC0 != 0x80 { return i }
            i &+= length
        }
        return nil
    }
}
