import WireJSON

/// The checks that initialisers are made of.
enum Check {
    /// Checks a text: not empty, not too long in either way of counting, no control characters.
    static func text(
        _ text: String,
        _ field: @autoclosure () -> String,
        max: Int? = nil,
        allowsEmpty: Bool = false
    ) throws(BlockKitError) {
        // Slack does not say whether it counts code points or UTF-16 units; there are never fewer of the latter.
        try count(text.utf16.count, field(), max: max, allowsEmpty: allowsEmpty)
        if let byte = controlCharacter(in: text) {
            throw BlockKitError(
                code: .controlCharacter,
                field: field(),
                message: "\(field()) holds the control character U+00\(hex(byte))"
            )
        }
    }

    /// The first control character but tab and line breaks.
    private static func controlCharacter(in text: String) -> UInt8? {
        text.withBytes { bytes in
            for index in 0..<bytes.byteCount {
                let byte = bytes.byte(at: index)
                if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F { return byte }
            }
            return nil
        }
    }

    static func text(_ text: String?, _ field: @autoclosure () -> String, max: Int? = nil) throws(BlockKitError) {
        if let text { try Self.text(text, field(), max: max) }
    }

    /// Checks the length of a text that was counted when it was made.
    static func count(
        _ count: Int,
        _ field: @autoclosure () -> String,
        max: Int?,
        allowsEmpty: Bool = false
    ) throws(BlockKitError) {
        if count == 0, !allowsEmpty {
            throw BlockKitError(code: .empty, field: field(), actual: 0, message: "\(field()) is empty")
        }
        if let max, count > max {
            throw BlockKitError(
                code: .tooLong,
                field: field(),
                limit: max,
                actual: count,
                message: "\(field()) has \(count) characters; Slack takes at most \(max)"
            )
        }
    }

    static func text(_ text: PlainText?, _ field: @autoclosure () -> String, max: Int) throws(BlockKitError) {
        if let text { try count(text.count, field(), max: max) }
    }

    static func text(_ text: MrkdwnText?, _ field: @autoclosure () -> String, max: Int) throws(BlockKitError) {
        if let text { try count(text.count, field(), max: max) }
    }

    static func text(_ text: TextObject?, _ field: @autoclosure () -> String, max: Int) throws(BlockKitError) {
        if let text { try count(text.count, field(), max: max) }
    }

    /// Checks how many elements a list has.
    static func size(
        _ size: Int,
        _ field: @autoclosure () -> String,
        in range: ClosedRange<Int>
    ) throws(BlockKitError) {
        if size < range.lowerBound {
            throw BlockKitError(
                code: .tooFew,
                field: field(),
                limit: range.lowerBound,
                actual: size,
                message: "\(field()) has \(size) elements; Slack asks for at least \(range.lowerBound)"
            )
        }
        if size > range.upperBound {
            throw BlockKitError(
                code: .tooMany,
                field: field(),
                limit: range.upperBound,
                actual: size,
                message: "\(field()) has \(size) elements; Slack takes at most \(range.upperBound)"
            )
        }
    }

    /// Checks a number.
    static func number(
        _ number: Int?,
        _ field: @autoclosure () -> String,
        in range: ClosedRange<Int>
    ) throws(BlockKitError) {
        guard let number, !range.contains(number) else { return }
        throw BlockKitError(
            code: .outOfRange,
            field: field(),
            limit: number < range.lowerBound ? range.lowerBound : range.upperBound,
            actual: number,
            message: "\(field()) is \(number); Slack takes \(range.lowerBound) to \(range.upperBound)"
        )
    }

    /// Checks that exactly one of two things is there.
    static func oneOf(_ first: Bool, _ second: Bool, _ field: @autoclosure () -> String, _ names: String)
        throws(BlockKitError)
    {
        if first == second {
            throw BlockKitError(
                code: first ? .conflict : .missing,
                field: field(),
                message: "\(field()) needs exactly one of \(names)"
            )
        }
    }

    /// Checks that names occur once.
    static func unique(_ names: some Sequence<String>, _ field: @autoclosure () -> String) throws(BlockKitError) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw BlockKitError(code: .duplicate, field: field(), message: "\(field()) '\(name)' is used twice")
        }
    }

    /// Checks the form of a text, byte by byte.
    static func form(
        _ text: String,
        _ field: @autoclosure () -> String,
        _ form: String,
        isRight: (String.UTF8View) -> Bool
    ) throws(BlockKitError) {
        if text.isEmpty { throw BlockKitError(code: .empty, field: field(), actual: 0, message: "\(field()) is empty") }
        if !isRight(text.utf8) {
            throw BlockKitError(code: .malformed, field: field(), message: "\(field()) '\(text)' is not \(form)")
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }
}
