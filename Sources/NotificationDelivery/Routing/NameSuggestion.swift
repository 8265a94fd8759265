/// Finds the name that somebody meant who wrote another.
enum NameSuggestion {
    /// The known name that differs least, where few changes lead to it.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - names: The known names.
    static func best(for name: String, among names: [String]) -> String? {
        let name = Array(name.utf8)
        guard name.count <= 64 else { return nil }
        let ranked = names.map { (distance: distance(name, Array($0.utf8)), name: $0) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(name.count, best.name.utf8.count) / 3) ? best.name : nil
    }

    /// How many bytes must be put in, taken away or changed, capitals aside.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var previous = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1]
            for j in b.indices {
                let isSame = a[i] | 0x20 == b[j] | 0x20
                current.append(min(previous[j] + (isSame ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
