import Crypto
import NotificationDelivery
import ServerSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The key that EventBridge sends with each request of an API destination.
struct APIKey: Sendable {
    /// The header field that it comes in.
    let header: String
    private let load: @Sendable (_ deadline: Date) async throws -> SecretText
    private let reload: @Sendable (_ refused: SecretText, _ deadline: Date) async -> SecretText?

    /// - Parameters:
    ///   - header: The header field.
    ///   - load: Gives the key that is right at present, or gives up at the deadline.
    ///   - reload: Gives another key where the one that is known has been changed meanwhile.
    init(
        header: String,
        load: @escaping @Sendable (_ deadline: Date) async throws -> SecretText,
        reload: @escaping @Sendable (_ refused: SecretText, _ deadline: Date) async -> SecretText? = { _, _ in nil }
    ) {
        self.header = header
        self.load = load
        self.reload = reload
    }

    /// The key is there; for the check whether the server is ready.
    func check(until deadline: Date) async throws(Rejection) { _ = try await current(deadline) }

    /// Compares what was sent with the key; how long it takes says nothing about the key, not even its length.
    ///
    /// - Parameters:
    ///   - presented: What was sent.
    ///   - deadline: When the sender no longer waits.
    func check(_ presented: String?, until deadline: Date) async throws(Rejection) {
        guard let presented, !presented.isEmpty else {
            throw Rejection(.wrongAPIKey, "the header field \(header) is missing")
        }
        let key = try await current(deadline)
        if Self.areEqual(presented, key) { return }
        if let other = await reload(key, deadline), !other.revealed.trimmed.isEmpty,
            Self.areEqual(presented, other)
        {
            return
        }
        throw Rejection(.wrongAPIKey, "the header field \(header) holds another key")
    }

    /// Digests have one length, and are compared in constant time.
    private static func areEqual(_ presented: String, _ key: SecretText) -> Bool {
        SHA256.hash(data: Array(presented.utf8)) == SHA256.hash(data: Array(key.revealed.trimmed.utf8))
    }

    private func current(_ deadline: Date) async throws(Rejection) -> SecretText {
        let key: SecretText
        do {
            key = try await load(deadline)
        } catch {
            throw Rejection(.unavailable, "the API key can't be fetched: \(error)")
        }
        guard !key.revealed.trimmed.isEmpty else { throw Rejection(.unavailable, "the API key is empty") }
        return key
    }
}
