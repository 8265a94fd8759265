extension JSONReader {
    /// Reads a string.
    public mutating func readString() throws(JSONError) -> String {
        guard peek() == 0x22 else { throw unexpected("a string") }
        let start = index &+ 1
        let last = endOfPlainString(from: start)
        guard last >= 0 else { return try readUnusualString() }
        index = last &+ 1
        return bytes.text(start..<last)
    }

    /// Reads a string and leaves it where it is.
    public mutating func readStringSlice() throws(JSONError) -> JSONStringSlice {
        guard peek() == 0x22 else { throw unexpected("a string") }
        let start = index &+ 1
        let last = endOfPlainString(from: start)
        guard last >= 0 else { return try scanString() }
        index = last &+ 1
        return JSONStringSlice(start: start, end: last, isEscaped: false)
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
        guard count >= 8 else { return isShortKey(slice.start, expected) }
        var i = 0
        while i &+ 8 < count {
            guard bytes.word(at: slice.start &+ i) == expected.word(at: i) else { return false }
            i &+= 8
        }
        // The last eight bytes, some of them a second time.
        return bytes.word(at: slice.end &- 8) == expected.word(at: count &- 8)
    }

    /// Whether the bytes from a place on are those of a name of fewer than eight.
    @inlinable
    @inline(__always)
    func isShortKey(_ start: Int, _ name: RawSpan) -> Bool {
        let count = name.byteCount
        if count >= 4 {
            return bytes.halfWord(at: start) == name.halfWord(at: 0)
                && bytes.halfWord(at: start &+ count &- 4) == name.halfWord(at: count &- 4)
        }
        var i = 0
        while i < count {
            guard bytes.byte(at: start &+ i) == name.byte(at: i) else { return false }
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
}
