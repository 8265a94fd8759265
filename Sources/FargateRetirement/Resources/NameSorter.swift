import WireJSON

/// Texts of UTF-8, one behind the other.
struct ByteTexts {
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func reserveCapacity(_ count: Int) {
        ends.reserveCapacity(count)
        bytes.reserveCapacity(count * 32)
    }

    mutating func append(_ text: RawSpan, _ range: Range<Int>) {
        text.append(range, to: &bytes)
        ends.append(bytes.count)
    }

    /// Where a text stands in ``bytes``.
    @inline(__always)
    func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place &- 1])..<ends[place] }
}

/// Sorts texts by their bytes.
///
/// Names of one cluster often begin alike (`payments-api-…`, `payments-worker-…`). So a run of names is sorted by the
/// eight bytes behind what all of them have in common, as numbers; names that have those in common too are a run of
/// their own. That takes a few passes over numbers, where comparing whole texts pair by pair took several times as
/// long.
struct NameSorter {
    /// The places of the texts in order.
    private(set) var order: [Int] = []

    private let texts: ByteTexts

    /// A run this short is sorted by inserting.
    private static let short = 6

    private struct Rank {
        var key: UInt64
        var place: Int
    }

    init(_ texts: ByteTexts) {
        self.texts = texts
        order.reserveCapacity(texts.count)
    }

    /// Sorts some of the texts and appends their places; those with the same text keep their order.
    mutating func append(_ places: some Collection<Int>) {
        append(places.map { Rank(key: 0, place: $0) }[...], from: 0)
    }

    /// Sorts texts that have the bytes before `start` in common.
    private mutating func append(_ run: ArraySlice<Rank>, from start: Int) {
        guard run.count > Self.short else { return insert(run, from: start) }
        let common = commonPrefix(of: run, from: start)
        var ranks: [Rank] = []
        ranks.reserveCapacity(run.count)
        var isAnyLeft = false
        for rank in run {
            let range = texts.range(rank.place)
            isAnyLeft = isAnyLeft || range.count > common
            ranks.append(Rank(key: sortingWord(range, common), place: rank.place))
        }
        // Texts that are alike to their ends have nothing left to compare.
        guard isAnyLeft else { return order.append(contentsOf: run.lazy.map(\.place)) }
        ranks.sort { $0.key == $1.key ? $0.place < $1.place : $0.key < $1.key }
        var first = 0
        while first < ranks.count {
            var end = first &+ 1
            while end < ranks.count, ranks[end].key == ranks[first].key { end &+= 1 }
            if end &- first == 1 {
                order.append(ranks[first].place)
            } else {
                append(ranks[first..<end], from: common &+ 8)
            }
            first = end
        }
    }

    /// Sorts a short run.
    private mutating func insert(_ run: ArraySlice<Rank>, from start: Int) {
        let first = order.count
        for rank in run {
            var position = order.count
            order.append(rank.place)
            while position > first, isBefore(rank.place, order[position &- 1], from: start) {
                order[position] = order[position &- 1]
                position &-= 1
            }
            order[position] = rank.place
        }
    }

    /// Whether a text stands before another one by its bytes from a place on.
    private func isBefore(_ a: Int, _ b: Int, from start: Int) -> Bool {
        let (first, second) = (texts.range(a), texts.range(b))
        var offset = start
        while offset < first.count, offset < second.count {
            let (x, y) = (sortingWord(first, offset), sortingWord(second, offset))
            if x != y { return x < y }
            offset &+= 8
        }
        return first.count < second.count
    }

    /// How many bytes all texts of a run begin with alike, at least `start`.
    private func commonPrefix(of run: ArraySlice<Rank>, from start: Int) -> Int {
        let bytes = unsafe texts.bytes.span.bytes
        let first = texts.range(run[run.startIndex].place)
        var common = first.count
        for rank in run.dropFirst() where common > start {
            let other = texts.range(rank.place)
            let count = min(common, other.count)
            var i = min(start, count)
            while i < count {
                guard i &+ 8 <= count else {
                    if bytes.byte(at: first.lowerBound &+ i) != bytes.byte(at: other.lowerBound &+ i) { break }
                    i &+= 1
                    continue
                }
                let difference = bytes.word(at: first.lowerBound &+ i) ^ bytes.word(at: other.lowerBound &+ i)
                if difference != 0 {
                    i &+= difference.trailingZeroBitCount >> 3
                    break
                }
                i &+= 8
            }
            common = i
        }
        return max(common, start)
    }

    /// Eight bytes of a text as a number that sorts as they do; bytes behind the end count as 0.
    @inline(__always)
    private func sortingWord(_ range: Range<Int>, _ offset: Int) -> UInt64 {
        let bytes = unsafe texts.bytes.span.bytes
        let start = range.lowerBound &+ offset
        let left = range.upperBound &- start
        guard left > 0 else { return 0 }
        if start &+ 8 <= bytes.byteCount {
            let word = bytes.word(at: start).byteSwapped
            return left >= 8 ? word : word & ~(~0 &>> UInt64(truncatingIfNeeded: left &* 8))
        }
        var word: UInt64 = 0
        for i in start..<range.upperBound {
            word |= UInt64(bytes.byte(at: i)) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* (i &- start))
        }
        return word
    }
}
