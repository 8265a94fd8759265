/// Reads JSON from bytes, token by token, without a copy of them and with every access checked.
///
/// It is a pull parser: the caller asks for what it expects and the reader says where the bytes differ. A value of no
/// interest is skipped, and checked while it is skipped.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///     if reader.isKey(key, "page") { page = try reader.readString() } else { try reader.skipValue() }
/// }
/// try reader.finish()
/// ```
public struct JSONReader: ~Escapable {
    /// How many arrays and objects may be open at once.
    ///
    /// AWS Health events need 8. The bound keeps a hostile input from using up the stack.
    public static var maximumDepth: Int { 128 }

    /// The bytes.
    public let bytes: RawSpan
    /// Where the part ends; nothing is read from there on.
    public let end: Int
    /// How many bytes have been read.
    public var index: Int
    /// How many arrays and objects are open.
    @usableFromInline var depth: Int = 0
    /// Whether the innermost open array or object has had no element yet.
    @usableFromInline var isFirst: Bool = false

    /// Creates a reader of a part of the bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - range: The part to read; all of them where it is `nil`.
    @_lifetime(copy bytes)
    public init(_ bytes: RawSpan, in range: Range<Int>? = nil) {
        self.bytes = bytes
        self.index = range?.lowerBound ?? 0
        self.end = range?.upperBound ?? bytes.byteCount
        precondition(index >= 0 && index <= end && end <= bytes.byteCount)
    }

    /// Moves over white space.
    @inlinable
    public mutating func skipWhitespace() {
        while index < end {
            switch bytes.byte(at: index) {
            case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
            default: return
            }
        }
    }

    /// The first byte of the next token, which is left unread; `nil` at the end.
    @inlinable
    @inline(__always)
    public mutating func peek() -> UInt8? {
        // What AWS delivers has no white space: the first look nearly always finds the token.
        guard index < end else { return nil }
        let byte = bytes.byte(at: index)
        return byte > 0x20 ? byte : peekBehindWhitespace()
    }

    @usableFromInline
    @inline(never)
    mutating func peekBehindWhitespace() -> UInt8? {
        skipWhitespace()
        return index < end ? bytes.byte(at: index) : nil
    }

    /// Makes sure that nothing but white space follows.
    public mutating func finish() throws(JSONError) {
        if peek() != nil { throw JSONError(.trailingContent, at: index, expected: "the end of the input") }
    }

    // MARK: Objects and arrays

    /// Moves into the object that is next.
    @inlinable
    @inline(__always)
    public mutating func beginObject() throws(JSONError) {
        if !take(0x7B) { try open(0x7B, "an object") }
    }

    /// Moves into the array that is next.
    @inlinable
    @inline(__always)
    public mutating func beginArray() throws(JSONError) {
        if !take(0x5B) { try open(0x5B, "an array") }
    }

    /// Moves over a bracket that is next, without white space before it.
    @inlinable
    @inline(__always)
    mutating func take(_ bracket: UInt8) -> Bool {
        guard index < end, bytes.byte(at: index) == bracket, depth < Self.maximumDepth else { return false }
        index &+= 1
        depth &+= 1
        isFirst = true
        return true
    }

    @usableFromInline
    @inline(never)
    mutating func open(_ bracket: UInt8, _ expected: String) throws(JSONError) {
        guard peek() == bracket else { throw unexpected(expected) }
        guard depth < Self.maximumDepth else {
            throw JSONError(.tooDeep, at: index, expected: "a value that is not nested")
        }
        index &+= 1
        depth &+= 1
        isFirst = true
    }

    /// Whether the open array has another element, which is then next.
    @inlinable
    public mutating func nextElement() throws(JSONError) -> Bool {
        let byte = peek()
        if byte == 0x5D {
            index &+= 1
            depth &-= 1
            isFirst = false
            return false
        }
        if isFirst {
            isFirst = false
            return true
        }
        guard byte == 0x2C else { throw unexpected("',' or ']'") }
        index &+= 1
        return true
    }

    /// The next key of the open object, whose value is then next; `nil` at the end of the object.
    public mutating func nextKey() throws(JSONError) -> JSONStringSlice? {
        // The usual case, without white space: `,"key":`, the comma left out at the first one.
        let start = isFirst ? index &+ 1 : index &+ 2
        if start >= 2, start < end {
            let opening = unsafe bytes.uncheckedPair(at: start &- 2)
            if opening &>> 8 == 0x22, isFirst || opening & 0xFF == 0x2C {
                let last = endOfPlainString(from: start)
                if last >= 0, last &+ 1 < end, unsafe bytes.uncheckedPair(at: last) &>> 8 == 0x3A {
                    isFirst = false
                    index = last &+ 2
                    return JSONStringSlice(start: start, end: last, isEscaped: false)
                }
            }
        }
        return try nextUnusualKey()
    }

    @inline(never)
    private mutating func nextUnusualKey() throws(JSONError) -> JSONStringSlice? {
        var byte = peek()
        if byte == 0x7D {
            index &+= 1
            depth &-= 1
            isFirst = false
            return nil
        }
        if isFirst {
            isFirst = false
        } else {
            guard byte == 0x2C else { throw unexpected("',' or '}'") }
            index &+= 1
            byte = peek()
        }
        guard byte == 0x22 else { throw unexpected("a key in double quotes") }
        let key = try scanString()
        guard peek() == 0x3A else { throw unexpected("':'") }
        index &+= 1
        return key
    }

    /// Goes on at another place, in the array that is open.
    ///
    /// - Parameters:
    ///   - index: The place.
    ///   - expectsElement: Whether an element comes next, rather than a comma or the end of the array.
    public mutating func resume(at index: Int, expectsElement: Bool) {
        self.index = index
        isFirst = expectsElement
    }

    // MARK: Literals

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        let isTrue = peek() == 0x74
        try readLiteral(isTrue ? "true" : "false", expected: "true or false")
        return isTrue
    }

    /// Reads `null`.
    public mutating func readNull() throws(JSONError) {
        try readLiteral("null", expected: "null")
    }

    private mutating func readLiteral(_ literal: StaticString, expected: String) throws(JSONError) {
        skipWhitespace()
        for k in 0..<literal.utf8CodeUnitCount {
            guard index &+ k < end else { throw JSONError(.unexpectedEnd, at: end, expected: expected) }
            guard bytes.byte(at: index &+ k) == (unsafe literal.utf8Start[k]) else {
                throw JSONError(.unexpectedByte, at: index &+ k, expected: expected)
            }
        }
        index &+= literal.utf8CodeUnitCount
    }

    /// The error for a token that is not what the caller asked for.
    public func unexpected(_ expected: String) -> JSONError {
        JSONError(index < end ? .unexpectedByte : .unexpectedEnd, at: index, expected: expected)
    }
}
