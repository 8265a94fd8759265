extension JSONReader {
    /// Moves over a value of any kind, and checks it.
    public mutating func skipValue() throws(JSONError) {
        switch peek() {
        case 0x22: _ = try readStringSlice()
        case 0x7B:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        case 0x5B:
            try beginArray()
            while try nextElement() { try skipValue() }
        case 0x74, 0x66: _ = try readBool()
        case 0x6E: try readNull()
        case .some(0x2D), .some(0x30...0x39): _ = try readNumberRange()
        default: throw unexpected("a value")
        }
    }

    /// Reads a value of any kind.
    ///
    /// Where a key occurs twice, the last value counts.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        switch peek() {
        case 0x22: return .string(try readString())
        case 0x7B:
            var members: [String: JSONValue] = [:]
            try beginObject()
            while let key = try nextKey() { members[string(key)] = try readValue() }
            return .object(members)
        case 0x5B:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readValue()) }
            return .array(elements)
        case 0x74, 0x66: return .bool(try readBool())
        case 0x6E:
            try readNull()
            return .null
        case .some(0x2D), .some(0x30...0x39): return .number(try readNumber())
        default: throw unexpected("a value")
        }
    }
}

extension JSONValue {
    /// Reads one JSON text that fills the bytes.
    package init(json bytes: RawSpan) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try reader.readValue()
        try reader.finish()
    }

    /// Reads one JSON text that fills the bytes.
    package init(json bytes: [UInt8]) throws(JSONError) {
        self = try unsafe Self(json: bytes.span.bytes)
    }
}
