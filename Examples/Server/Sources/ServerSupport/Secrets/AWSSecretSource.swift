public import AWSClient
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Fetches secrets from AWS Secrets Manager and AWS Systems Manager Parameter Store.
public struct AWSSecretSource: SecretSource {
    private let secrets: SecretsManager
    private let parameters: ParameterStore

    /// Creates a source.
    ///
    /// - Parameter client: The client that calls AWS.
    public init(_ client: AWSClient) {
        secrets = SecretsManager(client)
        parameters = ParameterStore(client)
    }

    /// Fetches a secret.
    public func fetch(_ reference: SecretReference, deadline: Date?) async throws(SecretError) -> SecretText {
        do {
            switch reference {
            case .secret(let id): return try await secrets.secretString(id, deadline: deadline)
            case .parameter(let name): return try await parameters.parameter(name, deadline: deadline)
            }
        } catch {
            throw SecretError(
                reference,
                isRetryable: error.isTransient || error.code == .cancelled || error.code == .noCredentials,
                message: error.message
            )
        }
    }
}
