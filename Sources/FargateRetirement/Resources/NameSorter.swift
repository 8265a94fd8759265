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

    /// Room for the texts that are being sorted.
    private var ranks: [Rank] = []
    private var room: [Rank] = []

    /// Runs this short are sorted by inserting.
    private static let short = 16
    /// A longer run is merged from pieces of this length, each sorted by inserting.
    private static let piece = 8

    private typealias Ranks = UnsafeMutableBufferPointer<Rank>

    private struct Rank {
        /// What it is sorted by: eight bytes of the text.
        var key: UInt64
        /// Where the text begins.
        let start: Int
        let count: Int32
        let place: Int32
    }

    /// Sorts some of the texts and appends their places; those with the same text keep their order.
    mutating func append(_ places: some Collection<Int>, of texts: ByteTexts) {
        ranks.removeAll(keepingCapacity: true)
        ranks.reserveCapacity(places.count)
        for place in places {
            let range = texts.range(place)
            ranks.append(
                Rank(
                    key: 0,
                    start: range.lowerBound,
                    count: Int32(truncatingIfNeeded: range.count),
                    place: Int32(truncatingIfNeeded: place)
                )
            )
        }
        if room.count < ranks.count { room = ranks }
        let bytes = unsafe texts.bytes.span.bytes
        // Buffers, because an array would look at each access whether it is shared.
        let hasEqual = unsafe ranks.withUnsafeMutableBufferPointer { ranks in
            unsafe room.withUnsafeMutableBufferPointer { room in
                unsafe Self.sort(0..<ranks.count, of: ranks, room, by: bytes, from: 0)
            }
        }
        hasEqualTexts = hasEqualTexts || hasEqual
        for rank in ranks { order.append(Int(rank.place)) }
    }

    /// Sorts texts that have the bytes before `offset` in common.
    ///
    /// - Returns: Whether some of them may be the same.
    private static func sort(
        _ run: Range<Int>,
        of ranks: Ranks,
        _ room: Ranks,
        by bytes: RawSpan,
        from offset: Int
    ) -> Bool {
        let common = unsafe commonPrefix(of: run, ranks, in: bytes, from: offset)
        var isAnyLeft = false
        var isSorted = true
        var last: UInt64 = 0
        for i in run {
            let rank = unsafe ranks[i]
            let key = sortingWord(bytes, rank.start, Int(rank.count), common)
            unsafe ranks[i].key = key
            isAnyLeft = isAnyLeft || Int(rank.count) > common
            isSorted = isSorted && last <= key
            last = key
        }
        guard isAnyLeft else {
            // Texts that are alike to their ends can still differ in how many zeros they end with.
            for i in run { unsafe ranks[i].key = unsafe UInt64(truncatingIfNeeded: ranks[i].count) }
            unsafe sortByKey(run, of: ranks, room)
            return true
        }
        if !isSorted { unsafe sortByKey(run, of: ranks, room) }
        var hasEqual = false
        var first = run.lowerBound
        while first < run.upperBound {
            let key = unsafe ranks[first].key
            var end = first &+ 1
            while end < run.upperBound, unsafe ranks[end].key == key { end &+= 1 }
            if end &- first > 1, unsafe sort(first..<end, of: ranks, room, by: bytes, from: common &+ 8) {
                hasEqual = true
            }
            first = end
        }
        return hasEqual
    }

    /// Sorts a run by its keys; ranks of one key keep their order.
    private static func sortByKey(_ run: Range<Int>, of ranks: Ranks, _ room: Ranks) {
        if run.count <= short { return unsafe insert(run, in: ranks) }
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
    private static func merge(_ start: Int, _ middle: Int, _ end: Int, _ from: Ranks, _ to: Ranks) {
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
    private static func insert(_ run: Range<Int>, in ranks: Ranks) {
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

    /// How many bytes all texts of a run begin with alike, at least `offset`.
    @inline(__always)
    private static func commonPrefix(
        of run: Range<Int>,
        _ ranks: Ranks,
        in bytes: RawSpan,
        from offset: Int
    ) -> Int {
        let first = unsafe ranks[run.lowerBound]
        var common = Int(first.count)
        // Where a word behind the shortest text can be read without leaving the bytes.
        let last = bytes.byteCount &- 8
        for place in run.dropFirst() {
            let other = unsafe ranks[place]
            common = min(common, Int(other.count))
            var i = offset
            while i < common {
                let (a, b) = (first.start &+ i, other.start &+ i)
                if a <= last, b <= last {
                    let difference = bytes.word(at: a) ^ bytes.word(at: b)
                    if difference != 0 { common = min(common, i &+ difference.trailingZeroBitCount &>> 3) }
                    i &+= 8
                } else {
                    if bytes.byte(at: a) != bytes.byte(at: b) { common = i }
                    i &+= 1
                }
            }
            if common <= offset { return offset }
        }
        return max(common, offset)
    }

    /// Eight bytes of a text as a number that sorts as they do; bytes behind the end count as 0.
    @inline(__always)
    private static func sortingWord(_ bytes: RawSpan, _ start: Int, _ count: Int, _ offset: Int) -> UInt64 {
        let left = count &- offset
        guard left > 0 else { return 0 }
        let start = start &+ offset
        if start &+ 8 <= bytes.byteCount {
            let word = bytes.word(at: start).byteSwapped
            return left >= 8 ? word : word & ~(~0 &>> UInt64(truncatingIfNeeded: left &* 8))
        }
        var word: UInt64 = 0
        for i in 0..<left {
            word |= UInt64(bytes.byte(at: start &+ i)) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* i)
        }
        return word
    }
}
