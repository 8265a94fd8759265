import WireJSON

/// Text as it will stand between the quotes of a JSON string, with its length carried along.
///
/// Renderers write thousands of lines. So a line is written once, as bytes, with the escapes of Slack and of JSON
/// together; nothing is scanned again to check a limit or to write the message. ``string`` undoes the escapes of JSON for
/// those who want to look at it. The escapes are always the same, so equal texts are equal bytes.
struct EscapedText: Hashable, Sendable {
    /// The bytes, with JSON's escapes.
    private(set) var bytes: [UInt8] = []
    /// How many UTF-16 units the text has without JSON's escapes.
    private(set) var count = 0

    init() {}

    init(_ string: String) {
        JSONWriter.escape(string, into: &bytes)
        count = string.utf16.count
    }

    /// The text without JSON's escapes.
    var string: String {
        guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
        let json = try? JSONValue(json: [0x22] + bytes + [0x22])
        return json?.stringValue ?? ""
    }

    /// Whether the text has a line break.
    var hasNewline: Bool {
        var isEscape = false
        for byte in bytes {
            if isEscape, byte == 0x6E { return true }
            isEscape = byte == 0x5C && !isEscape
        }
        return false
    }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func truncate(bytes byteCount: Int, count: Int) {
        bytes.removeSubrange(byteCount...)
        self.count = count
    }

    /// Appends bytes that are escaped already.
    @inline(__always)
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, count: Int) {
        unsafe bytes.append(contentsOf: source)
        self.count &+= count
    }

    mutating func append(_ other: EscapedText) {
        bytes.append(contentsOf: other.bytes)
        count &+= other.count
    }

    /// Appends a character that JSON does not escape.
    @inline(__always)
    mutating func append(ascii byte: UInt8) {
        bytes.append(byte)
        count &+= 1
    }

    /// Appends ASCII text that JSON does not escape.
    @inline(__always)
    mutating func append(ascii text: String) {
        let before = bytes.count
        var text = text
        text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
        count &+= bytes.count &- before
    }

    /// Appends text that the programmer wrote.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        guard literal.hasPointerRepresentation else {
            append(EscapedText(literal.description))
            return
        }
        unsafe append(unescaped: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends text as it is, but for the escapes of JSON.
    mutating func append(unescaped text: String) {
        var text = text
        text.withUTF8 { unsafe append(unescaped: $0) }
    }

    private mutating func append(unescaped source: UnsafeBufferPointer<UInt8>) {
        let span = unsafe RawSpan(_unsafeElements: source)
        var runStart = 0
        var units = 0
        for i in 0..<span.byteCount {
            let byte = span.byte(at: i)
            // Continuation bytes are no character of their own; what takes four bytes takes two units.
            units &+= (byte & 0xC0 != 0x80 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0)
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<i]))
            JSONWriter.escape(byte, into: &bytes)
            runStart = i &+ 1
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...]))
        count &+= units
    }

    /// Appends ASCII or other text whose escapes and length the programmer worked out.
    @inline(__always)
    mutating func append(escaped literal: StaticString, count: Int) {
        unsafe append(
            UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount),
            count: count
        )
    }

    /// Appends a number without making a String of it.
    mutating func append(_ number: Int) {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = number.magnitude
            repeat {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                start &-= 1
                unsafe digits[start] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
                rest = quotient
            } while rest > 0
            if number < 0 {
                start &-= 1
                unsafe digits[start] = 0x2D
            }
            unsafe append(UnsafeBufferPointer(rebasing: digits[start...]), count: digits.count &- start)
        }
    }
}
