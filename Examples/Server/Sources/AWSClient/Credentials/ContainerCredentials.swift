internal import AWSHealthEvents
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Credentials from the endpoint that a container is given: a task of ECS, a pod of EKS with Pod Identity.
///
/// The variables that name it are `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`, or `AWS_CONTAINER_CREDENTIALS_FULL_URI` with
/// `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` or `AWS_CONTAINER_AUTHORIZATION_TOKEN`. Each call fetches anew, once; put
/// them into an ``AWSCredentialsChain``, which keeps them.
///
/// Source: AWS SDKs and Tools Reference Guide, Container credential provider.
public struct ContainerCredentials: AWSCredentialsProvider {
    private let environment: [String: String]
    private let transport: any HTTPTransport
    private let timeout: Duration

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - environment: The variables that name the endpoint.
    ///   - transport: How requests are sent.
    ///   - timeout: How long a fetch may take.
    public init(environment: [String: String], transport: any HTTPTransport, timeout: Duration = .seconds(5)) {
        self.environment = environment
        self.transport = transport
        self.timeout = timeout
    }

    /// Asks the endpoint for credentials.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
        guard let endpoint = try ContainerEndpoint.named(in: environment) else {
            throw AWSError(
                .noCredentials,
                message: "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"
            )
        }
        var request = HTTPRequest(method: "GET", url: SecretText(endpoint.url), body: [])
        request.headers.append(HTTPHeader("Accept", SecretText("application/json")))
        if let token = try token() { request.headers.append(HTTPHeader("Authorization", token)) }
        let response: HTTPResponse
        do throws(HTTPTransportError) {
            response = try await transport.send(request, within: timeout)
        } catch {
            throw AWSError(error, at: Self.place)
        }
        guard response.status == 200 else {
            // What it says is not shown: it is not known what is in it.
            throw AWSError(
                .refused,
                message: "\(Self.place): status \(response.status)",
                status: response.status,
                tryCount: 1
            )
        }
        guard let credentials = AWSCredentials(body: response.body) else {
            throw AWSError(
                .invalidResponse,
                message: "\(Self.place): the reply holds no credentials",
                status: response.status,
                tryCount: 1
            )
        }
        return credentials
    }

    private static let place = "the container's credentials"

    /// The token that the endpoint wants; its file is read each time, because EKS replaces it.
    private func token() throws(AWSError) -> SecretText? {
        let file = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"
        let variable = "AWS_CONTAINER_AUTHORIZATION_TOKEN"
        var source = variable
        var text = environment[variable] ?? ""
        if let path = environment[file], !path.isEmpty {
            source = file
            guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
                throw AWSError(.invalidRequest, message: "the file \(path) of \(file) can't be read or is empty")
            }
            text = String(decoding: data, as: UTF8.self)
        }
        let isSpace = { (character: Character) in character.isNewline || character == " " || character == "\t" }
        let trimmed = text.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        // A line break would add header fields.
        guard !trimmed.contains(where: \.isNewline) else {
            throw AWSError(.invalidRequest, message: "the token of \(source) has several lines")
        }
        return trimmed.isEmpty ? nil : SecretText(String(trimmed))
    }
}

extension AWSCredentials {
    /// Reads what the endpoint of a container answers; `nil` where it is something else.
    fileprivate init?(body: [UInt8]) {
        guard let json = try? JSONValue(parsing: body), let id = json["AccessKeyId"]?.stringValue,
            let key = json["SecretAccessKey"]?.stringValue, !id.isEmpty, !key.isEmpty
        else { return nil }
        self.init(
            accessKeyID: id,
            secretAccessKey: SecretText(key),
            sessionToken: json["Token"]?.stringValue.map(SecretText.init),
            expiration: json["Expiration"]?.stringValue.flatMap { HealthEvent.Timestamp($0).date }
        )
    }
}
