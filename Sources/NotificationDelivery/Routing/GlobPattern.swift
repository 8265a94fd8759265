import WireJSON

/// A pattern for names: `*` stands for any text, `?` for one byte, and `\` takes the meaning from the character after it.
///
/// It is compared with the whole name, byte by byte, so that upper and lower case differ. The names of AWS are ASCII; in
/// other text a character may be several bytes.
///
/// ```swift
/// try GlobPattern("prod-*").matches("prod-eu")  // true
/// ```
public struct GlobPattern: Hashable, Sendable, CustomStringConvertible {
    /// The pattern as it was written.
    public let text: String
    let tokens: [Token]

    /// A part of a pattern.
    enum Token: Hashable, Sendable {
        case byte(UInt8)
        /// One byte, whichever.
        case any
        /// Any number of bytes.
        case star
    }

    /// Creates a pattern.
    ///
    /// - Parameter text: The pattern.
    /// - Throws: ``RoutingError`` with the code `invalidPattern`, where it is empty, or ends with a backslash that has
    ///   nothing after it.
    public init(_ text: String) throws(RoutingError) {
        guard !text.isEmpty else {
            throw RoutingError(.invalidPattern, message: "found an empty pattern, which matches nothing")
        }
        guard let tokens = Self.tokens(of: text) else {
            throw RoutingError(.invalidPattern, message: "found a backslash with nothing after it in \"\(text)\"")
        }
        self.text = text
        self.tokens = tokens
    }

    /// Creates the pattern of exactly one name.
    ///
    /// - Parameter name: The name.
    public init(exactly name: String) {
        tokens = name.utf8.map { .byte($0) }
        var text = ""
        for character in name.unicodeScalars {
            if character == "*" || character == "?" || character == "\\" { text += "\\" }
            text.unicodeScalars.append(character)
        }
        self.text = text
    }

    /// The pattern as it was written.
    public var description: String { text }

    /// Whether a name is one that the pattern stands for.
    ///
    /// - Parameter name: The name.
    /// - Returns: Whether it matches; the time grows with the product of the two lengths at worst.
    public func matches(_ name: String) -> Bool {
        name.withBytes { bytes in
            Self.match(tokens, count: bytes.byteCount) { token, index in
                switch token {
                case .byte(let byte): bytes.byte(at: index) == byte
                case .any, .star: true
                }
            }
        }
    }

    /// Matches tokens against a row of symbols.
    ///
    /// After a star it takes the first place that fits; only the last star need ever be widened, because what an earlier
    /// one could take in addition, the later one can take as well.
    ///
    /// - Parameters:
    ///   - tokens: The pattern.
    ///   - count: How many symbols there are.
    ///   - accepts: Whether a token, which is no star, stands for the symbol at a place.
    static func match(_ tokens: [Token], count: Int, accepts: (Token, Int) -> Bool) -> Bool {
        var (place, index) = (0, 0)
        var lastStar: (place: Int, index: Int)?
        while index < count {
            if place < tokens.count, tokens[place] == .star {
                lastStar = (place, index)
                place += 1
            } else if place < tokens.count, accepts(tokens[place], index) {
                place += 1
                index += 1
            } else if let star = lastStar {
                lastStar = (star.place, star.index + 1)
                (place, index) = (star.place + 1, star.index + 1)
            } else {
                return false
            }
        }
        return tokens[place...].allSatisfy { $0 == .star }
    }

    /// The tokens, each run of stars and question marks in one order, with one star at its end; `nil` where a backslash
    /// ends the text.
    private static func tokens(of text: String) -> [Token]? {
        var tokens: [Token] = []
        var isEscaped = false
        var needsStar = false
        func flush() {
            if needsStar { tokens.append(.star) }
            needsStar = false
        }
        for byte in text.utf8 {
            switch byte {
            case 0x5C where !isEscaped:
                isEscaped = true
                continue
            case 0x2A where !isEscaped: needsStar = true
            case 0x3F where !isEscaped: tokens.append(.any)
            default:
                flush()
                tokens.append(.byte(byte))
            }
            isEscaped = false
        }
        flush()
        return isEscaped ? nil : tokens
    }
}

extension GlobPattern {
    /// Whether the pattern stands for every name that another stands for.
    ///
    /// - Parameter other: The other pattern.
    /// - Returns: `true` only where it is so.
    public func covers(_ other: GlobPattern) -> Bool {
        // The tokens of the other pattern are the symbols: a star of this one may stand for any of them, a question mark
        // for one byte whichever it is, and a byte for the same byte.
        Self.match(tokens, count: other.tokens.count) { token, index in
            switch (token, other.tokens[index]) {
            case (_, .star): false
            case (.any, _): true
            case (.byte(let mine), .byte(let its)): mine == its
            default: false
            }
        }
    }
}
