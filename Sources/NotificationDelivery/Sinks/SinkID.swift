/// The name of a sink, by which routes, the ledger and reports refer to it.
///
/// Keep it the same between runs: the ledger finds what was delivered by it.
public struct SinkID: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable, Comparable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    /// The name.
    public var rawValue: String

    /// Creates a name.
    ///
    /// - Parameter rawValue: The name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates a name from a literal.
    public init(stringLiteral value: String) { rawValue = value }

    /// The name.
    public var description: String { rawValue }

    /// Names are sorted as texts.
    public static func < (lhs: SinkID, rhs: SinkID) -> Bool { lhs.rawValue < rhs.rawValue }
}
