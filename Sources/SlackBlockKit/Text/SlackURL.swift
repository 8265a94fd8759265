package import WireJSON

/// A URL that can stand in a link of Slack's without ending it.
///
/// In `<https://example.com|label>` a `|`, `>` or space of the URL would end it, and let data choose the label. So
/// everything that RFC 3986 does not allow is percent-encoded (UTF-8), and so is a `%` that begins no escape.
/// Only `http`, `https` and `mailto` are taken. At most 3,000 characters.
///
/// Source: Slack, "Formatting message text" and "Reference: button element".
public struct SlackURL: Hashable, Sendable, CustomStringConvertible {
    /// The longest URL that Slack takes.
    public static let maximumCount = 3000

    /// The URL, percent-encoded: ASCII without quotes, backslashes and white space.
    public let string: String
    /// Whether a component of the path may follow without a slash between.
    let endsWithSlash: Bool

    /// Creates a URL.
    ///
    /// - Parameter string: The URL; what must be percent-encoded and is not, will be.
    /// - Throws: `BlockKitError` with code `malformed` where it is no `http`, `https` or `mailto` URL with a host or
    ///   address, and `tooLong` where it is longer than 3,000 characters.
    public init(_ string: String) throws(BlockKitError) {
        var encoded = EscapedText()
        encoded.append(url: string)
        try Check.count(encoded.count, "url", max: Self.maximumCount)
        let url = encoded.string
        guard let authority = Self.authority(of: url) else {
            throw BlockKitError(
                code: .malformed,
                field: "url",
                message: "url '\(url)' is no http, https or mailto URL with a host"
            )
        }
        self.string = url
        endsWithSlash = authority < url.utf8.count && url.utf8.last == 0x2F
    }

    /// The URL.
    public var description: String { string }

    var isHTTPS: Bool { string.utf8.starts(with: "https:".utf8) || string.lowercased().hasPrefix("https:") }

    /// How long the part before the path is; `nil` where the URL is not well formed.
    private static func authority(of url: String) -> Int? {
        let bytes = Array(url.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
        switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
        case "mailto": return bytes.count > colon + 1 && bytes.contains(0x40) ? bytes.count : nil
        case "http", "https":
            guard bytes.count > colon + 3, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return nil }
            let start = colon + 3
            let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.count
            return isAuthority(bytes[start..<end]) ? end : nil
        default: return nil
        }
    }

    /// Whether these are a host with an optional port; user names are refused, because they make a host look like another.
    private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first == 0x5B {
            guard let end = bytes.firstIndex(of: 0x5D), end > bytes.startIndex + 2 else { return false }
            let address = bytes[(bytes.startIndex + 1)..<end]
            guard address.allSatisfy({ $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }), address.contains(0x3A) else {
                return false
            }
            return isPort(bytes[(end + 1)...])
        }
        let end = bytes.firstIndex(of: 0x3A) ?? bytes.endIndex
        let host = bytes[..<end]
        guard let last = host.last, first != 0x2E, first != 0x2D, last != 0x2D else { return false }
        return host.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || $0 == 0x25 }
            && isPort(bytes[end...])
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0x3A else { return bytes.isEmpty }
        guard bytes.count <= 6, bytes.dropFirst().allSatisfy(\.isASCIIDigit) else { return false }
        return Int(String(decoding: bytes.dropFirst(), as: UTF8.self)).map { $0 <= 65_535 } ?? true
    }
}

extension SlackURL: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        guard case .string(let string) = json else { throw .wrongKind("url", found: json, wanted: "a string", path) }
        self = try path.locating { () throws(BlockKitError) in try Self(string) }
    }

    package func write(to writer: inout JSONWriter) { writer.string(string) }
}
