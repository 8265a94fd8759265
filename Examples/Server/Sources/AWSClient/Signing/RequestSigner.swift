internal import AWSHealthEvents
internal import Crypto
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Signs requests to a service of AWS with Signature Version 4.
///
/// ```swift
/// let signer = RequestSigner(region: "eu-west-1", service: "dynamodb")
/// let signed = try signer.sign(request, with: credentials, at: Date())
/// ```
///
/// Source: AWS Identity and Access Management User Guide, AWS Signature Version 4 for API requests.
public struct RequestSigner: Sendable {
    /// The Region.
    public let region: String
    /// The name that the service is signed for.
    public let service: String
    /// Whether the path is normalised: for every service but S3.
    public let normalizesPath: Bool
    private let keys: SigningKeys

    /// Creates a signer, which keeps the key of the day.
    ///
    /// - Parameters:
    ///   - region: The Region.
    ///   - service: The name that the service is signed for.
    ///   - normalizesPath: Whether the path is normalised: for every service but S3.
    public init(region: String, service: String, normalizesPath: Bool = true) {
        self.init(region: region, service: service, normalizesPath: normalizesPath, keys: SigningKeys())
    }

    init(region: String, service: String, normalizesPath: Bool = true, keys: SigningKeys) {
        self.region = region
        self.service = service
        self.normalizesPath = normalizesPath
        self.keys = keys
    }

    /// Signs a request.
    ///
    /// It sets `X-Amz-Date`, `X-Amz-Security-Token` and `Authorization`, and leaves the address as it is. A path and a
    /// query must be escaped as they go over the wire. AWS takes a signature for about five minutes.
    ///
    /// - Parameters:
    ///   - request: The request; all its header fields are signed but those that change on the way.
    ///   - credentials: Who sends it.
    ///   - now: The present.
    /// - Returns: The request with its signature.
    /// - Throws: ``AWSError`` with the code `invalidRequest` where the address is none.
    public func sign(
        _ request: HTTPRequest,
        with credentials: AWSCredentials,
        at now: Date
    ) throws(AWSError) -> HTTPRequest {
        guard let address = HTTPAddress(request.url.revealed) else {
            throw AWSError(.invalidRequest, message: "the address of a request to \(service) can't be read")
        }
        let time = Self.time(now)
        let day = String(time.prefix(8))
        var signed = request
        let replaced = ["x-amz-date", "x-amz-security-token", "authorization"]
        signed.headers.removeAll { replaced.contains($0.name.lowercased()) }
        signed.headers.append(HTTPHeader("X-Amz-Date", SecretText(time)))
        if let token = credentials.sessionToken { signed.headers.append(HTTPHeader("X-Amz-Security-Token", token)) }

        let canonical = CanonicalRequest(signed, at: address, normalizesPath: normalizesPath)
        let scope = "\(day)/\(region)/\(service)/aws4_request"
        let digest = SHA256.hash(data: Array(canonical.text.utf8)).hexadecimal
        let key = keys.key(day: day, region: region, service: service, secret: credentials.secretAccessKey)
        let text = "AWS4-HMAC-SHA256\n\(time)\n\(scope)\n\(digest)"
        let signature = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key).hexadecimal
        let authorization =
            "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope), "
            + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"
        signed.headers.append(HTTPHeader("Authorization", SecretText(authorization)))
        return signed
    }

    /// A time as in `20260828T153439Z`.
    private static func time(_ date: Date) -> String {
        let second = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        return HealthEvent.Timestamp(second, form: .iso8601).description.filter { $0 != "-" && $0 != ":" }
    }
}
