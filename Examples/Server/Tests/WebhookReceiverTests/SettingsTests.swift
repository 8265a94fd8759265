import ServerSupport
import Testing

@testable import WebhookReceiver

@Suite struct SettingsTests {
    @Test func whatIsNotSetHasAValueThatFits() throws {
        let settings = try ReceiverSettings(environment: ["API_KEY_SECRET_ID": "hooks/key", "PORT": ""])
        var expected = ReceiverSettings()
        expected.apiKeySecretID = "hooks/key"
        #expect(settings == expected)
        #expect(settings.limits.apiDestination < .seconds(5))
        #expect(settings.limits.sns < .seconds(15))
    }

    @Test func everythingCanBeSet() throws {
        let settings = try ReceiverSettings(environment: [
            "SNS_TOPIC_ARNS": "arn:aws:sns:eu-west-1:111122223333:a, arn:aws-cn:sns:cn-north-1:111122223333:b,",
            "API_KEY_HEADER": "X-Hook-Key", "HOST": "127.0.0.1", "PORT": "9000", "MAXIMUM_CONCURRENCY": "2",
            "API_DESTINATION_SECONDS": "3", "SNS_SECONDS": "10",
        ])
        #expect(settings.topics.map(\.host) == ["sns.eu-west-1.amazonaws.com", "sns.cn-north-1.amazonaws.com.cn"])
        #expect(settings.apiKeyHeader == "X-Hook-Key")
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 9000)
        #expect(settings.maximumConcurrency == 2)
        #expect(settings.limits == Reception.TimeLimits(apiDestination: .seconds(3), sns: .seconds(10)))
    }

    @Test(arguments: [
        ("arn:aws-us-gov:sns:us-gov-west-1:111122223333:a", "sns.us-gov-west-1.amazonaws.com"),
        ("arn:aws-eusc:sns:eusc-de-east-1:111122223333:a", "sns.eusc-de-east-1.amazonaws.eu"),
        ("arn:aws-iso:sns:us-iso-east-1:111122223333:a", "sns.us-iso-east-1.c2s.ic.gov"),
        ("arn:aws-iso-b:sns:us-isob-east-1:111122223333:a", "sns.us-isob-east-1.sc2s.sgov.gov"),
    ])
    func aTopicIsSpokenForInTheDomainOfItsPartition(arn: String, host: String) throws {
        let settings = try ReceiverSettings(environment: ["SNS_TOPIC_ARNS": arn])
        #expect(settings.topics.map(\.host) == [host])
    }

    @Test(
        arguments: [
            ([:], "API_KEY_SECRET_ID"),
            (["SNS_TOPIC_ARNS": "health-events"], "SNS_TOPIC_ARNS"),
            (["SNS_TOPIC_ARNS": "arn:aws:sqs:eu-west-1:111122223333:a"], "SNS_TOPIC_ARNS"),
            (["SNS_TOPIC_ARNS": "arn:aws:sns:eu-west-1.evil.example/:111122223333:a"], "SNS_TOPIC_ARNS"),
            (["SNS_TOPIC_ARNS": "arn:aws:sns::111122223333:a"], "SNS_TOPIC_ARNS"),
            (["API_KEY_SECRET_ID": "k", "API_KEY_HEADER": "x api key"], "API_KEY_HEADER"),
            (["API_KEY_SECRET_ID": "k", "PORT": "65536"], "PORT"),
            (["API_KEY_SECRET_ID": "k", "PORT": "http"], "PORT"),
            (["API_KEY_SECRET_ID": "k", "SNS_SECONDS": "0"], "SNS_SECONDS"),
            (["API_KEY_SECRET_ID": "k", "MAXIMUM_CONCURRENCY": "-1"], "MAXIMUM_CONCURRENCY"),
        ] as [([String: String], String)]
    )
    func mistakesAreNamed(environment: [String: String], variable: String) {
        let problem = #expect(throws: SettingsError.self) {
            try ReceiverSettings(environment: environment)
        }
        #expect(problem?.variable == variable)
        #expect(problem?.description.hasPrefix("\(variable): ") == true)
    }
}
