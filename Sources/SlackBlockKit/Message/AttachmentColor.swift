/// The colour of an attachment's bar: a word of Slack's or a hexadecimal colour.
///
/// Source: Slack, "Reference: secondary message attachments".
public struct AttachmentColor: Hashable, Sendable, Codable {
    /// The colour as Slack reads it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a colour and takes it.
    ///
    /// - Parameter rawValue: `good`, `warning`, `danger`, or three or six hexadecimal digits such as `#a30200`.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }

    /// Green.
    public static let good = Self(unchecked: "good")
    /// Yellow.
    public static let warning = Self(unchecked: "warning")
    /// Red.
    public static let danger = Self(unchecked: "danger")
}

extension AttachmentColor: SlackIdentifier {
    static var field: String { "attachment.color" }
    static var form: String { "good, warning, danger or a colour such as #a30200" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        if ["good", "warning", "danger"].contains(String(bytes)) { return true }
        let digits = bytes.first == 0x23 ? bytes.dropFirst() : bytes[...]
        return (digits.count == 3 || digits.count == 6) && digits.allSatisfy(\.isHexDigit)
    }
}
