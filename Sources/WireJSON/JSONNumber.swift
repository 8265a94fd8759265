/// A JSON number, kept exactly as it was written.
///
/// AWS writes epoch seconds as `1589077890.53`; a binary floating-point number would not give the same digits back.
/// Two numbers are equal when they were written alike: `1.0` and `1` are two values.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as JSON text.
    public let description: String

    package init(literal: String) { description = literal }

    /// Creates a number from an integer.
    ///
    /// - Parameter value: Any integer.
    public init(_ value: some BinaryInteger & Sendable) { description = "\(value)" }

    /// Creates a number from a floating-point value, or `nil` where it is infinite or not a number.
    ///
    /// - Parameter value: The value; JSON has no way to write infinity and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        // Swift writes a whole number as "3.0". Converting it would take the C library's mathematics, which a program
        // without Foundation does not link.
        let text = "\(value)"
        description = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The value as an integer, or `nil` where it has a fraction or an exponent, or does not fit.
    public var intValue: Int? { Int(description) }

    /// The value as a floating-point number; `nil` where it is too large for one.
    public var doubleValue: Double? {
        guard let value = Double(description), value.isFinite else { return nil }
        return value
    }
}
