/// A colour of six hexadecimal digits.
///
/// With or without a number sign: `#a30200`. Source: Slack, "Reference: rich text block".
public struct HexColor: Hashable, Sendable, Codable {
    /// The colour as Slack reads it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a colour and takes it.
    ///
    /// - Parameter rawValue: Six hexadecimal digits, with or without a number sign.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension HexColor: SlackIdentifier {
    static var field: String { "color.value" }
    static var form: String { "a colour such as #a30200" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        let digits = bytes.first == 0x23 ? bytes.dropFirst() : bytes[...]
        return digits.count == 6 && digits.allSatisfy(\.isHexDigit)
    }
}
