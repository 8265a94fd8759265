public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Credentials from the endpoint that a container is given: a task of ECS, a pod of EKS.
public struct ContainerCredentials: AWSCredentialsProvider {
    private let transport: any HTTPTransport

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - environment: The variables that name the endpoint.
    ///   - transport: How requests are sent.
    public init(environment: [String: String], transport: any HTTPTransport) {
        self.transport = transport
    }

    /// Asks the endpoint for credentials.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
        throw AWSError(.noCredentials, message: "there is no container endpoint")
    }
}
