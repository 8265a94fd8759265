extension Check {
    /// Checks a day such as `2024-07-20`.
    static func date(_ text: String?, _ field: @autoclosure () -> String) throws(BlockKitError) {
        guard let text else { return }
        try form(text, field(), "a day such as 2024-07-20") { bytes in
            guard let parts = numbers(bytes, separator: 0x2D, counts: [4, 2, 2]) else { return false }
            return (1...12).contains(parts[1]) && (1...31).contains(parts[2])
        }
    }

    /// Checks a time of the day such as `15:00`.
    static func time(_ text: String?, _ field: @autoclosure () -> String) throws(BlockKitError) {
        guard let text else { return }
        try form(text, field(), "a time such as 15:00") { bytes in
            guard let parts = numbers(bytes, separator: 0x3A, counts: [2, 2]) else { return false }
            return parts[0] < 24 && parts[1] < 60
        }
    }

    /// Checks a number that is written as text.
    static func decimal(_ text: String?, _ field: @autoclosure () -> String) throws(BlockKitError) {
        guard let text else { return }
        try form(text, field(), "a number") { bytes in
            let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
            let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
            return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
        }
    }

    /// Checks that a number can be written as JSON.
    static func finite(_ number: Double?, _ field: @autoclosure () -> String) throws(BlockKitError) {
        guard let number, !number.isFinite else { return }
        throw BlockKitError(code: .outOfRange, field: field(), message: "\(field()) is \(number)")
    }

    /// Checks that the first number is not above the second.
    static func ordered(_ low: Int?, _ high: Int?, _ field: @autoclosure () -> String) throws(BlockKitError) {
        guard let low, let high, low > high else { return }
        throw BlockKitError(
            code: .outOfRange,
            field: field(),
            limit: high,
            actual: low,
            message: "\(field()) is \(low), above the maximum of \(high)"
        )
    }

    /// Checks that options which are chosen at first are among those that are offered.
    static func contained(_ chosen: [Option], in offered: [Option], _ field: @autoclosure () -> String)
        throws(BlockKitError)
    {
        for option in chosen where !offered.contains(option) {
            throw BlockKitError(
                code: .conflict,
                field: field(),
                message: "\(field()) '\(option.value)' is not among the options"
            )
        }
    }

    static func contained(_ chosen: Option?, in offered: [Option], _ field: @autoclosure () -> String)
        throws(BlockKitError)
    {
        if let chosen { try contained([chosen], in: offered, field()) }
    }

    private static func numbers(_ bytes: String.UTF8View, separator: UInt8, counts: [Int]) -> [Int]? {
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.map(\.count) == counts, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        return parts.map { $0.reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
    }
}
