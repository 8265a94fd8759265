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

    /// How many bytes must be put in, taken away, changed or swapped with the next one, capitals aside.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let isSame = fold(a[i]) == fold(b[j])
                row.append(min(rows[i][j] + (isSame ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1))
                guard i > 0, j > 0, fold(a[i]) == fold(b[j - 1]), fold(a[i - 1]) == fold(b[j]) else { continue }
                row[j + 1] = min(row[j + 1], rows[i - 1][j - 1] + 1)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    private static func fold(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
