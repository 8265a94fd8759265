/// Writes JSON into bytes: the same calls give the same bytes.
///
/// The writer puts commas, quotes and escapes; the caller sees to it that keys stand in objects only and that what it
/// begins, it ends.
package struct JSONWriter {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    /// How many spaces a level is indented by; 0 writes everything on one line.
    private let indentation: Int
    private var level = 0
    private var needsComma = false
    private var isEmpty = true

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - indentation: How many spaces a level is indented by; 0 for no white space at all.
    ///   - capacity: How many bytes to make room for.
    package init(indentation: Int = 0, capacity: Int = 256) {
        self.indentation = indentation
        bytes.reserveCapacity(capacity)
    }

    package mutating func beginObject() { begin(0x7B) }
    package mutating func endObject() { close(0x7D) }
    package mutating func beginArray() { begin(0x5B) }
    package mutating func endArray() { close(0x5D) }

    /// Begins an object whose first member is its type.
    package mutating func beginObject(type: StaticString) {
        guard indentation == 0 else {
            beginObject()
            key("type")
            return string(type)
        }
        bytes.append(atMost: type.utf8CodeUnitCount &+ 11) {
            if needsComma { $0.append(0x2C) }
            $0.append(#"{"type":""#)
            $0.append(type)
            $0.append(0x22)
        }
        needsComma = true
    }

    package mutating func key(_ key: StaticString) {
        if indentation > 0 { beforeValue() }
        bytes.append(atMost: key.utf8CodeUnitCount &+ 4) {
            if indentation == 0, needsComma { $0.append(0x2C) }
            $0.append(0x22)
            $0.append(key)
            $0.append(0x22)
            $0.append(0x3A)
        }
        endKey()
    }

    package mutating func key(_ key: String) {
        beforeValue()
        appendQuoted(key)
        bytes.append(0x22)
        bytes.append(0x3A)
        endKey()
    }

    private mutating func endKey() {
        needsComma = false
        guard indentation > 0 else { return }
        bytes.append(0x20)
        isKeyed = true
    }
    private var isKeyed = false

    package mutating func string(_ value: String) {
        beforeValue()
        appendQuoted(value)
        bytes.append(0x22)
        needsComma = true
    }

    /// Writes a string that needs no escape: a word of a format, written by the programmer.
    package mutating func string(_ value: StaticString) {
        beforeValue()
        bytes.append(atMost: value.utf8CodeUnitCount &+ 2) {
            $0.append(0x22)
            $0.append(value)
            $0.append(0x22)
        }
        needsComma = true
    }

    /// Writes a string whose bytes were escaped when it was made, so that they are only copied.
    ///
    /// - Parameter value: The bytes between the quotes, as ``escape(_:into:)`` gives them.
    package mutating func string(escaped value: [UInt8]) {
        beforeValue()
        append(#"""#, value, #"""#)
        needsComma = true
    }

    /// Writes an object whose text around one string is known in advance, at one stroke.
    ///
    /// - Returns: Whether it was written; not where the JSON is laid out for people, and the caller writes key by key.
    package mutating func object(opening: StaticString, escaped value: [UInt8], closing: StaticString) -> Bool {
        guard indentation == 0 else { return false }
        append(opening, value, closing, afterComma: needsComma)
        needsComma = true
        return true
    }

    private mutating func append(
        _ opening: StaticString,
        _ value: [UInt8],
        _ closing: StaticString,
        afterComma: Bool = false
    ) {
        value.withBytes { value in
            let size = opening.utf8CodeUnitCount &+ value.byteCount &+ closing.utf8CodeUnitCount &+ 1
            bytes.append(atMost: size) {
                if afterComma { $0.append(0x2C) }
                $0.append(opening)
                $0.append(value)
                $0.append(closing)
            }
        }
    }

    /// Appends what stands between the quotes of a string.
    package static func escape(_ text: String, into bytes: inout [UInt8]) {
        var writer = JSONWriter(capacity: 0)
        swap(&writer.bytes, &bytes)
        writer.appendEscaped(text)
        swap(&writer.bytes, &bytes)
    }

    package mutating func bool(_ value: Bool) { word(value ? "true" : "false") }
    package mutating func null() { word("null") }
    package mutating func number(_ value: JSONNumber) { literal(value.description) }
    package mutating func number(_ value: Int) { literal(String(value)) }

    private mutating func word(_ text: StaticString) {
        beforeValue()
        bytes.append(text)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        beforeValue()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func begin(_ bracket: UInt8) {
        beforeValue()
        bytes.append(bracket)
        level += 1
        needsComma = false
        isEmpty = true
    }

    private mutating func close(_ bracket: UInt8) {
        level -= 1
        if indentation > 0, !isEmpty { newLine() }
        bytes.append(bracket)
        needsComma = true
        isEmpty = false
    }

    /// What goes between two elements.
    @inline(__always)
    private mutating func beforeValue() {
        if indentation > 0 { return beforeIndentedValue() }
        if needsComma { bytes.append(0x2C) }
        isEmpty = false
    }

    private mutating func beforeIndentedValue() {
        if isKeyed {
            isKeyed = false
            return
        }
        if needsComma { bytes.append(0x2C) }
        if level > 0 { newLine() }
        isEmpty = false
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * indentation))
    }

    // MARK: Strings

    /// Appends an opening quote and the escaped text.
    private mutating func appendQuoted(_ text: String) {
        bytes.append(0x22)
        appendEscaped(text)
    }

    private mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { source in
            let span = unsafe RawSpan(_unsafeElements: source)
            var runStart = 0
            var i = 0
            while true {
                i = span.firstByteToEscape(from: i)
                if i > runStart {
                    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<i]))
                }
                guard i < span.byteCount else { return }
                Self.escape(span.byte(at: i), into: &bytes)
                i &+= 1
                runStart = i
            }
        }
    }

    /// Appends the escape of a character that may not stand in a string as it is.
    package static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(0x62)
        case 0x09: bytes.append(0x74)
        case 0x0A: bytes.append(0x6E)
        case 0x0C: bytes.append(0x66)
        case 0x0D: bytes.append(0x72)
        default:
            bytes.append(contentsOf: [0x75, 0x30, 0x30, 0x30 &+ byte >> 4])
            let low = byte & 0x0F
            bytes.append(low < 10 ? 0x30 &+ low : 0x57 &+ low)
        }
    }
}

extension RawSpan {
    /// The first quote, backslash or control character from an offset on; the number of bytes where there is none.
    func firstByteToEscape(from offset: Int) -> Int {
        var i = offset
        while i &+ 8 <= byteCount {
            let stops = StringStops.inside(word(at: i))
            if stops != 0 { return i &+ stops.trailingZeroBitCount >> 3 }
            i &+= 8
        }
        while i < byteCount {
            if StringStops.isStop(byte(at: i)) { return i }
            i &+= 1
        }
        return i
    }
}
