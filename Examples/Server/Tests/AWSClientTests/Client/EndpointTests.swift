import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

@Suite struct EndpointTests {
    static func url(_ region: String, _ environment: [String: String] = [:]) async throws -> String? {
        let transport = ScriptedTransport([.status(200, body: #"{"SecretString": "a"}"#)])
        let client = AWSClient.testing(transport, region: region, environment: environment)
        _ = try await SecretsManager(client).secretString("id")
        return transport.requests.first?.request.url.revealed
    }

    @Test(
        arguments: [
            ("eu-west-1", "amazonaws.com"), ("us-gov-west-1", "amazonaws.com"), ("cn-north-1", "amazonaws.com.cn"),
            ("eusc-de-east-1", "amazonaws.eu"), ("us-iso-east-1", "c2s.ic.gov"), ("us-isob-east-1", "sc2s.sgov.gov"),
            ("eu-isoe-west-1", "cloud.adc-e.uk"), ("us-isof-south-1", "csp.hci.ic.gov"),
        ]
    )
    func aRegionIsReachedInItsPartition(_ region: String, _ domain: String) async throws {
        #expect(try await Self.url(region) == "https://secretsmanager.\(region).\(domain)/")
    }

    @Test(
        arguments: [
            (["AWS_ENDPOINT_URL": "http://127.0.0.1:4566"], "http://127.0.0.1:4566/"),
            (["AWS_ENDPOINT_URL": "http://127.0.0.1:4566/"], "http://127.0.0.1:4566/"),
            (["AWS_ENDPOINT_URL": "https://gateway.example/aws/"], "https://gateway.example/aws/"),
            (["AWS_ENDPOINT_URL_SECRETS_MANAGER": "http://a:1", "AWS_ENDPOINT_URL": "http://b:2"], "http://a:1/"),
            (
                ["AWS_ENDPOINT_URL_DYNAMODB": "http://a:1", "AWS_ENDPOINT_URL": ""],
                "https://secretsmanager.eu-west-1.amazonaws.com/"
            ),
            (
                ["AWS_ENDPOINT_URL": "http://a:1", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"],
                "https://secretsmanager.eu-west-1.amazonaws.com/"
            ),
        ]
    )
    func anEndpointOfOnesOwnIsUsed(_ environment: [String: String], _ url: String) async throws {
        #expect(try await Self.url("eu-west-1", environment) == url)
    }

    @Test(arguments: ["", "EU-WEST-1", "eu-west-1.example.com/", "eu west", "eu-west-1\n"])
    func aRegionThatIsNoneIsRefused(_ region: String) async throws {
        let error = await #expect(throws: AWSError.self) { try await Self.url(region) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.message.contains("AWS_REGION") == true)
    }

    @Test(arguments: ["127.0.0.1:4566", "https://user:password@host/", "https://host/?a=b", "file:///etc/passwd"])
    func anEndpointThatIsNoneIsRefusedByTheNameOfItsVariable(_ text: String) async throws {
        let error = await #expect(throws: AWSError.self) {
            try await Self.url("eu-west-1", ["AWS_ENDPOINT_URL_SECRETS_MANAGER": text])
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.message.contains("AWS_ENDPOINT_URL_SECRETS_MANAGER") == true)
        #expect(error?.message.contains("password") == false)
    }
}
