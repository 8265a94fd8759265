import WireJSON

extension TaskRetirementWaitPeriod: Codable {
    /// Creates a wait period from a decoder of any format: from text as AWS writes it, or from a number.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for anything but 0, 7 and 14; its underlying error is an ``AccountSettingError``.
    public init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        do throws(AccountSettingError) {
            self = try TaskRetirementWaitPeriod(settingValue: value.stringValue ?? value.description)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.message, underlyingError: error)
            )
        }
    }

    /// Encodes the wait period as AWS writes it: as text.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(settingValue)
    }
}
