/// Where the Runtime API is, as `AWS_LAMBDA_RUNTIME_API` says.
///
/// Lambda writes `127.0.0.1:9001`. Emulators put several functions behind one port, with a path before that of the API, and
/// some write the colon or the slash as `%3A` and `%2F`: both are read.
public struct RuntimeAPIAddress: Hashable, Sendable, CustomStringConvertible {
    /// What all addresses of the API begin with: `http://127.0.0.1:9001/2018-06-01/runtime`.
    public let description: String

    /// Reads an address.
    ///
    /// - Parameter text: The value of `AWS_LAMBDA_RUNTIME_API`.
    /// - Throws: ``LambdaRuntimeError`` with the code `invalidAddress`.
    public init(_ text: String) throws(LambdaRuntimeError) {
        var rest = text[...]
        if rest.hasPrefix("http://") { rest = rest.dropFirst(7) }
        var (authority, path) = Self.split(rest)
        if authority.contains("%") {
            guard let decoded = Self.decoded(authority) else { throw Self.error(text) }
            let parts = Self.split(decoded[...])
            (authority, path) = (parts.authority, parts.path + path)
        }
        while path.hasSuffix("/") { path.removeLast() }
        guard Self.isHost(authority),
            path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        else { throw Self.error(text) }
        description = "http://\(authority)\(path)/2018-06-01/runtime"
    }

    /// Whether it is a name or an address, and a port where there is a colon.
    private static func isHost(_ text: String) -> Bool {
        let end = text.lastIndex(of: "]").map { text.index(after: $0) } ?? text.firstIndex(of: ":") ?? text.endIndex
        let isPlain = text[..<end].utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): text.hasPrefix("[")
            default: false
            }
        }
        let port = text[end...]
        return isPlain && !text[..<end].isEmpty && (port.isEmpty || UInt16(port.dropFirst()).map { $0 > 0 } ?? false)
    }

    /// The host with its port, and the path that begins with a slash or is empty.
    private static func split(_ text: Substring) -> (authority: String, path: String) {
        let slash = text.firstIndex(of: "/") ?? text.endIndex
        return (String(text[..<slash]), String(text[slash...]))
    }

    private static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func error(_ text: String) -> LambdaRuntimeError {
        LambdaRuntimeError(
            .invalidAddress,
            message: "AWS_LAMBDA_RUNTIME_API: found \"\(text)\", expected a host and a port, as 127.0.0.1:9001"
        )
    }
}
