internal import AWSHealthEvents
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// AWS Systems Manager Parameter Store, as far as a notifier needs it.
public struct ParameterStore: Sendable {
    private let client: AWSClient

    /// Creates it over a client.
    ///
    /// - Parameter client: The client.
    public init(_ client: AWSClient) { self.client = client }

    /// Reads a parameter, and decrypts a `SecureString`.
    ///
    /// - Parameters:
    ///   - name: The name or the ARN of the parameter.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Returns: The value.
    /// - Throws: ``AWSError``: `parameterNotFound`, `accessDenied` and what any call may throw.
    public func parameter(_ name: String, deadline: Date? = nil) async throws(AWSError) -> SecretText {
        let reply = try await client.call(
            "GetParameter",
            of: .systemsManager,
            ["Name": .string(name), "WithDecryption": true],
            deadline: deadline
        )
        guard let text = reply["Parameter"]?["Value"]?.stringValue else {
            throw AWSError(.invalidResponse, message: "the parameter \(name) came without a value")
        }
        return SecretText(text)
    }
}
