import WireJSON

// Any `Encoder` and `Decoder` works: the value goes through the JSON that ``HealthEvent`` is read from and written to.
// Where bytes are at hand, ``HealthEvent/open(_:)-([UInt8])`` is several times as fast and tells the place of an error.

extension HealthEvent: Codable {
    /// Creates an event from a decoder of any format.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` where there is no object with a `detail`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.readModel { (reader: inout JSONReader) throws(JSONError) in
            var event = HealthEvent()
            try event.read(from: &reader)
            return event
        }
    }

    /// Encodes the event as AWS writes it.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }

    /// The event as JSON text in UTF-8, as EventBridge delivers it.
    ///
    /// The same event gives the same bytes in every run. Events are equal too where AWS wrote the same times in another
    /// form (``HealthEvent/Timestamp/Form``), and then their bytes differ.
    ///
    /// - Parameter prettyPrinted: Whether to indent for people; else everything is on one line.
    /// - Returns: The bytes.
    public func json(prettyPrinted: Bool = false) -> [UInt8] { jsonBytes(indentation: prettyPrinted ? 2 : 0) }
}

extension HealthEvent.Detail: Codable {
    /// Creates a detail from a decoder of any format.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` where there is no object.
    public init(from decoder: any Decoder) throws {
        self = try decoder.readModel { (reader: inout JSONReader) throws(JSONError) in try Self(reading: &reader) }
    }

    /// Encodes the detail as AWS writes it.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }

    /// The detail as JSON text in UTF-8: what an entry for `PutEvents` holds as a string.
    ///
    /// - Parameter prettyPrinted: Whether to indent for people; else everything is on one line.
    /// - Returns: The bytes.
    public func json(prettyPrinted: Bool = false) -> [UInt8] { jsonBytes(indentation: prettyPrinted ? 2 : 0) }
}

extension HealthEvent.Description: Codable {
    /// Creates a description from a decoder of any format.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` where there is no object.
    public init(from decoder: any Decoder) throws {
        self = try decoder.readModel { (reader: inout JSONReader) throws(JSONError) in try Self(reading: &reader) }
    }

    /// Encodes the description as AWS writes it.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension HealthEvent.AffectedEntity: Codable {
    /// Creates an entity from a decoder of any format.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError.dataCorrupted` where there is no object.
    public init(from decoder: any Decoder) throws {
        self = try decoder.readModel { (reader: inout JSONReader) throws(JSONError) in
            var slice: JSONStringSlice?
            return try Self(reading: &reader, value: nil, slice: &slice)
        }
    }

    /// Encodes the entity as AWS writes it.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension HealthEvent.Timestamp: Codable {
    /// Creates a timestamp from a text or a number of seconds since 1970.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` where there is neither.
    public init(from decoder: any Decoder) throws {
        switch try JSONValue(from: decoder) {
        case .string(let text): self.init(text)
        case .number(let number) where abs(number.doubleValue ?? .infinity) <= Double(CivilTime.lastSecond):
            self.init(microseconds: Int64(((number.doubleValue ?? 0) * 1_000_000).rounded()), form: .epochSeconds)
        case let other:
            let found = "found \(other), expected a date as text or seconds since 1970"
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: found))
        }
    }

    /// Encodes the timestamp in its form.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension Decoder {
    /// Reads a model from whatever this decoder holds, by way of JSON.
    fileprivate func readModel<Model>(
        _ read: (inout JSONReader) throws(JSONError) -> Model
    ) throws -> Model {
        let bytes = try JSONValue(from: self).jsonBytes()
        var reader = unsafe JSONReader(bytes.span.bytes)
        do {
            return try read(&reader)
        } catch {
            let span = unsafe bytes.span.bytes
            let location = JSONLocation(offset: error.offset, in: span)
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath,
                    debugDescription: "\(error.message(in: span)) at \(location.path)",
                    underlyingError: error
                )
            )
        }
    }
}
