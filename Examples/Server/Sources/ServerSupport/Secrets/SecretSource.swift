public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What fetches secrets: in a server that is AWS, in a test a list.
public protocol SecretSource: Sendable {
    /// Fetches a secret.
    ///
    /// - Parameters:
    ///   - reference: Where it is kept.
    ///   - deadline: When to give up; `nil` where only the source's own limits hold.
    /// - Returns: The secret.
    /// - Throws: ``SecretError``.
    func fetch(_ reference: SecretReference, deadline: Date?) async throws(SecretError) -> SecretText
}
