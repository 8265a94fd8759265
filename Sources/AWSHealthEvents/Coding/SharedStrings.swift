import WireJSON

/// The strings of the first of two lists that AWS fills alike, to be shared with the second.
///
/// The resources of the envelope and the entities of the detail nearly always name the same things in the same order.
/// Where the bytes are the same, the second list takes the string of the first one: no second allocation, and a later
/// comparison of the two sees at once that they are the same.
///
/// Both lists must stand in the same bytes: what is compared are two places there.
struct SharedStrings {
    private var strings: [String?] = []
    /// Where each string begins, behind its quote; -1 for one whose bytes are not its text.
    private var starts: [Int] = []
    private var next = 0

    /// A string of the first list, and where its bytes stand.
    struct Element {
        let text: String
        let range: Range<Int>
    }

    /// Remembers the first list.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - starts: Where each of its strings begins, behind its quote; -1 for one that was escaped or is no string.
    mutating func remember(_ list: [String?], starts: [Int]) {
        if strings.isEmpty { (strings, self.starts) = (list, starts) }
    }

    /// Whether there is no list to share with.
    var isEmpty: Bool { strings.isEmpty }

    /// How many strings there are to share.
    var count: Int { strings.count }

    /// The string of the first list that is at the place of the next one of the second.
    @inline(__always)
    mutating func takeNext() -> Element? {
        guard next < strings.count else { return nil }
        let place = next
        next &+= 1
        guard starts[place] >= 0, let text = strings[place] else { return nil }
        return Element(text: text, range: starts[place]..<starts[place] &+ text.utf8.count)
    }
}
