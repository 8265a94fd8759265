internal import Crypto
internal import NotificationDelivery
internal import Synchronization

/// The keys that are derived for a day, a Region and a service, kept because four hashes make each.
final class SigningKeys: Sendable {
    private struct Scope: Hashable {
        var region: String
        var service: String
    }

    private struct Entry {
        var day: String
        var secretAccessKey: SecretText
        var key: SymmetricKey
    }

    private let entries = Mutex<[Scope: Entry]>([:])

    /// The key for a day; the one before is dropped.
    ///
    /// - Parameters:
    ///   - day: The day, as in `20260828`.
    ///   - region: The Region.
    ///   - service: The service.
    ///   - secret: The key that it is derived from.
    /// - Returns: The key.
    func key(day: String, region: String, service: String, secret: SecretText) -> SymmetricKey {
        let scope = Scope(region: region, service: service)
        return entries.withLock { entries in
            if let entry = entries[scope], entry.day == day, entry.secretAccessKey == secret { return entry.key }
            var key = SymmetricKey(data: Array("AWS4\(secret.revealed)".utf8))
            for step in [day, region, service, "aws4_request"] {
                key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(step.utf8), using: key))
            }
            entries[scope] = Entry(day: day, secretAccessKey: secret, key: key)
            return key
        }
    }
}
