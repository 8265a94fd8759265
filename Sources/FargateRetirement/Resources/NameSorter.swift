import WireJSON

/// Sorts names by their bytes.
///
/// Names of one place often begin alike (`payments-api-…`, `payments-worker-…`). So a run of names is sorted by the
/// eight bytes behind what all of them have in common, as numbers; names that have those in common too are a run of
/// their own. That takes a few passes over numbers, where comparing whole texts pair by pair took several times as
/// long.
struct NameSorter {
    /// The places of the names in order, those with the same name together.
    private(set) var runs: [[Int]] = []

    private let names: [String]

    /// A run this short is sorted by inserting.
    private static let short = 6

    private struct Rank {
        var key: UInt64
        var place: Int
    }

    init(names: [String]) {
        self.names = names
        runs.reserveCapacity(names.count)
    }

    /// Sorts some of the names and appends their places.
    mutating func append(_ places: [Int]) { append(places, from: 0) }

    /// Sorts names that have the bytes before `start` in common.
    private mutating func append(_ places: [Int], from start: Int) {
        guard places.count > Self.short else { return insert(places, from: start) }
        let common = commonPrefix(of: places, from: start)
        var ranks: [Rank] = []
        ranks.reserveCapacity(places.count)
        for place in places { ranks.append(Rank(key: names[place].sortingWord(at: common), place: place)) }
        ranks.sort { $0.key < $1.key }
        var first = 0
        while first < ranks.count {
            var end = first + 1
            while end < ranks.count, ranks[end].key == ranks[first].key { end += 1 }
            let run = ranks[first..<end].map(\.place)
            if run.count == 1 || end - first == ranks.count && names[run[0]].utf8.count <= common {
                // Alone, or all of them at their ends: no name of the run has anything left to compare.
                runs.append(run)
            } else {
                append(run, from: common + (ranks.count == run.count ? 1 : 8))
            }
            first = end
        }
    }

    /// Sorts a short run.
    private mutating func insert(_ places: [Int], from start: Int) {
        let first = runs.count
        for place in places {
            var position = runs.count
            var order = 1
            while position > first {
                order = names[place].compareBytes(with: names[runs[position - 1][0]], from: start)
                guard order < 0 else { break }
                position -= 1
            }
            if order == 0, position > first {
                runs[position - 1].append(place)
            } else {
                runs.insert([place], at: position)
            }
        }
    }

    /// How many bytes all of some names begin with alike, at least `start`.
    private func commonPrefix(of places: [Int], from start: Int) -> Int {
        var common = names[places[0]].utf8.count
        for place in places.dropFirst() where common > start {
            common = min(common, names[places[0]].commonPrefixCount(with: names[place], from: start))
        }
        return max(common, start)
    }
}

extension String {
    /// How many bytes two texts begin with alike, where they do up to `start`.
    fileprivate func commonPrefixCount(with other: String, from start: Int) -> Int {
        withBytes { a in
            other.withBytes { b in
                let count = min(a.byteCount, b.byteCount)
                var i = min(start, count)
                while i &+ 8 <= count {
                    let difference = a.word(at: i) ^ b.word(at: i)
                    if difference != 0 { return i &+ difference.trailingZeroBitCount >> 3 }
                    i &+= 8
                }
                while i < count, a.byte(at: i) == b.byte(at: i) { i &+= 1 }
                return i
            }
        }
    }

    /// How two texts are ordered by their bytes from a place on: below 0, 0 or above 0.
    fileprivate func compareBytes(with other: String, from start: Int) -> Int {
        withBytes { a in
            other.withBytes { b in
                let count = min(a.byteCount, b.byteCount)
                var i = start
                while i < count {
                    let (first, second) = (a.sortingWord(at: i), b.sortingWord(at: i))
                    if first != second { return first < second ? -1 : 1 }
                    i &+= 8
                }
                return a.byteCount &- b.byteCount
            }
        }
    }

    /// Eight bytes as a number that sorts as they do; bytes behind the end count as 0.
    fileprivate func sortingWord(at start: Int) -> UInt64 {
        withBytes { $0.sortingWord(at: start) }
    }
}

extension RawSpan {
    fileprivate func sortingWord(at start: Int) -> UInt64 {
        if start &+ 8 <= byteCount { return word(at: start).byteSwapped }
        var word: UInt64 = 0
        var i = start
        while i < byteCount {
            word |= UInt64(byte(at: i)) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* (i &- start))
            i &+= 1
        }
        return word
    }
}
