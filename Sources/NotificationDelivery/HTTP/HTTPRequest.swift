/// An HTTP request.
///
/// The address and the values of header fields can be secrets, so they print as `***`.
public struct HTTPRequest: Hashable, Sendable {
    /// The method.
    public var method: String
    /// The whole address: scheme, host, path.
    public var url: SecretText
    /// The header fields, in order.
    public var headers: [HTTPHeader]
    /// The body.
    public var body: [UInt8]

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - url: The whole address.
    ///   - headers: The header fields.
    ///   - body: The body.
    public init(method: String = "POST", url: SecretText, headers: [HTTPHeader] = [], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// A header field of a request.
public struct HTTPHeader: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value, which may be a credential.
    public var value: SecretText

    /// Creates a header field.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    public init(_ name: String, _ value: SecretText) {
        self.name = name
        self.value = value
    }

    /// The field that says that the body is JSON in UTF-8; Slack's Web API warns where the charset is missing.
    public static let jsonContent = HTTPHeader("Content-Type", SecretText("application/json; charset=utf-8"))
}
