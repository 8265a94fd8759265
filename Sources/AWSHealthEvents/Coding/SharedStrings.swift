import WireJSON

/// The strings of the first of two lists that AWS fills alike, to be shared with the second.
///
/// The resources of the envelope and the entities of the detail nearly always name the same things in the same order.
/// Where the bytes are the same, the second list takes the string of the first one: no second allocation, and a later
/// comparison of the two sees at once that they are the same.
struct SharedStrings {
    private var strings: [String?] = []
    private var next = 0

    /// Remembers the first list.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - isPlain: Whether none of its strings was escaped, so that the text of each is what stands in the JSON.
    mutating func remember(_ list: [String?], isPlain: Bool) {
        if strings.isEmpty, isPlain { strings = list }
    }

    /// Whether there is no list to share with.
    var isEmpty: Bool { strings.isEmpty }

    /// How many strings there are to share.
    var count: Int { strings.count }

    /// The string of the first list that is at the place of the next one of the second.
    @inline(__always)
    mutating func takeNext() -> String? {
        guard next < strings.count else { return nil }
        defer { next &+= 1 }
        return strings[next]
    }

    /// The text of the next string of the second list.
    @inline(__always)
    mutating func string(_ slice: JSONStringSlice, in reader: borrowing JSONReader) -> String {
        if let string = takeNext(), !slice.isEscaped, reader.bytes.isEqual(slice.range, to: string) { return string }
        return reader.string(slice)
    }
}
