import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import Testing

@Suite struct CallTests {
    @Test func aCallIsASignedPostOfJSON() async throws {
        let transport = ScriptedTransport([.status(200, body: #"{"SecretString": "xoxb-1"}"#)])
        let secret = try await SecretsManager(.testing(transport)).secretString("slack/webhook")
        #expect(secret.revealed == "xoxb-1")
        let request = try #require(transport.requests.first)
        #expect(request.request.method == "POST")
        #expect(request.request.url.revealed == "https://secretsmanager.eu-west-1.amazonaws.com/")
        #expect(request.header("Content-Type") == "application/x-amz-json-1.1")
        #expect(request.header("X-Amz-Target") == "secretsmanager.GetSecretValue")
        #expect(request.header("X-Amz-Security-Token") == "an/invented+session=token==")
        #expect(request.header("Authorization")?.contains("/20260828/eu-west-1/secretsmanager/aws4_request") == true)
        #expect(request.bodyText == #"{"SecretId":"slack/webhook"}"#)
    }

    @Test func aParameterIsDecrypted() async throws {
        let reply = #"{"Parameter": {"Name": "/slack/token", "Type": "SecureString", "Value": "xoxb-2"}}"#
        let transport = ScriptedTransport([.status(200, body: reply)])
        #expect(try await ParameterStore(.testing(transport)).parameter("/slack/token").revealed == "xoxb-2")
        let request = try #require(transport.requests.first)
        #expect(request.header("X-Amz-Target") == "AmazonSSM.GetParameter")
        #expect(request.bodyText == #"{"Name":"/slack/token","WithDecryption":true}"#)
    }

    @Test(
        arguments: [
            #"{"SecretBinary": "eG94Yi0z"}"#, "{}", "", #"{"SecretString": "xoxb-3"#, "xoxb-3", #"{"SecretString": 1}"#,
        ]
    )
    func aReplyWithoutTextIsAnErrorThatShowsNothingOfIt(_ body: String) async throws {
        let transport = ScriptedTransport([.status(200, body: body)])
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport)).secretString("slack/webhook")
        }
        #expect(error?.code == .invalidResponse)
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("secret"))
        #expect(!text.contains("xoxb") && !text.contains("eG94Yi0z"))
    }

    @Test func whatSignsIsAskedForBeforeEachTry() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([.status(503), .status(200, body: #"{"SecretString": "a"}"#)])
        _ = try await SecretsManager(.testing(transport, clock: clock)).secretString("id")
        let dates = transport.requests.map { $0.header("X-Amz-Date") }
        #expect(dates == ["20260828T153439Z", "20260828T153439Z"])
        #expect(transport.requests[0].header("Authorization") == transport.requests[1].header("Authorization"))
        clock.advance(by: .seconds(86_400))
        let later = ScriptedTransport([.status(200, body: #"{"SecretString": "a"}"#)])
        _ = try await SecretsManager(.testing(later, clock: clock)).secretString("id")
        #expect(later.requests[0].header("Authorization")?.contains("/20260829/") == true)
    }

    @Test func withoutCredentialsNothingIsSent() async throws {
        let transport = ScriptedTransport([])
        let client = AWSClient.testing(transport, credentials: EnvironmentCredentials(environment: [:]))
        let error = await #expect(throws: AWSError.self) { try await SecretsManager(client).secretString("id") }
        #expect(error?.code == .noCredentials)
        #expect(error?.message.hasPrefix("secretsmanager GetSecretValue: ") == true)
        #expect(transport.requests.isEmpty)
    }
}
