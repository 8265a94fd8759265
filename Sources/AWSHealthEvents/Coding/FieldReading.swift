import WireJSON

/// Reads one field of a model: a value of the expected shape is typed, any other one is kept as it is.
///
/// That rule is the same for every field: nothing that AWS may send makes an event unreadable, and nothing is lost.
extension JSONReader {
    /// Keeps a value that the model has no place for.
    @inline(never)
    mutating func keep(_ key: JSONStringSlice, in fields: inout [String: JSONValue]) throws(JSONError) {
        let name = string(key)
        fields[name] = try readValue()
    }

    /// A text, or the text of a number.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout String?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        switch peek() {
        case 0x22: field = try readString()
        case .some(0x30...0x39): field = try readNumber().description
        default:
            field = nil
            return try keep(key, in: &fields)
        }
        forget(key, in: &fields)
    }

    /// A text, where its key is the next one.
    ///
    /// Not inlined: each event has a dozen of these, and what is written out for each is run once.
    @inline(never)
    mutating func take(
        _ name: StaticString,
        into field: inout String?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        if let key = takeKey(name) { try read(key, into: &field, or: &fields) }
    }

    /// A date in any form, where its key is the next one.
    @inline(never)
    mutating func take(
        _ name: StaticString,
        into field: inout HealthEvent.Timestamp?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        if let key = takeKey(name) { try read(key, into: &field, or: &fields) }
    }

    /// A text that is nearly always a certain one, which is compared and not made anew.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - usual: The text that is nearly always there, in characters that JSON does not escape.
    ///   - value: The value that it stands for.
    ///   - field: Takes the value.
    ///   - fields: Takes a value of another shape.
    @inline(__always)
    mutating func read(
        _ key: JSONStringSlice,
        usually usual: StaticString,
        _ value: @autoclosure () -> String,
        into field: inout String?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        if takeString(usual) {
            field = value()
            forget(key, in: &fields)
        } else {
            try read(key, into: &field, or: &fields)
        }
    }

    /// A text of an open vocabulary that is nearly always a certain one.
    @inline(__always)
    mutating func read<Value: RawRepresentable<String>>(
        _ key: JSONStringSlice,
        usually usual: StaticString,
        _ value: @autoclosure () -> Value,
        into field: inout Value?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        if takeString(usual) {
            field = value()
            forget(key, in: &fields)
        } else {
            try read(key, into: &field, or: &fields)
        }
    }

    /// A text of an open vocabulary.
    mutating func read<Value: RawRepresentable<String>>(
        _ key: JSONStringSlice,
        into field: inout Value?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        var text: String?
        try readWord(key, into: &text, or: &fields)
        field = text.flatMap(Value.init(rawValue:))
    }

    /// A text, but not that of a number.
    @inline(never)
    private mutating func readWord(
        _ key: JSONStringSlice,
        into text: inout String?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        guard peek() == 0x22 else { return try keep(key, in: &fields) }
        text = try readString()
        forget(key, in: &fields)
    }

    /// A date in any form.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout HealthEvent.Timestamp?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        switch peek() {
        case 0x22: field = try readTimestamp()
        case .some(0x2D), .some(0x30...0x39):
            let start = self
            guard let seconds = try readNumber().doubleValue, abs(seconds) <= 253_402_300_799 else {
                self = start
                return try keepTime(key, into: &field, or: &fields)
            }
            field = .init(microseconds: Int64((seconds * 1_000_000).rounded()), form: .epochSeconds)
        default: return try keepTime(key, into: &field, or: &fields)
        }
        forget(key, in: &fields)
    }

    /// A date of another shape: its text is no date, and its value is kept to be written back.
    @inline(never)
    private mutating func keepTime(
        _ key: JSONStringSlice,
        into field: inout HealthEvent.Timestamp?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        try keep(key, in: &fields)
        field = fields[string(key)]?.unusualTimestamp
    }

    /// A date that is a text.
    @inline(__always)
    private mutating func readTimestamp() throws(JSONError) -> HealthEvent.Timestamp {
        // The usual form is found by its length, and each of its bytes is looked at: no search for the quote.
        if index &+ 31 <= end {
            let length = bytes.byte(at: index &+ 30) == 0x22 ? 29 : 28
            let range = index &+ 1..<index &+ 1 &+ length
            if bytes.byte(at: range.upperBound) == 0x22,
                let microseconds = HealthEvent.Timestamp.plainRFC1123(bytes, range)
            {
                index = range.upperBound &+ 1
                return .init(microseconds: microseconds, form: .rfc1123)
            }
        }
        return timestamp(try readStringSlice())
    }

    private func timestamp(_ slice: JSONStringSlice) -> HealthEvent.Timestamp {
        if slice.isEscaped { return .init(unescaped(slice)) }
        return .init(parsing: bytes, in: slice.range)
    }

    /// A whole number, which AWS writes as a string.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout Int?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let start = self
        field =
            switch peek() {
            case 0x22: wholeNumber(try readStringSlice())
            case .some(0x30...0x39): wholeNumber(try readNumberRange())
            default: nil
            }
        guard field == nil else { return forget(key, in: &fields) }
        self = start
        try keep(key, in: &fields)
        field = fields[string(key)]?.unusualWholeNumber
    }

    private func wholeNumber(_ slice: JSONStringSlice) -> Int? {
        slice.isEscaped ? Int(unescaped(slice)) : wholeNumber(slice.range)
    }

    /// The value of digits, spaces before them left out; `nil` where there is anything else, or more than fits.
    private func wholeNumber(_ range: Range<Int>) -> Int? {
        var value = 0
        var isEmpty = true
        for i in range where !(isEmpty && bytes.byte(at: i) == 0x20) {
            let digit = Int(bytes.byte(at: i)) &- 0x30
            guard (0...9).contains(digit), value <= Int.max / 10 - 1 else { return nil }
            value = value * 10 + digit
            isEmpty = false
        }
        return isEmpty ? nil : value
    }

    /// A boolean, which AWS writes as a string; the documentation spells it `False`, the events `false`.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout Bool?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let start = self
        switch peek() {
        case 0x74, 0x66: field = try readBool()
        case 0x22:
            let slice = try readStringSlice()
            if isKey(slice, "false") || isKey(slice, "False") || isKey(slice, "0") {
                field = false
            } else if isKey(slice, "true") || isKey(slice, "True") || isKey(slice, "1") {
                field = true
            } else {
                field = ["true": true, "false": false][string(slice).lowercased()]
            }
        case .some(0x30...0x39):
            switch try readNumber().description {
            case "1": field = true
            case "0": field = false
            default: field = nil
            }
        default: field = nil
        }
        guard field == nil else { return forget(key, in: &fields) }
        self = start
        try keep(key, in: &fields)
        field = fields[string(key)]?.unusualBool
    }

    /// Names and values, all of them text.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout [String: String]?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let value = try readValue()
        let name = string(key)
        var pairs: [String: String] = [:]
        for (name, value) in value.objectValue ?? [:] { pairs[name] = value.stringValue }
        if let members = value.objectValue, members.count == pairs.count {
            field = pairs
            forget(key, in: &fields)
        } else {
            field = nil
            fields[name] = value
        }
    }

    /// Takes back what an earlier value of the same key left behind: where a key occurs twice, the last value counts.
    @inline(__always)
    func forget(_ key: JSONStringSlice, in fields: inout [String: JSONValue]) {
        if !fields.isEmpty { fields[string(key)] = nil }
    }
}
