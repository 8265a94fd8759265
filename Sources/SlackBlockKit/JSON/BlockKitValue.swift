import WireJSON

/// What every value of this module is: written by one writer, and read by one mapping that ends in the checking
/// initialiser, so that a value that was read holds Slack's limits too.
protocol BlockKitValue: JSONWritable, Hashable, Sendable, Codable {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError)
}

extension BlockKitValue {
    /// Reads the value from a decoder of any format.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `BlockKitError` where Slack's rules are broken; what the decoder throws where it can't be read.
    public init(from decoder: any Decoder) throws {
        var path = JSONPath.root
        for key in decoder.codingPath {
            path = key.intValue.map { path.appending(index: $0) } ?? path.appending(key: key.stringValue)
        }
        try self.init(json: JSONValue(from: decoder), at: path)
    }

    /// Writes the value to an encoder of any format.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension JSONWriter {
    mutating func member(_ key: StaticString, _ value: some JSONWritable) {
        self.key(key)
        value.write(to: &self)
    }

    mutating func member(_ key: StaticString, _ value: (some JSONWritable)?) {
        if let value { member(key, value) }
    }

    mutating func member(_ key: StaticString, _ elements: [some JSONWritable]) {
        self.key(key)
        beginArray()
        write(elements.span)
        endArray()
    }

    /// Writes elements where they stand: what might not be copyable is not copied first.
    private mutating func write<Element: JSONWritable & ~Copyable>(_ elements: Span<Element>) {
        for index in elements.indices { elements[index].write(to: &self) }
    }

    mutating func member(_ key: StaticString, nonEmpty elements: [some JSONWritable]) {
        if !elements.isEmpty { member(key, elements) }
    }

    mutating func member(_ key: StaticString, _ strings: [String]) {
        self.key(key)
        beginArray()
        for string in strings { self.string(string) }
        endArray()
    }

    mutating func member(_ key: StaticString, nonEmpty strings: [String]) {
        if !strings.isEmpty { member(key, strings) }
    }

    mutating func member(_ key: StaticString, _ value: Double?) {
        guard let value, let number = JSONNumber(value) else { return }
        self.key(key)
        self.number(number)
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
    }

    mutating func member(_ key: StaticString, _ value: StaticString) {
        self.key(key)
        string(value)
    }

    mutating func member(_ key: StaticString, _ value: Bool?) {
        guard let value else { return }
        self.key(key)
        bool(value)
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        self.key(key)
        number(value)
    }
}
