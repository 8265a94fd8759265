#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Where credentials come from.
public protocol AWSCredentialsProvider: Sendable {
    /// Gives credentials that can be used now.
    ///
    /// - Parameter now: The present.
    /// - Returns: The credentials.
    /// - Throws: ``AWSError`` with the code `noCredentials` where this source is not set up here, so that another one
    ///   may be asked; with another code where it is and fails.
    func credentials(at now: Date) async throws(AWSError) -> AWSCredentials
}

extension AWSCredentials: AWSCredentialsProvider {
    /// These credentials, as they are: for tests, and for keys from elsewhere.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials { self }
}
