import WireJSON

/// The strings of the first of two lists that AWS fills alike, to be shared with the second.
///
/// The resources of the envelope and the entities of the detail nearly always name the same things in the same order.
/// Where the bytes are the same, the second list takes the string of the first one: no second allocation, and a later
/// comparison of the two sees at once that they are the same.
///
/// Both lists must stand in the same bytes: what is compared are two places there. So that the places of a thousand
/// strings need no list of their own, a list is shared only where its strings are plain and equally far apart.
struct SharedStrings {
    private var strings: [String?] = []
    private var next = 0
    private var places = Places()

    /// Where the strings of a list stand.
    private struct Places {
        /// Where the first one begins, behind its quote.
        var start = 0
        /// Where the last one that was noted ends.
        var end = 0
        /// How many bytes stand between two of them; -1 as long as there is only one.
        var gap = -1
        var count = 0
        var isRegular = true
    }

    /// A string of the first list, and where its bytes stand.
    struct Element {
        let text: String
        let range: Range<Int>
    }

    /// Whether there is no list to share with.
    var isEmpty: Bool { strings.isEmpty }

    /// How many strings there are to share.
    var count: Int { strings.count }

    /// Notes where the next element of the first list stands; `nil` for one that is no string.
    @inline(__always)
    mutating func note(_ slice: JSONStringSlice?) {
        guard let slice, !slice.isEscaped else {
            places.isRegular = false
            return
        }
        if places.count == 0 { places.start = slice.start }
        if places.count == 1 { places.gap = slice.start &- places.end }
        if places.count > 1, slice.start &- places.end != places.gap { places.isRegular = false }
        places.end = slice.end
        places.count &+= 1
    }

    /// Remembers the first list, all of whose elements were noted.
    mutating func remember(_ list: [String?]) {
        guard places.isRegular, places.count == list.count else {
            places = Places()
            return
        }
        strings = list
        places.end = places.start
    }

    /// The string of the first list that is at the place of the next one of the second.
    @inline(__always)
    mutating func takeNext() -> Element? {
        guard next < strings.count, let text = strings[next] else { return nil }
        let start = next == 0 ? places.start : places.end &+ places.gap
        places.end = start &+ text.utf8.count
        next &+= 1
        return Element(text: text, range: start..<places.end)
    }
}
