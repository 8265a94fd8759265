import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NotificationDelivery
import Testing

@testable import WebhookReceiver

@Suite struct SubscriptionTests {
    let authority: SigningAuthority

    init() throws { authority = try SigningAuthority.shared.get() }

    @Test func theSubscriptionOfAnAllowedTopicIsConfirmed() async throws {
        let harness = ReceiverHarness()
        let response = try await harness.postSNS(authority.confirmation())
        #expect(response.status == .ok)
        #expect(response.result == "confirmed")
        let address = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=t&Token=2336412f37"
        #expect(harness.callsOfSNS == [SigningAuthority.certificateURL, address])
        #expect(harness.transport.requests.last?.request.method == "GET")
        #expect(!harness.log.text.contains("2336412f37"))
    }

    @Test func theSubscriptionOfAnotherTopicIsNot() async throws {
        let harness = ReceiverHarness()
        let other = "arn:aws:sns:eu-west-1:999999999999:health-events"
        let response = try await harness.postSNS(authority.confirmation(topic: other))
        #expect(response.status == .forbidden)
        #expect(response.result == "unknownTopic")
        #expect(harness.transport.requests.isEmpty)
    }

    @Test(arguments: [
        "https://evil.example/?Action=ConfirmSubscription&TopicArn=t&Token=1",
        "https://sns.eu-west-1.amazonaws.com.evil.example/?Action=ConfirmSubscription&TopicArn=t&Token=1",
        "http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=t&Token=1",
        "https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&TopicArn=t",
        "https://sns.eu-west-1.amazonaws.com/other?Action=ConfirmSubscription&TopicArn=t&Token=1",
        "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=t&Token=1#@evil.example/",
        "",
    ])
    func nothingElseIsCalled(_ url: String) async throws {
        let harness = ReceiverHarness()
        #expect(try await harness.postSNS(authority.confirmation(url: url)).result == "wrongAddress")
        #expect(harness.callsOfSNS == [SigningAuthority.certificateURL])
    }

    @Test func aConfirmationThatFailsIsTriedAgain() async throws {
        let harness = ReceiverHarness(confirmation: .status(500))
        let response = try await harness.postSNS(authority.confirmation())
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] != nil)
    }

    @Test func theEndOfASubscriptionIsNotedAndNotUndone() async throws {
        let harness = ReceiverHarness()
        let response = try await harness.postSNS(authority.confirmation(of: "UnsubscribeConfirmation"))
        #expect(response.status == .ok)
        #expect(response.result == "noted")
        #expect(harness.callsOfSNS == [SigningAuthority.certificateURL])
        #expect(harness.log.text.contains(SigningAuthority.topic))
    }

    @Test func messagesOfOtherTopicsAreRefused() async throws {
        let harness = ReceiverHarness()
        let body = try authority.body(["TopicArn": "arn:aws:sns:eu-west-1:111122223333:health-events-2"])
        #expect(try await harness.postSNS(body).result == "unknownTopic")
    }

    @Test func withoutTopicsNothingComesIn() async throws {
        var harness = ReceiverHarness()
        harness.topics = []
        #expect(try await harness.postSNS(authority.body()).result == "notSetUp")
        #expect(harness.transport.requests.isEmpty)
    }
}
