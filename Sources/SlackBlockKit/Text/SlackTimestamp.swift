/// The identifier of a message in its channel: a point in time that is kept as text.
///
/// At least ten digits, a dot and six digits: `1503435956.000247`. As a number it would lose its last digits. Source:
/// Slack, "Reference: chat.postMessage".
public struct SlackTimestamp: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension SlackTimestamp: SlackIdentifier {
    static var field: String { "ts" }
    static var form: String { "a message time stamp such as 1503435956.000247" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        guard let dot = bytes.firstIndex(of: 0x2E) else { return false }
        let seconds = bytes[..<dot]
        let fraction = bytes[bytes.index(after: dot)...]
        return seconds.count >= 10 && seconds.count <= 20 && fraction.count == 6
            && seconds.allSatisfy(\.isASCIIDigit) && fraction.allSatisfy(\.isASCIIDigit)
    }
}
