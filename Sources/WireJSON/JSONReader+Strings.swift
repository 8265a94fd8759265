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
        return slice.count == name.utf8CodeUnitCount && bytes.holds(name, at: slice.start)
    }

    /// Moves over the key that is next, up to its value, where it is a given one.
    ///
    /// AWS writes the keys of an event in one order. Asking for them in that order costs a comparison each, where
    /// ``nextKey()`` has to look for the end of the key before it can be told what it is.
    ///
    /// - Parameter name: The key.
    /// - Returns: The key; `nil`, and nothing is read, where another one is next, or the same one written otherwise.
    @inlinable
    @inline(__always)
    public mutating func takeKey(_ name: StaticString) -> JSONStringSlice? {
        // The comma and the quote before the name.
        guard !isFirst, index >= 0, index &+ 2 <= end, unsafe bytes.uncheckedPair(at: index) == 0x222C else {
            return nil
        }
        return takeKey(name, behindQuoteAt: index &+ 2)
    }

    /// Moves over the key that is next, as ``takeKey(_:)`` does, where it is the first one of its object.
    @inlinable
    @inline(__always)
    public mutating func takeFirstKey(_ name: StaticString) -> JSONStringSlice? {
        guard isFirst, index >= 0, index < end, bytes.byte(at: index) == 0x22,
            let key = takeKey(name, behindQuoteAt: index &+ 1)
        else { return nil }
        isFirst = false
        return key
    }

    @inlinable
    @inline(__always)
    mutating func takeKey(_ name: StaticString, behindQuoteAt start: Int) -> JSONStringSlice? {
        // The quote and the colon behind the name.
        let last = start &+ name.utf8CodeUnitCount
        guard last &+ 2 <= end, bytes.holds(name, at: start), unsafe bytes.uncheckedPair(at: last) == 0x3A22 else {
            return nil
        }
        index = last &+ 2
        return JSONStringSlice(start: start, end: last, isEscaped: false)
    }

    /// Moves over the string that is next where it is a given one, without escapes.
    ///
    /// - Parameter text: The string; none of its characters may be one that JSON escapes.
    /// - Returns: Whether it was; else nothing is read.
    @inlinable
    @inline(__always)
    public mutating func takeString(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index >= 0, index &+ count &+ 2 <= end, bytes.byte(at: index) == 0x22,
            bytes.holds(text, at: index &+ 1), bytes.byte(at: index &+ 1 &+ count) == 0x22
        else { return false }
        index &+= count &+ 2
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

    /// How long a text may be before its combining marks are counted: 256 of them do not fit into fewer bytes.
    static var longestUncheckedText: Int { 512 }

    /// Refuses a text that would take quadratic time to hash or to compare.
    ///
    /// `String` sorts combining marks that follow each other, in a time that grows with the square of their number: a
    /// text of 80 kB takes seconds. Unicode's stream-safe format has room for 30 in a row, and no language needs more.
    @inline(never)
    func checkMarks(of slice: JSONStringSlice) throws(JSONError) {
        let text = string(slice)
        // No mark stands before U+0300, and few texts have so many characters in a row that stand behind it.
        var longest = 0
        var run = 0
        for scalar in text.unicodeScalars {
            run = scalar.value < 0x300 ? 0 : run &+ 1
            longest = max(longest, run)
        }
        guard longest > 256 else { return }
        run = 0
        for scalar in text.unicodeScalars {
            run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run &+ 1
            guard run <= 256 else {
                throw JSONError(.tooManyMarks, at: slice.start &- 1, expected: "a text with at most 256 in a row")
            }
        }
    }
}
