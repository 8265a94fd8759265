import WireJSON

extension AccountSetting: Codable {
    /// Creates a setting from a decoder of any format, with the keys that AWS uses.
    ///
    /// The name is trimmed, and a value that is a number becomes text. Keys that a setting does not have are ignored.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` where the name or the value is missing, or a field is no text.
    public init(from decoder: any Decoder) throws {
        let json = try JSONValue(from: decoder).jsonBytes()
        do throws(JSONError) {
            var reader = unsafe JSONReader(json.span.bytes)
            self = try AccountSetting(from: &reader)
        } catch {
            let message = unsafe "no account setting: " + error.message(in: json.span.bytes)
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: message))
        }
    }

    /// Encodes the setting into an encoder of any format, with the keys that AWS uses.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(to: encoder)
    }
}
