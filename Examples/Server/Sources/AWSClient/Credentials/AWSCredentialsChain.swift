public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Several sources of credentials, asked one after another; what one gives is kept until it is about to expire.
public final class AWSCredentialsChain: AWSCredentialsProvider {
    private let providers: [any AWSCredentialsProvider]

    /// Creates a chain.
    ///
    /// - Parameter providers: The sources, in the order in which they are asked.
    public init(_ providers: [any AWSCredentialsProvider]) { self.providers = providers }

    /// The environment, then the container's endpoint.
    ///
    /// - Parameters:
    ///   - environment: The variables.
    ///   - transport: How requests are sent.
    /// - Returns: The chain.
    public static func standard(environment: [String: String], transport: any HTTPTransport) -> AWSCredentialsChain {
        AWSCredentialsChain([
            EnvironmentCredentials(environment: environment),
            ContainerCredentials(environment: environment, transport: transport),
        ])
    }

    /// Gives credentials that can be used now.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
        for provider in providers {
            do throws(AWSError) {
                return try await provider.credentials(at: now)
            } catch  where error.code == .noCredentials {
                continue
            }
        }
        throw AWSError(.noCredentials, message: "there are no credentials")
    }
}
