import WireJSON

extension SlackURL {
    /// What follows a component of a path: more of the path, a query, a fragment.
    ///
    /// Made once and used for many links, with ``MrkdwnBuilder/link(to:component:tail:label:)``.
    public struct Tail: Hashable, Sendable {
        /// The tail, percent-encoded.
        public let string: String

        /// No tail.
        public static let empty = Tail("")

        /// Creates a tail.
        ///
        /// - Parameter string: What follows, such as `/health?region=eu-west-1`; what must be percent-encoded and is
        ///   not, will be.
        public init(_ string: String) {
            var encoded = EscapedText()
            encoded.append(url: string)
            self.string = encoded.string
        }
    }

    /// The URL with one more component of its path, and what follows it.
    ///
    /// - Parameters:
    ///   - component: One component of the path; any string. What is no letter, digit, `-`, `.` or `_` is percent-encoded.
    ///   - tail: What follows the component.
    /// - Returns: The longer URL.
    /// - Throws: `BlockKitError` with code `tooLong` where it is longer than 3,000 characters.
    public func appending(component: String, tail: Tail = .empty) throws(BlockKitError) -> SlackURL {
        var encoded = EscapedText()
        encoded.append(component: component)
        return try SlackURL(string + (endsWithSlash ? "" : "/") + encoded.string + tail.string)
    }
}

extension EscapedText {
    /// Appends a URL, with percent escapes for what may not stand in one.
    mutating func append(url: String) {
        let bytes = Array(url.utf8)
        for (i, byte) in bytes.enumerated() {
            switch byte {
            case 0x25:
                let isEscape = i + 2 < bytes.count && bytes[i + 1].isHexDigit && bytes[i + 2].isHexDigit
                if isEscape { append(ascii: byte) } else { append(percentEncoded: byte) }
            case 0x3B where Self.endsEntity(bytes[..<i]): append(percentEncoded: byte)
            case 0x21, 0x23, 0x24, 0x26...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: append(ascii: byte)
            default: append(percentEncoded: byte)
            }
        }
    }

    /// Appends a component of a path.
    mutating func append(component: String) {
        component.withBytes { source in
            var runStart = 0
            var i = 0
            while i < source.byteCount {
                if i &+ 8 <= source.byteCount, ASCIISet.name.contains(source.word(at: i)) {
                    i &+= 8
                    continue
                }
                let byte = source.byte(at: i)
                if byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x2E || byte == 0x5F {
                    i &+= 1
                    continue
                }
                append(source, runStart..<i, count: i &- runStart)
                append(percentEncoded: byte)
                i &+= 1
                runStart = i
            }
            append(source, runStart..<i, count: i &- runStart)
        }
    }

    private mutating func append(percentEncoded byte: UInt8) {
        append(ascii: 0x25)
        appendHexDigit(byte >> 4)
        appendHexDigit(byte & 0x0F)
    }

    private mutating func appendHexDigit(_ digit: UInt8) {
        append(ascii: digit < 10 ? 0x30 &+ digit : 0x37 &+ digit)
    }

    /// Whether a semicolon would make one of Slack's entities of what stands before it.
    private static func endsEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
        [Array("&lt".utf8), Array("&gt".utf8), Array("&amp".utf8)].contains { bytes.suffix($0.count).elementsEqual($0) }
    }
}
