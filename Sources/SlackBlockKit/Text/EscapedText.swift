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

    init(capacity: Int = 0) {
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

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

    /// Whether there is no text.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether the text has a line break.
    var hasNewline: Bool {
        bytes.withBytes { bytes in
            // Nearly no text has a backslash.
            if bytes.allWords({ ASCIIWord.isASCII($0) && !ASCIIWord.isAny(ASCIIWord.equal($0, 0x5C)) }) { return false }
            var isEscape = false
            for i in 0..<bytes.byteCount {
                let byte = bytes.byte(at: i)
                if isEscape, byte == 0x6E { return true }
                isEscape = byte == 0x5C && !isEscape
            }
            return false
        }
    }

    mutating func truncate(bytes byteCount: Int, count: Int) {
        bytes.removeLast(bytes.count &- byteCount)
        self.count = count
    }

    mutating func append(_ other: EscapedText) {
        other.bytes.withBytes { bytes.append($0) }
        count &+= other.count
    }

    /// Appends what a closure writes, at most so many bytes; it returns how many UTF-16 units they are.
    @inline(__always)
    mutating func append(atMost size: Int, _ write: (inout ByteCursor) -> Int) {
        bytes.append(atMost: size) { count &+= write(&$0) }
    }

    /// Appends a run of bytes that are escaped already.
    @inline(__always)
    mutating func append(_ source: RawSpan, _ run: Range<Int>, count: Int) {
        bytes.append(source, run)
        self.count &+= count
    }

    /// Appends bytes that are escaped already.
    @inline(__always)
    mutating func append(_ source: RawSpan, count: Int) {
        bytes.append(source)
        self.count &+= count
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
        text.withBytes { append($0, count: $0.byteCount) }
    }

    /// Appends text that the programmer wrote.
    @inline(__always)
    mutating func append(_ literal: StaticString) {
        guard literal.hasPointerRepresentation else { return append(EscapedText(literal.description)) }
        unsafe append(unescaped: RawSpan(_unsafeStart: literal.utf8Start, byteCount: literal.utf8CodeUnitCount))
    }

    /// Appends text as it is, but for the escapes of JSON.
    mutating func append(unescaped text: String) { text.withBytes { append(unescaped: $0) } }

    private mutating func append(unescaped source: RawSpan) {
        var runStart = 0
        var units = 0
        for i in 0..<source.byteCount {
            let byte = source.byte(at: i)
            // Continuation bytes are no character of their own; what takes four bytes takes two units.
            units &+= (byte & 0xC0 != 0x80 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0)
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
            bytes.append(source, runStart..<i)
            JSONWriter.escape(byte, into: &bytes)
            runStart = i &+ 1
        }
        bytes.append(source, runStart..<source.byteCount)
        count &+= units
    }

    /// Appends ASCII or other text whose escapes and length the programmer worked out.
    @inline(__always)
    mutating func append(escaped literal: StaticString, count: Int) {
        bytes.append(literal)
        self.count &+= count
    }

    /// Appends a number without making a String of it.
    mutating func append(_ number: Int) {
        if number < 0 { append(ascii: 0x2D) }
        let digits = number.magnitude.digitCount
        append(atMost: digits) {
            $0.append(decimal: number.magnitude, digits: digits)
            return digits
        }
    }
}
