import WireJSON

// Reads the fields of a model that are lists.

extension JSONReader {
    /// A list of texts and nulls.
    ///
    /// The text of any other element is its JSON.
    mutating func readTexts(sharing shared: inout SharedStrings) throws(JSONError) -> [String?] {
        var texts: [String?] = []
        texts.reserveCapacity(8)
        let isFirstList = shared.isEmpty
        try beginArray()
        while try nextElement() {
            switch peek() {
            case 0x22:
                let slice = try readStringSlice()
                if isFirstList { shared.note(slice) }
                if let known = shared.takeNext(), !slice.isEscaped, bytes.isEqual(slice.range, known.range) {
                    texts.append(known.text)
                } else {
                    texts.append(string(slice))
                }
            case 0x6E:
                try readNull()
                if isFirstList { shared.note(nil) }
                texts.append(nil)
            default:
                texts.append(try readText())
                if isFirstList { shared.note(nil) }
            }
        }
        if isFirstList { shared.remember(texts) }
        return texts
    }

    /// The text of a string, or the JSON of any other value.
    mutating func readText() throws(JSONError) -> String {
        let value = try readValue()
        return value.stringValue ?? value.description
    }

    /// The people that an event addresses: a list of texts.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout [HealthEvent.Persona]?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let value = try readValue()
        let personas = value.arrayValue?.compactMap { $0.stringValue.map(HealthEvent.Persona.init(rawValue:)) }
        if let personas, personas.count == value.arrayValue?.count {
            field = personas
            forget(key, in: &fields)
        } else {
            field = nil
            fields[string(key)] = value
        }
    }

    /// What AWS writes about an event: a list of objects, or one object as in the Health API.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout [HealthEvent.Description]?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let start = self
        switch peek() {
        case 0x7B: field = [try HealthEvent.Description(reading: &self)]
        case 0x5B:
            var descriptions: [HealthEvent.Description] = []
            try beginArray()
            while try nextElement() {
                guard peek() == 0x7B else {
                    self = start
                    field = nil
                    return try keep(key, in: &fields)
                }
                descriptions.append(try HealthEvent.Description(reading: &self))
            }
            field = descriptions
        default:
            field = nil
            return try keep(key, in: &fields)
        }
        forget(key, in: &fields)
    }
}

extension HealthEvent.Description {
    init(reading reader: inout JSONReader) throws(JSONError) {
        self.init()
        try reader.beginObject()
        try readUsualKeys(from: &reader)
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 8 where reader.isKey(key, "language"): try reader.read(key, into: &language, or: &additionalFields)
            case 17 where reader.isKey(key, "latestDescription"):
                try reader.read(key, into: &latestDescription, or: &additionalFields)
            default: try reader.keep(key, in: &additionalFields)
            }
        }
    }
}
