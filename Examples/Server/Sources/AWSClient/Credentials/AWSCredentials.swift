public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a request to AWS is signed with.
public struct AWSCredentials: Hashable, Sendable {
    /// The id of the key, which is no secret.
    public var accessKeyID: String
    /// The key.
    public var secretAccessKey: SecretText
    /// The token of a session; `nil` for keys that last.
    public var sessionToken: SecretText?
    /// When they can't be used any more; `nil` where that is not known.
    public var expiration: Date?

    /// Creates credentials.
    ///
    /// - Parameters:
    ///   - accessKeyID: The id of the key.
    ///   - secretAccessKey: The key.
    ///   - sessionToken: The token of a session.
    ///   - expiration: When they can't be used any more.
    public init(
        accessKeyID: String,
        secretAccessKey: SecretText,
        sessionToken: SecretText? = nil,
        expiration: Date? = nil
    ) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
    }
}
