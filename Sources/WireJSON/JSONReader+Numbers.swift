extension JSONReader {
    /// Reads a number and gives its text.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        JSONNumber(literal: bytes.text(try readNumberRange()))
    }

    /// Moves over a number: `-`, digits without a leading zero, fraction, exponent.
    public mutating func readNumberRange() throws(JSONError) -> Range<Int> {
        skipWhitespace()
        let start = index
        if index < end, bytes.byte(at: index) == 0x2D { index &+= 1 }
        if index < end, bytes.byte(at: index) == 0x30 {
            index &+= 1
        } else {
            let isSigned = index > start
            try skipDigits(isSigned ? "a digit" : "a number", isSigned ? .invalidNumber : .unexpectedByte)
        }
        if index < end, bytes.byte(at: index) == 0x2E {
            index &+= 1
            try skipDigits("a digit after '.'")
        }
        if index < end, bytes.byte(at: index) | 0x20 == 0x65 {
            index &+= 1
            if index < end, bytes.byte(at: index) == 0x2B || bytes.byte(at: index) == 0x2D { index &+= 1 }
            try skipDigits("a digit of the exponent")
        }
        if index < end, !Self.endsNumber(bytes.byte(at: index)) {
            throw JSONError(.invalidNumber, at: index, expected: "',', ']', '}' or white space behind a number")
        }
        return start..<index
    }

    private mutating func skipDigits(
        _ expected: String,
        _ code: JSONError.Code = .invalidNumber
    ) throws(JSONError) {
        let start = index
        while index < end, (0x30...0x39).contains(bytes.byte(at: index)) { index &+= 1 }
        guard index > start else {
            throw JSONError(index < end ? code : .unexpectedEnd, at: index, expected: expected)
        }
    }

    private static func endsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09: true
        default: false
        }
    }
}
