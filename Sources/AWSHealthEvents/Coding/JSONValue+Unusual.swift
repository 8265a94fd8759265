import WireJSON

// What a value means that is not written as AWS writes it. Such a value is kept beside the field that it gives, and is
// written back as long as it still means what the field says.

extension JSONValue {
    /// A whole number as `1.0`, or in a text with white space around it; `nil` for anything else.
    var unusualWholeNumber: Int? {
        let digits: Substring
        switch self {
        case .string(let text): digits = text.trimmed[...]
        case .number(let number):
            let parts = number.description.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[1].utf8.allSatisfy({ $0 == 0x30 }) else { return nil }
            digits = parts[0]
        default: return nil
        }
        return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }

    /// A boolean in a text with white space around it; `nil` for anything else.
    var unusualBool: Bool? {
        guard let text = stringValue?.trimmed.lowercased() else { return nil }
        return ["true": true, "1": true, "false": false, "0": false][text]
    }

    /// What stands where a time should stand, as a text that is no date; `nil` for `null`.
    var unusualTimestamp: HealthEvent.Timestamp? {
        self == .null ? nil : HealthEvent.Timestamp(unreadable: stringValue ?? description)
    }
}
