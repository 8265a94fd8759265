/// An address of Slack's, read by hand, so that no parser's leniency lets a secret go to another host.
///
/// Only visible ASCII is taken, a path of letters, digits and `-._~`, no user, no query, no fragment, no `.` and `..`.
struct SlackAddress {
    /// The whole address in one form: scheme and host in lower case, no port where it is 443.
    let text: String
    /// The components of the path.
    let segments: [String]

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: The address.
    ///   - field: What it is, for errors.
    ///   - hosts: The hosts that it may have.
    ///   - testHost: A loopback address with its port that it may have too, and then `http` as well.
    init(
        _ text: String,
        _ field: String,
        hosts: [String],
        testHost: String?
    ) throws(SlackConfigurationError) {
        let testHost = try testHost.map { (host) throws(SlackConfigurationError) in try Self.checked(testHost: host) }
        let bytes = try Self.visible(text, field)
        let (scheme, rest) = try Self.scheme(bytes, field)
        let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
        let authority = String(decoding: rest[..<end], as: UTF8.self).lowercased()
        if authority.utf8.contains(0x40) {
            throw SlackConfigurationError(.userInfo, field: field, message: "\(field) must not name a user")
        }
        let host: String
        if let testHost, authority == testHost {
            host = authority
        } else {
            guard scheme == "https" else {
                throw SlackConfigurationError(.scheme, field: field, message: "\(field) must begin with https://")
            }
            host = try Self.host(authority, field, hosts)
        }
        segments = try Self.segments(rest[end...], field)
        self.text = "\(scheme)://\(host)/" + segments.joined(separator: "/")
    }

    private static func visible(_ text: String, _ field: String) throws(SlackConfigurationError) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else {
            throw SlackConfigurationError(.empty, field: field, message: "\(field) must not be empty")
        }
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else {
            throw SlackConfigurationError(
                .character,
                field: field,
                message: "\(field) must be visible ASCII without spaces, control characters and backslashes"
            )
        }
        return bytes
    }

    private static func scheme(
        _ bytes: [UInt8],
        _ field: String
    ) throws(SlackConfigurationError) -> (String, ArraySlice<UInt8>) {
        for scheme in ["https", "http"] {
            let beginning = scheme + "://"
            let count = beginning.utf8.count
            if String(decoding: bytes.prefix(count), as: UTF8.self).lowercased() == beginning {
                return (scheme, bytes.dropFirst(count))
            }
        }
        throw SlackConfigurationError(.scheme, field: field, message: "\(field) must begin with https://")
    }

    private static func host(
        _ authority: String,
        _ field: String,
        _ hosts: [String]
    ) throws(SlackConfigurationError) -> String {
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = hosts.first(where: { $0 == parts[0] }) else {
            let names = hosts.joined(separator: " or ")
            throw SlackConfigurationError(.host, field: field, message: "\(field) must be at \(names)")
        }
        guard parts.count == 1 || parts[1] == "443" else {
            throw SlackConfigurationError(.port, field: field, message: "\(field) must name no port but 443")
        }
        return host
    }

    private static func segments(
        _ path: ArraySlice<UInt8>,
        _ field: String
    ) throws(SlackConfigurationError) -> [String] {
        let segments = path.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
        let isPlain = segments.allSatisfy { segment in
            !segment.isEmpty && !segment.elementsEqual([0x2E]) && !segment.elementsEqual([0x2E, 0x2E])
                && segment.allSatisfy(isPathByte)
        }
        guard isPlain else {
            throw SlackConfigurationError(
                .path,
                field: field,
                message:
                    "\(field) must have a path of letters, digits, '-', '.', '_' and '~' only, and nothing after it"
            )
        }
        return segments.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// The test host in lower case, where it is a loopback address with a port.
    private static func checked(testHost: String) throws(SlackConfigurationError) -> String {
        let host = testHost.lowercased()
        for name in ["127.0.0.1:", "[::1]:", "localhost:"] where host.hasPrefix(name) {
            let port = host.dropFirst(name.count)
            if port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !port.hasPrefix("0"), let number = Int(port),
                (1...65_535).contains(number)
            {
                return host
            }
        }
        throw SlackConfigurationError(
            .testHost,
            field: "the test host",
            message: "the test host must be 127.0.0.1, [::1] or localhost with a port, such as 127.0.0.1:8787"
        )
    }
}
