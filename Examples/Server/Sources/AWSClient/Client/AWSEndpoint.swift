/// Where a service is reached.
///
/// A variable holds one's own: `AWS_ENDPOINT_URL_DYNAMODB` for one service, `AWS_ENDPOINT_URL` for all, unless
/// `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is `true`. Else it is the public endpoint of the Region, in the domain of its
/// partition. Endpoints for FIPS and dual-stack endpoints are not worked out: name them in a variable.
///
/// Sources: AWS SDKs and Tools Reference Guide, Service-specific endpoints; AWS General Reference, AWS service endpoints.
struct AWSEndpoint: Hashable, Sendable {
    /// The address that requests are sent to.
    var url: String

    /// Works out where a service is reached.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - region: The Region.
    ///   - environment: Where endpoints of one's own are looked for.
    /// - Throws: ``AWSError`` with the code `invalidRequest` that names the variable or the Region that can't be used.
    init(_ service: AWSService, region: String, environment: [String: String]) throws(AWSError) {
        guard AWSDomain.isRegion(region) else {
            throw AWSError(.invalidRequest, message: "the Region '\(region)' is none; see AWS_REGION")
        }
        let variables = ["AWS_ENDPOINT_URL_\(service.endpointVariable)", "AWS_ENDPOINT_URL"]
        let isIgnored = environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.lowercased() == "true"
        for variable in isIgnored ? [] : variables {
            guard let own = environment[variable], !own.isEmpty else { continue }
            guard let address = HTTPAddress(own), address.query.isEmpty else {
                throw AWSError(.invalidRequest, message: "\(variable) is no address of HTTP's without user and query")
            }
            url = "\(address.scheme)://\(address.hostHeader)\(address.path.isEmpty ? "/" : address.path)"
            return
        }
        url = "https://\(service.name).\(region).\(AWSDomain.domain(ofRegion: region))/"
    }
}
