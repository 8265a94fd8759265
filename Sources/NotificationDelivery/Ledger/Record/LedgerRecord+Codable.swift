import WireJSON

extension LedgerRecord: Codable {
    /// Creates a record from a decoder of any format, in the shape of ``json()``.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` where it holds no JSON value, ``LedgerError`` where it holds no record.
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(from: decoder)) }

    /// Encodes the record into an encoder of any format, in the shape of ``json()``.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}
