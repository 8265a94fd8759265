import WireJSON

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
        if merged.count < ranks.count, run.count > Self.short { merged = ranks }
        // Buffers, because an array would look at each access whether it is shared.
        unsafe ranks.withUnsafeMutableBufferPointer { ranks in
            unsafe merged.withUnsafeMutableBufferPointer { merged in
                if run.count <= Self.short {
                    unsafe Self.insert(run, in: ranks)
                } else {
                    unsafe Self.merge(run, of: ranks, by: merged)
                }
            }
        }
    }

    /// Sorts a run by merging sorted pieces of it.
    @inline(__always)
    private static func merge(
        _ run: Range<Int>,
        of ranks: UnsafeMutableBufferPointer<Rank>,
        by room: UnsafeMutableBufferPointer<Rank>
    ) {
        for start in stride(from: run.lowerBound, to: run.upperBound, by: piece) {
            unsafe insert(start..<min(start &+ piece, run.upperBound), in: ranks)
        }
        var (from, to) = unsafe (ranks, room)
        var width = piece
        while width < run.count {
            for start in stride(from: run.lowerBound, to: run.upperBound, by: 2 &* width) {
                let middle = min(start &+ width, run.upperBound)
                unsafe merge(start, middle, min(middle &+ width, run.upperBound), from, to)
            }
            unsafe swap(&from, &to)
            width &*= 2
        }
        if unsafe from.baseAddress != ranks.baseAddress { for i in run { unsafe ranks[i] = unsafe room[i] } }
    }

    /// Merges two sorted runs that stand side by side.
    @inline(__always)
    private static func merge(
        _ start: Int,
        _ middle: Int,
        _ end: Int,
        _ from: UnsafeMutableBufferPointer<Rank>,
        _ to: UnsafeMutableBufferPointer<Rank>
    ) {
        var (a, b) = (start, middle)
        for i in start..<end {
            if unsafe a < middle && (b >= end || from[a].key <= from[b].key) {
                unsafe to[i] = unsafe from[a]
                a &+= 1
            } else {
                unsafe to[i] = unsafe from[b]
                b &+= 1
            }
        }
    }

    /// Sorts a short run by its keys.
    @inline(__always)
    private static func insert(_ run: Range<Int>, in ranks: UnsafeMutableBufferPointer<Rank>) {
        for i in run {
            let rank = unsafe ranks[i]
            var position = i
            while position > run.lowerBound, unsafe rank.key < ranks[position &- 1].key {
                unsafe ranks[position] = unsafe ranks[position &- 1]
                position &-= 1
            }
            unsafe ranks[position] = rank
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
