import WireJSON

/// Sorts resources of one kind by group and name, and joins what is the same.
///
/// Names of one group often begin alike (`payments-…`). What all names of a group have in common tells nothing about
/// their order; the sixteen bytes behind it nearly always do, as two numbers. So strings are compared only where those
/// are equal, and a notice of a thousand services is sorted by comparing numbers.
struct SortedGroup {
    private var resources: [AffectedResource] = []
    private var keys: [Key] = []

    private struct Key {
        var name: String
        var group: Int
        var updated: Int64
    }

    /// What is sorted: small, and compared without looking elsewhere.
    private struct Rank {
        var first: UInt64
        var second: UInt64
        var group: Int32
        var index: Int32
    }

    var isEmpty: Bool { resources.isEmpty }

    mutating func reserveCapacity(_ count: Int) {
        resources.reserveCapacity(count)
        keys.reserveCapacity(count)
    }

    /// Adds a resource.
    ///
    /// - Parameters:
    ///   - resource: The resource.
    ///   - name: What it is sorted by within its group.
    ///   - group: The place of its group, or -1 for one that comes before all others.
    ///   - updated: When AWS last said something of it, in microseconds since 1970.
    mutating func append(_ resource: AffectedResource, name: String, group: Int, updated: Int64) {
        resources.append(resource)
        keys.append(Key(name: name, group: group, updated: updated))
    }

    /// The resources in order, each once.
    ///
    /// - Parameter groups: The names of the groups, by which they are sorted.
    consuming func sorted(groups: [String]) -> [AffectedResource] {
        guard resources.count > 1 else { return resources }
        let ranks = ranks(groups)
        var result: [AffectedResource] = []
        result.reserveCapacity(ranks.count)
        var last: Rank?
        var updated = Int64.min
        for rank in ranks {
            let index = Int(rank.index)
            let isLikely =
                last.map { $0.first == rank.first && $0.second == rank.second && $0.group == rank.group } ?? false
            if isLikely, result[result.count - 1].isSame(as: resources[index]) {
                result[result.count - 1].merge(resources[index], isLater: keys[index].updated >= updated)
                updated = max(updated, keys[index].updated)
            } else {
                result.append(resources[index])
                updated = keys[index].updated
                last = rank
            }
        }
        return result
    }

    private func ranks(_ groups: [String]) -> [Rank] {
        let order = groups.indices.sorted { groups[$0] < groups[$1] }
        var places = [Int32](repeating: 0, count: groups.count)
        for (place, group) in order.enumerated() { places[group] = Int32(truncatingIfNeeded: place) }

        var prefixes = [Prefix?](repeating: nil, count: groups.count + 1)
        for key in keys { Prefix.shorten(&prefixes[key.group + 1], to: key.name) }

        var ranks: [Rank] = []
        ranks.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() {
            let (first, second) = key.name.sortingBytes(from: prefixes[key.group + 1]?.count ?? 0)
            let group = key.group < 0 ? -1 : places[key.group]
            ranks.append(
                Rank(first: first, second: second, group: group, index: Int32(truncatingIfNeeded: index))
            )
        }
        ranks.sort { isBefore($0, $1) }
        return ranks
    }

    private func isBefore(_ a: Rank, _ b: Rank) -> Bool {
        if a.group != b.group { return a.group < b.group }
        if a.first != b.first { return a.first < b.first }
        if a.second != b.second { return a.second < b.second }
        return isBehindTie(a, b)
    }

    @inline(never)
    private func isBehindTie(_ a: Rank, _ b: Rank) -> Bool {
        let (first, second) = (keys[Int(a.index)].name, keys[Int(b.index)].name)
        if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
        // What is one thing must stand side by side.
        let (firstARN, secondARN) = (resources[Int(a.index)].arnText, resources[Int(b.index)].arnText)
        return firstARN == secondARN ? a.index < b.index : firstARN < secondARN
    }
}

/// What the names of a group have in common.
private struct Prefix {
    let text: String
    private(set) var count: Int

    /// Takes in another name: a prefix gets no longer by it.
    static func shorten(_ prefix: inout Prefix?, to name: String) {
        guard prefix != nil else {
            prefix = Prefix(text: name, count: name.utf8.count)
            return
        }
        prefix?.shorten(to: name)
    }

    private mutating func shorten(to name: String) {
        count = min(count, text.commonPrefixCount(with: name))
    }
}

extension AffectedResource {
    /// The ARN of a service that has one.
    fileprivate var arnText: String {
        if case .service(let service) = kind { service.arn?.description ?? "" } else { "" }
    }
}

extension String {
    /// How many bytes two texts begin with alike.
    fileprivate func commonPrefixCount(with other: String) -> Int {
        withBytes { a in
            other.withBytes { b in
                let count = min(a.byteCount, b.byteCount)
                var i = 0
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

    /// Sixteen bytes as two numbers that sort as they do; bytes behind the end count as 0.
    fileprivate func sortingBytes(from start: Int) -> (UInt64, UInt64) {
        withBytes { bytes in (bytes.sortingWord(at: start), bytes.sortingWord(at: start &+ 8)) }
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
