import NotificationDelivery

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// An address that can be read in one way only.
///
/// Foundation and libcurl don't agree on every odd address, and what one takes for the host the other may not. So
/// anything odd is refused: a user's name, a fragment, a host in letters other than ASCII's, a number as a host.
struct RequestAddress {
    let url: URL
    let isSecure: Bool
    let isLoopback: Bool

    init(_ text: String) throws(HTTPTransportError) {
        guard text.utf8.allSatisfy(\.isOfAddress) else { throw Self.refusal("it has characters that no address has") }
        let rest: Substring
        if text.lowercased().hasPrefix("https://") {
            (isSecure, rest) = (true, text.dropFirst(8))
        } else if text.lowercased().hasPrefix("http://") {
            (isSecure, rest) = (false, text.dropFirst(7))
        } else {
            throw HTTPTransportError(.notAllowed, message: "the address is not https")
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let (host, port) = try Self.split(authority)
        if let port {
            guard let number = Int(port), (1...65535).contains(number), port.utf8.count <= 5 else {
                throw Self.refusal("its port is none")
            }
        }
        guard Self.isHost(host) else { throw Self.refusal("its host is none") }
        isLoopback =
            host.lowercased() == "localhost" || host == "[::1]" || (Self.isIPv4(host) && host.hasPrefix("127."))
        guard let url = URL(string: text), url.user == nil, url.fragment == nil, url.host != nil else {
            throw Self.refusal("it can't be read")
        }
        self.url = url
    }

    private static func refusal(_ reason: String) -> HTTPTransportError {
        HTTPTransportError(.invalidRequest, message: "the address is none: \(reason)")
    }

    private static func split(_ authority: Substring) throws(HTTPTransportError) -> (Substring, Substring?) {
        var end = authority.startIndex
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { throw refusal("its host is none") }
            end = authority.index(after: bracket)
        } else {
            end = authority.firstIndex(of: ":") ?? authority.endIndex
        }
        if end == authority.endIndex { return (authority, nil) }
        guard authority[end] == ":" else { throw refusal("its host is none") }
        return (authority[..<end], authority[authority.index(after: end)...])
    }

    private static func isHost(_ host: Substring) -> Bool {
        if host.hasPrefix("[") {
            return host.utf8.count > 3
                && host.utf8.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }
        }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-")
                && label.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == 0x2D || $0 == 0x5F }
        }
        guard areLabels, let last = labels.last, host.utf8.count <= 253 else { return false }
        // What ends in a number is an IPv4 address, of which there are odd forms: 127.1, 0x7f000001, 2130706433.
        let isNumber = last.utf8.allSatisfy(\.isDigit) || last.lowercased().hasPrefix("0x")
        return !isNumber || isIPv4(host)
    }

    private static func isIPv4(_ host: Substring) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard part.utf8.count <= 3, part.utf8.allSatisfy(\.isDigit), let number = Int(part) else {
                    return false
                }
                return number <= 255 && (part == "0" || !part.hasPrefix("0"))
            }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) && self >= 0x41 }
    fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) && self >= 0x41 }

    /// Whether the byte may be in an address; `@`, `#`, `\`, quotes and braces may not.
    fileprivate var isOfAddress: Bool {
        if isDigit || isLetter { return true }
        return "-._~!$&'()*+,;=:%/?[]".utf8.contains(self)
    }
}
