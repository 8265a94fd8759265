/// A service of AWS that speaks JSON: what its requests are made of.
public struct AWSService: Hashable, Sendable {
    /// The first part of its host name, which is also the name that it is signed for.
    public var name: String
    /// What comes before the name of an action in `X-Amz-Target`.
    public var targetPrefix: String
    /// The version of the JSON protocol: `1.0` or `1.1`.
    public var jsonVersion: String
    /// What ends the name of the environment variable that holds an endpoint of one's own.
    public var endpointVariable: String

    /// Creates a service.
    ///
    /// - Parameters:
    ///   - name: The first part of its host name, which is also the name that it is signed for.
    ///   - targetPrefix: What comes before the name of an action in `X-Amz-Target`.
    ///   - jsonVersion: The version of the JSON protocol.
    ///   - endpointVariable: What ends the name of the environment variable that holds an endpoint of one's own.
    public init(name: String, targetPrefix: String, jsonVersion: String, endpointVariable: String) {
        self.name = name
        self.targetPrefix = targetPrefix
        self.jsonVersion = jsonVersion
        self.endpointVariable = endpointVariable
    }

    /// AWS Secrets Manager.
    public static let secretsManager = Self(
        name: "secretsmanager",
        targetPrefix: "secretsmanager",
        jsonVersion: "1.1",
        endpointVariable: "SECRETS_MANAGER"
    )
    /// AWS Systems Manager, which has Parameter Store.
    public static let systemsManager = Self(
        name: "ssm",
        targetPrefix: "AmazonSSM",
        jsonVersion: "1.1",
        endpointVariable: "SSM"
    )
    /// Amazon DynamoDB.
    public static let dynamoDB = Self(
        name: "dynamodb",
        targetPrefix: "DynamoDB_20120810",
        jsonVersion: "1.0",
        endpointVariable: "DYNAMODB"
    )
    /// Amazon SQS.
    public static let sqs = Self(
        name: "sqs",
        targetPrefix: "AmazonSQS",
        jsonVersion: "1.0",
        endpointVariable: "SQS"
    )
}
