/// Why bytes are no JSON, and where.
///
/// It is small on purpose, because it is the failure type of every reading function; what a person wants to read
/// (line, column, path, the byte that was found) is worked out by ``JSONLocation`` once an error is reported.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Code: Hashable, Sendable {
        case unexpectedEnd
        case unexpectedByte
        case invalidNumber
        case invalidEscape
        case controlCharacter
        case invalidUTF8
        case tooDeep
        case tooManyMarks
        case trailingContent
    }

    /// What is wrong.
    public var code: Code
    /// How many bytes stand before the place of the error.
    public var offset: Int
    /// What would have been right there.
    public var expected: String

    /// Creates an error.
    public init(_ code: Code, at offset: Int, expected: String) {
        self.code = code
        self.offset = offset
        self.expected = expected
    }
}

extension JSONError {
    /// A sentence that says what was found and what was expected.
    ///
    /// - Parameter bytes: The bytes that were read.
    public func message(in bytes: RawSpan) -> String {
        let found = Self.describeByte(at: offset, in: bytes)
        return switch code {
        case .unexpectedEnd: "the input ends where \(expected) was expected"
        case .unexpectedByte, .trailingContent: "found \(found), expected \(expected)"
        case .invalidNumber: "found \(found) in a number, expected \(expected)"
        case .invalidEscape: "found an escape that JSON does not have, expected \(expected)"
        case .controlCharacter: "found \(found) inside a string, expected \(expected)"
        case .invalidUTF8: "found \(found), which is not UTF-8, expected \(expected)"
        case .tooDeep: "found more nested arrays and objects than \(JSONReader.maximumDepth), expected \(expected)"
        case .tooManyMarks: "found a text with more combining marks than can be compared, expected \(expected)"
        }
    }

    static func describeByte(at offset: Int, in bytes: RawSpan) -> String {
        guard offset < bytes.byteCount else { return "the end of the input" }
        let byte = bytes.byte(at: offset)
        if byte > 0x20, byte < 0x7F { return "'\(Character(Unicode.Scalar(byte)))'" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "the byte 0x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
}
