/// A value that writes itself as JSON.
package protocol JSONWritable: ~Copyable {
    func write(to writer: inout JSONWriter)
}

extension JSONWritable {
    /// The value as JSON text in UTF-8.
    ///
    /// - Parameter indentation: How many spaces a level is indented by; 0 for one line.
    package func jsonBytes(indentation: Int = 0) -> [UInt8] {
        var writer = JSONWriter(indentation: indentation)
        write(to: &writer)
        return writer.bytes
    }

    /// Encodes the value into an encoder of any format, by way of the JSON that it writes.
    ///
    /// This is what `Codable` conformances call, so that the way from a model to JSON is written once.
    package func encodeJSON(to encoder: any Encoder) throws {
        try JSONValue(json: jsonBytes()).encode(to: encoder)
    }
}

extension JSONValue: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .number(let value): writer.number(value)
        case .string(let value): writer.string(value)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                writer.key(key)
                value.write(to: &writer)
            }
            writer.endObject()
        }
    }
}
