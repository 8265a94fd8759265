internal import Crypto
internal import NotificationDelivery

/// A request as both sides write it before they sign it, so that what a proxy may change does not change the signature.
///
/// Source: AWS Identity and Access Management User Guide, Create a signed AWS API request, Create a canonical request.
struct CanonicalRequest: Hashable, Sendable {
    /// The text, which holds the token of a session: don't show it.
    var text: String
    /// The names of the header fields that are signed, in order.
    var signedHeaders: String

    /// What changes on the way, or comes after the signature, and so is not signed.
    private static let unsignedHeaders: Set = [
        "authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id",
    ]

    /// Writes a request in this form.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - address: Its address.
    ///   - normalizesPath: Whether `.`, `..` and empty parts of the path are resolved, and its escapes escaped again: for
    ///     every service but S3.
    init(_ request: HTTPRequest, at address: HTTPAddress, normalizesPath: Bool) {
        var fields: [String: [String]] = [:]
        for header in request.headers {
            let name = header.name.lowercased()
            if Self.unsignedHeaders.contains(name) || name == "host" { continue }
            fields[name, default: []].append(Self.folded(header.value.revealed))
        }
        fields["host"] = [address.hostHeader]
        let sorted = fields.sorted { $0.key < $1.key }
        signedHeaders = sorted.map(\.key).joined(separator: ";")
        text =
            [
                request.method,
                normalizesPath ? Self.normalized(address.path) : address.path.isEmpty ? "/" : address.path,
                Self.query(address.query),
                sorted.map { "\($0.key):\($0.value.joined(separator: ","))\n" }.joined(),
                signedHeaders,
                SHA256.hash(data: request.body).hexadecimal,
            ].joined(separator: "\n")
    }

    /// A value without white space at its ends, and with one space for each run of it inside.
    private static func folded(_ value: String) -> String {
        value.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }

    private static func normalized(_ path: String) -> String {
        var parts: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: true)
        for part in all {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        let endsWithSlash = path.hasSuffix("/") && !parts.isEmpty
        let text = "/" + parts.joined(separator: "/") + (endsWithSlash ? "/" : "")
        return PercentEncoding.encode(text.utf8, keepsSlashes: true)
    }

    /// The parameters, escaped in one way and sorted by the bytes of their names, then of their values.
    private static func query(_ query: String) -> String {
        var parameters: [(name: String, value: String)] = []
        for part in query.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            parameters.append(
                (
                    PercentEncoding.encode(PercentEncoding.decode(sides[0])),
                    sides.count > 1 ? PercentEncoding.encode(PercentEncoding.decode(sides[1])) : ""
                )
            )
        }
        return parameters.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
    }
}
