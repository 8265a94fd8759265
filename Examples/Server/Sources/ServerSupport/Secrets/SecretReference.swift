/// Where a secret is kept.
public enum SecretReference: Hashable, Sendable {
    /// In AWS Secrets Manager, by name or ARN.
    case secret(id: String)
    /// In AWS Systems Manager Parameter Store, as a `SecureString`, by name or ARN.
    case parameter(name: String)
}

extension SecretReference: CustomStringConvertible {
    /// The place, for logs: it is no secret.
    public var description: String {
        switch self {
        case .secret(let id): "the secret \(id)"
        case .parameter(let name): "the parameter \(name)"
        }
    }
}
