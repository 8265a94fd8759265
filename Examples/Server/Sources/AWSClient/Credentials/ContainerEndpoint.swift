/// Where a container is told to fetch its credentials.
///
/// Source: AWS SDKs and Tools Reference Guide, Container credential provider.
struct ContainerEndpoint: Hashable, Sendable {
    /// The address.
    var url: String

    /// Reads the variables that name it.
    ///
    /// - Parameter environment: The variables.
    /// - Returns: The endpoint; `nil` where no variable names one.
    /// - Throws: ``AWSError`` with the code `invalidRequest` where the address is one that credentials may not come from.
    static func named(in environment: [String: String]) throws(AWSError) -> ContainerEndpoint? {
        let relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
        if let path = environment[relative], !path.isEmpty {
            // Without the slash the rest could make another host of it.
            guard path.hasPrefix("/"), HTTPAddress("http://169.254.170.2\(path)") != nil else {
                throw AWSError(.invalidRequest, message: "\(relative) does not begin with a slash")
            }
            return ContainerEndpoint(url: "http://169.254.170.2\(path)")
        }
        let full = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
        guard let text = environment[full], !text.isEmpty else { return nil }
        guard let address = HTTPAddress(text) else {
            throw AWSError(.invalidRequest, message: "\(full) is no address of HTTP's without a user")
        }
        guard address.scheme == "https" || isTrusted(address.host) else {
            throw AWSError(
                .invalidRequest,
                message: "\(full) names the host \(address.host), to which only https is spoken"
            )
        }
        return ContainerEndpoint(url: text)
    }

    /// Whether a host is this machine or one of the addresses of ECS and EKS.
    private static func isTrusted(_ host: String) -> Bool {
        if ["localhost", "::1", "169.254.170.2", "169.254.170.23", "fd00:ec2::23"].contains(host) { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
    }
}
