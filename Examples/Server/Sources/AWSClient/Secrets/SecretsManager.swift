internal import AWSHealthEvents
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// AWS Secrets Manager, as far as a notifier needs it.
public struct SecretsManager: Sendable {
    private let client: AWSClient

    /// Creates it over a client.
    ///
    /// - Parameter client: The client.
    public init(_ client: AWSClient) { self.client = client }

    /// Reads the present text of a secret.
    ///
    /// - Parameters:
    ///   - id: The name or the ARN of the secret.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Returns: The text.
    /// - Throws: ``AWSError``: `resourceNotFound`, `accessDenied` and what any call may throw; `invalidResponse` where
    ///   the secret holds bytes and no text.
    public func secretString(_ id: String, deadline: Date? = nil) async throws(AWSError) -> SecretText {
        let reply = try await client.call(
            "GetSecretValue",
            of: .secretsManager,
            ["SecretId": .string(id)],
            deadline: deadline
        )
        guard let text = reply["SecretString"]?.stringValue else {
            throw AWSError(.invalidResponse, message: "the secret \(id) holds no text")
        }
        return SecretText(text)
    }
}
