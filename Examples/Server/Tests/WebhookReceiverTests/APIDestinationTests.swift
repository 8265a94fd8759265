import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import NotificationDelivery
import Synchronization
import Testing

@testable import WebhookReceiver

@Suite struct APIDestinationTests {
    let event = HealthEventFixture.services.json()
    let key = HTTPFields.apiKey(ReceiverHarness.apiKey)

    @Test func anEventIsDeliveredBeforeTheAnswer() async throws {
        let harness = ReceiverHarness()
        let response = try await harness.post("eventbridge", event, headers: key)
        #expect(response.status == .ok)
        #expect(response.result == "settled")
        #expect(harness.messages.count == 1)
    }

    @Test(arguments: ["", "k-012345678", "k-01234567890", "K-0123456789", "k-0123456788", "k-0123456789k-0123456789"])
    func anotherKeyIsRefused(_ other: String) async throws {
        let harness = ReceiverHarness()
        let response = try await harness.post("eventbridge", event, headers: .apiKey(other))
        #expect(response.status == .unauthorized)
        #expect(response.result == "wrongAPIKey")
        #expect(harness.transport.requests.isEmpty)
        #expect(!harness.log.text.contains(ReceiverHarness.apiKey))
        #expect(other.isEmpty || !harness.log.text.contains(other))
    }

    @Test func withoutAKeyNothingComesIn() async throws {
        var harness = ReceiverHarness()
        #expect(try await harness.post("eventbridge", event).status == .unauthorized)
        harness.apiKeyLoader = nil
        #expect(try await harness.post("eventbridge", event, headers: key).status == .forbidden)
        harness.apiKeyLoader = { _ in SecretText("") }
        #expect(try await harness.post("eventbridge", event, headers: .apiKey("")).status == .unauthorized)
        #expect(try await harness.post("eventbridge", event, headers: key).status == .serviceUnavailable)
        #expect(harness.transport.requests.isEmpty)
    }

    @Test func aLineBreakAtTheEndIsNoPartOfTheKey() async throws {
        var harness = ReceiverHarness()
        harness.apiKeyLoader = { _ in SecretText(ReceiverHarness.apiKey + "\n") }
        #expect(try await harness.post("eventbridge", event, headers: key).status == .ok)
    }

    @Test func aKeyThatCannotBeFetchedIsAskedForAgain() async throws {
        var harness = ReceiverHarness()
        harness.apiKeyLoader = { _ in throw HTTPTransportError(.cannotConnect, message: "there is no connection") }
        let response = try await harness.post("eventbridge", event, headers: key)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "30")
    }

    @Test func aKeyIsFetchedWithinTheTimeThatEventBridgeWaits() async throws {
        let deadlines = Mutex<[Date]>([])
        var harness = ReceiverHarness()
        harness.apiKeyLoader = { deadline in
            deadlines.withLock { $0.append(deadline) }
            return SecretText(ReceiverHarness.apiKey)
        }
        let start = harness.clock.date
        _ = try await harness.post("eventbridge", event, headers: key)
        let waits = deadlines.withLock { $0.map { $0.timeIntervalSince(start) } }
        #expect(waits == [4])
    }

    @Test func aKeyThatWasChangedIsFetchedAgain() async throws {
        let apiKey = APIKey(
            header: "x-api-key",
            load: { _ in SecretText("old") },
            reload: { refused, _ in refused == SecretText("old") ? SecretText("new") : nil }
        )
        try await apiKey.check("old", until: .distantFuture)
        try await apiKey.check("new", until: .distantFuture)
        let rejection = await #expect(throws: Rejection.self) { try await apiKey.check("other", until: .distantFuture) }
        #expect(rejection?.code == .wrongAPIKey)
    }

    @Test func whatSlackDoesNotTakeIsSentAgain() async throws {
        let harness = ReceiverHarness(slack: { _ in .status(503) })
        let response = try await harness.post("eventbridge", event, headers: key)
        #expect(response.status == .serviceUnavailable)
        #expect(response.result == "notDelivered")
        #expect(response.headers[.retryAfter] == "30")
        // It gave up within the time that EventBridge waits.
        #expect(harness.clock.date.timeIntervalSince(harness.clock.start) <= 4)
    }

    @Test func slackThatHangsIsGivenUpInTime() async throws {
        let harness = ReceiverHarness(slack: { _ in .hang })
        let response = try await harness.post("eventbridge", event, headers: key)
        #expect(response.status == .serviceUnavailable)
        #expect(harness.clock.date.timeIntervalSince(harness.clock.start) <= 4)
    }

    @Test func slacksWishIsPassedOn() async throws {
        let harness = ReceiverHarness(slack: { _ in .status(429, headers: ["Retry-After": "120"]) })
        let response = try await harness.post("eventbridge", event, headers: key)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "121")
    }

    @Test func whatComesAgainIsSaidOnce() async throws {
        let harness = ReceiverHarness(slack: { number in number == 1 ? .status(410, body: "") : .status(200, body: "ok")
        })
        try await harness.run { client async throws in
            let statuses = try await [
                client.post("eventbridge", event, headers: key).status.code,
                client.post("eventbridge", event, headers: key).status.code,
                client.post("eventbridge", event, headers: key).status.code,
            ]
            #expect(statuses == [503, 200, 200])
        }
        #expect(harness.messages.count == 2)
    }

    @Test(arguments: [#"{"detail": "#, "", "\u{1}"])
    func whatCannotBeReadIsToldOrRefused(_ text: String) async throws {
        var harness = ReceiverHarness()
        let told = try await harness.post("eventbridge", Array(text.utf8), headers: key)
        #expect(told.status == .ok)
        #expect(harness.messages.count == 1)
        harness.transport.clear()
        harness.tellsOfUnreadable = false
        let refused = try await harness.post("eventbridge", Array(text.utf8), headers: key)
        #expect(refused.status == .badRequest)
        #expect(refused.result == "unreadable")
        #expect(harness.messages.isEmpty)
    }

    @Test func otherEventsAreSettledWithoutAMessage() async throws {
        let harness = ReceiverHarness()
        let body = Array(#"{"source":"aws.ec2","detail-type":"other","detail":{}}"#.utf8)
        #expect(try await harness.post("eventbridge", body, headers: key).status == .ok)
        #expect(harness.messages.isEmpty)
    }

    @Test func rawDeliveryNeedsTheKey() async throws {
        var headers = HTTPFields()
        headers[try #require(HTTPField.Name("x-amz-sns-rawdelivery"))] = "true"
        var harness = ReceiverHarness()
        #expect(try await harness.post("sns", event, headers: headers).status == .unauthorized)
        #expect(try await harness.post("sns", event, headers: headers + key).status == .ok)
        #expect(harness.messages.count == 1)
        harness.apiKeyLoader = nil
        #expect(try await harness.post("sns", event, headers: headers + key).result == "wrongSignature")
    }
}

extension HTTPFields {
    fileprivate static func + (left: HTTPFields, right: HTTPFields) -> HTTPFields {
        HTTPFields(Array(left) + Array(right))
    }
}
