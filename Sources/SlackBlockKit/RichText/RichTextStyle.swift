package import WireJSON

/// How a piece of rich text is formatted.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextStyle: Hashable, Sendable, Codable {
    /// Bold text.
    public static let bold = Self(bold: true)
    /// Text in italics.
    public static let italic = Self(italic: true)
    /// Text that is struck through.
    public static let strike = Self(strike: true)
    /// Text as code: the best look for identifiers.
    public static let code = Self(code: true)

    /// Bold.
    public let bold: Bool?
    /// Italics.
    public let italic: Bool?
    /// Struck through.
    public let strike: Bool?
    /// Underlined.
    public let underline: Bool?
    /// As code.
    public let code: Bool?
    /// Highlighted; mentions only.
    public let highlight: Bool?
    /// Highlighted by the client; mentions only.
    public let clientHighlight: Bool?
    /// Not as a link; mentions only.
    public let unlink: Bool?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - bold: Bold.
    ///   - italic: Italics.
    ///   - strike: Struck through.
    ///   - underline: Underlined.
    ///   - code: As code.
    ///   - highlight: Highlighted; mentions only.
    ///   - clientHighlight: Highlighted by the client; mentions only.
    ///   - unlink: Not as a link; mentions only.
    public init(
        bold: Bool? = nil,
        italic: Bool? = nil,
        strike: Bool? = nil,
        underline: Bool? = nil,
        code: Bool? = nil,
        highlight: Bool? = nil,
        clientHighlight: Bool? = nil,
        unlink: Bool? = nil
    ) {
        self.bold = bold
        self.italic = italic
        self.strike = strike
        self.underline = underline
        self.code = code
        self.highlight = highlight
        self.clientHighlight = clientHighlight
        self.unlink = unlink
    }
}

extension RichTextStyle: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "style", at: path)
        let bold = try object.optionalBool("bold")
        let italic = try object.optionalBool("italic")
        let strike = try object.optionalBool("strike")
        let underline = try object.optionalBool("underline")
        let code = try object.optionalBool("code")
        let highlight = try object.optionalBool("highlight")
        let clientHighlight = try object.optionalBool("client_highlight")
        let unlink = try object.optionalBool("unlink")
        self = try object.finish { () throws(BlockKitError) in
            Self(
                bold: bold,
                italic: italic,
                strike: strike,
                underline: underline,
                code: code,
                highlight: highlight,
                clientHighlight: clientHighlight,
                unlink: unlink
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("bold", bold)
        writer.member("italic", italic)
        writer.member("strike", strike)
        writer.member("underline", underline)
        writer.member("code", code)
        writer.member("highlight", highlight)
        writer.member("client_highlight", clientHighlight)
        writer.member("unlink", unlink)
        writer.endObject()
    }
}

extension RichTextStyle {
    /// Checks that nothing is set that only mentions have.
    func checkText(_ field: String) throws(BlockKitError) {
        if highlight != nil || clientHighlight != nil || unlink != nil {
            throw BlockKitError(
                code: .conflict,
                field: "\(field).style",
                message: "\(field).style: highlight, client_highlight and unlink are for mentions only"
            )
        }
    }
}
