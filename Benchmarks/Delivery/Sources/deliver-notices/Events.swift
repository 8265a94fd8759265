import FargateRetirementTesting

/// One event for any number of accounts.
struct Events: Sendable {
    /// The account that stands in the file, and for which another is put.
    static let placeholder = "999999999999"
    private let parts: [[UInt8]]

    /// The event with the placeholder.
    static var template: [UInt8] { HealthEventFixture.services.with { $0.account = placeholder }.json() }

    init(_ bytes: [UInt8]) {
        let mark = Array(Self.placeholder.utf8)
        var parts: [[UInt8]] = []
        var rest = bytes[...]
        while let place = rest.firstRange(of: mark) {
            parts.append(Array(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        parts.append(Array(rest))
        self.parts = parts
    }

    /// The event of an account.
    func event(_ number: Int) -> [UInt8] {
        let digits = String(number)
        let account = Array((String(repeating: "0", count: 12 - digits.utf8.count) + digits).utf8)
        return Array(parts.joined(separator: account))
    }
}
