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

    @inline(__always)
    mutating func append(_ text: RawSpan, _ range: Range<Int>) {
        text.append(range, to: &bytes)
        ends.append(bytes.count)
    }

    /// Where a text stands in ``bytes``.
    @inline(__always)
    func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place &- 1])..<ends[place] }

    /// Whether two texts are the same.
    @inline(__always)
    func areSame(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (range(a), range(b))
        guard first.count == second.count else { return false }
        let bytes = unsafe self.bytes.span.bytes
        // Names of one cluster nearly always differ at their ends.
        if first.count >= 8, bytes.word(at: first.upperBound &- 8) != bytes.word(at: second.upperBound &- 8) {
            return false
        }
        return bytes.isEqual(first, second)
    }
}

/// Sorts texts by their bytes.
///
/// Names of one cluster often begin alike (`payments-api-…`, `payments-worker-…`). So a run of names is sorted by the
/// eight bytes behind what all of them have in common, as numbers; names that have those in common too are a run of
/// their own. That takes a few passes over numbers, where comparing whole texts pair by pair took several times as
/// long. The time is bounded by the number of bytes and of names times its logarithm, whatever the names are.
struct NameSorter {
    /// The places of the texts in order.
    private(set) var order: [Int] = []
    /// Whether some of the texts may be the same.
    private(set) var hasEqualTexts = false

    /// Room for the runs that are being sorted.
    private var ranks: [Rank] = []
    private var merged: [Rank] = []

    /// Runs this short are sorted by inserting.
    private static let short = 16
    /// A longer run is merged from pieces of this length, each sorted by inserting.
    private static let piece = 8

    private struct Rank {
        var key: UInt64
        var place: Int
    }

    /// Sorts some of the texts and appends their places; those with the same text keep their order.
    mutating func append(_ places: some Collection<Int>, of texts: ByteTexts) {
        ranks.removeAll(keepingCapacity: true)
        ranks.reserveCapacity(places.count)
        for place in places { ranks.append(Rank(key: 0, place: place)) }
        sort(0..<ranks.count, of: texts, from: 0)
        for rank in ranks { order.append(rank.place) }
    }

    /// Sorts texts that have the bytes before `start` in common.
    private mutating func sort(_ run: Range<Int>, of texts: ByteTexts, from start: Int) {
        guard run.count > 1 else { return }
        let common = commonPrefix(of: run, in: texts, from: start)
        let bytes = unsafe texts.bytes.span.bytes
        var isAnyLeft = false
        var isSorted = true
        var last: UInt64 = 0
        for i in run {
            let range = texts.range(ranks[i].place)
            let key = Self.sortingWord(bytes, range, common)
            ranks[i].key = key
            isAnyLeft = isAnyLeft || range.count > common
            isSorted = isSorted && last <= key
            last = key
        }
        guard isAnyLeft else {
            // Texts that are alike to their ends can still differ in how many zeros they end with.
            hasEqualTexts = true
            for i in run { ranks[i].key = UInt64(truncatingIfNeeded: texts.range(ranks[i].place).count) }
            return sortByKey(run)
        }
        if !isSorted { sortByKey(run) }
        var first = run.lowerBound
        while first < run.upperBound {
            let key = ranks[first].key
            var end = first &+ 1
            while end < run.upperBound, ranks[end].key == key { end &+= 1 }
            if end &- first > 1 { sort(first..<end, of: texts, from: common &+ 8) }
            first = end
        }
    }

    /// Sorts a run by its keys; ranks of one key keep their order.
    private mutating func sortByKey(_ run: Range<Int>) {
        guard run.count > Self.short else { return insert(run) }
        var start = run.lowerBound
        while start < run.upperBound {
            let end = min(start &+ Self.piece, run.upperBound)
            insert(start..<end)
            start = end
        }
        if merged.count < ranks.count { merged = ranks }
        var isElsewhere = false
        var width = Self.piece
        while width < run.count {
            var start = run.lowerBound
            while start < run.upperBound {
                let middle = min(start &+ width, run.upperBound)
                merge(start, middle, min(middle &+ width, run.upperBound))
                start &+= 2 &* width
            }
            swap(&ranks, &merged)
            isElsewhere.toggle()
            width &*= 2
        }
        guard isElsewhere else { return }
        // Only this run is in the other room: the rest of the names stayed where it was.
        swap(&ranks, &merged)
        for i in run { ranks[i] = merged[i] }
    }

    /// Sorts a short run by its keys.
    @inline(__always)
    private mutating func insert(_ run: Range<Int>) {
        for i in run {
            let rank = ranks[i]
            var position = i
            while position > run.lowerBound, rank.key < ranks[position &- 1].key {
                ranks[position] = ranks[position &- 1]
                position &-= 1
            }
            ranks[position] = rank
        }
    }

    /// Merges two sorted runs that stand side by side.
    private mutating func merge(_ start: Int, _ middle: Int, _ end: Int) {
        var (a, b) = (start, middle)
        for i in start..<end {
            if a < middle, b >= end || ranks[a].key <= ranks[b].key {
                merged[i] = ranks[a]
                a &+= 1
            } else {
                merged[i] = ranks[b]
                b &+= 1
            }
        }
    }

    /// How many bytes all texts of a run begin with alike, at least `start`.
    private func commonPrefix(of run: Range<Int>, in texts: ByteTexts, from start: Int) -> Int {
        let bytes = unsafe texts.bytes.span.bytes
        let first = texts.range(ranks[run.lowerBound].place)
        var common = first.count
        // Where a word behind the shortest text can be read without leaving the bytes.
        let last = bytes.byteCount &- 8
        for i in run.dropFirst() {
            let other = texts.range(ranks[i].place)
            common = min(common, other.count)
            var offset = start
            while offset < common {
                let (a, b) = (first.lowerBound &+ offset, other.lowerBound &+ offset)
                if a <= last, b <= last {
                    let difference = bytes.word(at: a) ^ bytes.word(at: b)
                    if difference != 0 { common = min(common, offset &+ difference.trailingZeroBitCount &>> 3) }
                    offset &+= 8
                } else {
                    if bytes.byte(at: a) != bytes.byte(at: b) { common = offset }
                    offset &+= 1
                }
            }
            if common <= start { return start }
        }
        return common
    }

    /// Eight bytes of a text as a number that sorts as they do; bytes behind the end count as 0.
    @inline(__always)
    private static func sortingWord(_ bytes: RawSpan, _ range: Range<Int>, _ offset: Int) -> UInt64 {
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
