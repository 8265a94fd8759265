import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

@Suite struct EnvironmentCredentialsTests {
    @Test(arguments: [nil, "", "a token"]) func theVariablesAreRead(_ token: String?) async throws {
        var environment = ["AWS_ACCESS_KEY_ID": "AKIAINVENTED", "AWS_SECRET_ACCESS_KEY": "a secret"]
        environment["AWS_SESSION_TOKEN"] = token
        let credentials = try await EnvironmentCredentials(environment: environment)
            .credentials(at: SteppingClock.defaultStart)
        let expected = AWSCredentials(
            accessKeyID: "AKIAINVENTED",
            secretAccessKey: SecretText("a secret"),
            sessionToken: token == "a token" ? SecretText("a token") : nil
        )
        #expect(credentials == expected)
    }

    @Test(
        arguments: [
            [:], ["AWS_ACCESS_KEY_ID": "AKIAINVENTED"], ["AWS_SECRET_ACCESS_KEY": "a secret"],
            ["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "a secret"],
        ]
    )
    func halfOfThemAreNone(_ environment: [String: String]) async throws {
        let error = await #expect(throws: AWSError.self) {
            try await EnvironmentCredentials(environment: environment).credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.code == .noCredentials)
        #expect(error?.message.contains("a secret") == false)
    }
}
