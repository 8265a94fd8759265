/// Identifiers that look like those of AWS and are the same in every run.
///
/// It is a value that counts: two that are equal give the same identifiers in the same order, so that a test which makes
/// its own gets the same bytes whatever other tests do.
///
/// ```swift
/// var ids = FixtureIDs()
/// ids.uuid()  // "00000000-0000-4000-8000-000000000001"
/// ids.uuid()  // "00000000-0000-4000-8000-000000000002"
/// ```
public struct FixtureIDs: Hashable, Sendable {
    /// How many identifiers were given out.
    public var count: Int

    /// Creates a generator.
    ///
    /// - Parameter count: How many identifiers count as given out already.
    public init(startingAfter count: Int = 0) { self.count = count }

    /// The next identifier of an event or a message, a UUID of version 4 in form.
    ///
    /// - Returns: The identifier.
    public mutating func uuid() -> String {
        count += 1
        return "00000000-0000-4000-8000-" + Self.hexadecimal(count, digits: 12)
    }

    /// The next identifier of a communication of AWS Health: 40 hexadecimal digits, without a page.
    ///
    /// - Returns: The identifier.
    public mutating func communicationID() -> String {
        count += 1
        return Self.communicationID(count)
    }

    /// The identifier of the communication with a number, for those who have no generator at hand.
    ///
    /// - Parameter number: The number.
    /// - Returns: The identifier.
    public static func communicationID(_ number: Int) -> String { "c0ffee" + hexadecimal(number, digits: 34) }

    /// The identifier of the task with a number: 32 hexadecimal digits.
    ///
    /// - Parameter number: The number.
    /// - Returns: The identifier.
    public static func taskID(_ number: Int) -> String { hexadecimal(number, digits: 32) }

    private static func hexadecimal(_ number: Int, digits: Int) -> String {
        let text = String(number.magnitude, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
