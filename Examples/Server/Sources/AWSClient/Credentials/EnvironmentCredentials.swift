internal import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Credentials from environment variables, as Lambda gives them to a function.
///
/// Source: AWS Lambda Developer Guide, Defined runtime environment variables.
public struct EnvironmentCredentials: AWSCredentialsProvider {
    private let found: AWSCredentials?

    /// Creates a source from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
    ///
    /// - Parameter environment: The variables.
    public init(environment: [String: String]) {
        func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        guard let id = text("AWS_ACCESS_KEY_ID"), let key = text("AWS_SECRET_ACCESS_KEY") else {
            found = nil
            return
        }
        found = AWSCredentials(
            accessKeyID: id,
            secretAccessKey: SecretText(key),
            sessionToken: text("AWS_SESSION_TOKEN").map(SecretText.init)
        )
    }

    /// Gives the credentials of the environment.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
        guard let found else {
            throw AWSError(.noCredentials, message: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set")
        }
        return found
    }
}
