import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct SQSQueueTests {
    static let url = "https://sqs.eu-west-1.amazonaws.com/111122223333/notices"

    static func messages(_ count: Int) -> [SQSMessage] {
        (0..<count).map { SQSMessage(id: "id-\($0)", receiptHandle: "receipt-\($0)", body: "{}") }
    }

    static func queue(_ transport: ScriptedTransport, clock: SteppingClock = SteppingClock()) -> SQSQueue {
        SQSQueue(.testing(transport, clock: clock), url: url)
    }

    /// Answers a batch: those whose receipt is named fail.
    static func batch(failing failed: Set<String> = [], leavingOut omitted: Set<String> = []) -> ScriptedTransport {
        ScriptedTransport { request, _ in
            var reply: [String: [JSONValue]] = [:]
            for entry in (try? JSONValue(parsing: request.body))?["Entries"]?.arrayValue ?? [] {
                let receipt = entry["ReceiptHandle"]?.stringValue ?? ""
                if omitted.contains(receipt) { continue }
                let id = entry["Id"] ?? .null
                if failed.contains(receipt) {
                    let why: JSONValue = [
                        "Id": id, "SenderFault": true, "Code": "ReceiptHandleIsInvalid", "Message": "expired",
                    ]
                    reply["Failed", default: []].append(why)
                } else {
                    reply["Successful", default: []].append(["Id": id])
                }
            }
            return .status(200, body: JSONValue.object(reply.mapValues { .array($0) }).description)
        }
    }

    @Test func messagesAreReceived() async throws {
        let body: JSONValue = [
            "Messages": [
                [
                    "MessageId": "a", "ReceiptHandle": "r", "Body": "{}", "MD5OfBody": "x",
                    "Attributes": ["ApproximateReceiveCount": "3", "SentTimestamp": "1787931279250"],
                ],
                ["MessageId": "b", "ReceiptHandle": "s", "Body": ""],
            ]
        ]
        let transport = ScriptedTransport([.status(200, body: body.description)])
        let messages = try await Self.queue(transport).receive(visibility: .milliseconds(30_500))
        let sent = Date(timeIntervalSince1970: 1_787_931_279.25)
        #expect(
            messages == [
                SQSMessage(id: "a", receiptHandle: "r", body: "{}", receiveCount: 3, sentAt: sent),
                SQSMessage(id: "b", receiptHandle: "s", body: ""),
            ]
        )
        let request = try #require(transport.requests.first)
        #expect(request.header("X-Amz-Target") == "AmazonSQS.ReceiveMessage")
        #expect(request.header("Content-Type") == "application/x-amz-json-1.0")
        #expect(request.request.url.revealed == "https://sqs.eu-west-1.amazonaws.com/")
        #expect(
            try request.json == [
                "QueueUrl": .string(Self.url), "MaxNumberOfMessages": 10, "WaitTimeSeconds": 20,
                "VisibilityTimeout": 31, "MessageSystemAttributeNames": ["ApproximateReceiveCount", "SentTimestamp"],
            ]
        )
        // The service may wait before it answers.
        #expect(request.timeout == .seconds(25))
    }

    @Test func anEmptyQueueIsNoError() async throws {
        let transport = ScriptedTransport([.status(200, body: "{}")])
        #expect(try await Self.queue(transport).receive().isEmpty)
    }

    @Test(arguments: [(0, 1), (-5, 1), (4, 4), (99, 10)])
    func countsAreKeptInBounds(_ asked: Int, _ sent: Int) async throws {
        let transport = ScriptedTransport([.status(200, body: "{}")])
        _ = try await Self.queue(transport).receive(maximumCount: asked, wait: .seconds(99))
        #expect(try transport.requests[0].json["MaxNumberOfMessages"] == .number(JSONNumber(sent)))
        #expect(try transport.requests[0].json["WaitTimeSeconds"] == 20)
    }

    @Test func theServiceDoesNotWaitBeyondTheDeadline() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([.status(200, body: "{}")])
        _ = try await Self.queue(transport, clock: clock).receive(deadline: clock.date.addingTimeInterval(8.5))
        #expect(try transport.requests[0].json["WaitTimeSeconds"] == 7)
        #expect(transport.requests[0].timeout == .milliseconds(8500))
    }

    @Test func aMessageThatCannotBeReadIsAnError() async throws {
        let transport = ScriptedTransport([.status(200, body: #"{"Messages": [{"MessageId": "a"}]}"#)])
        let error = await #expect(throws: AWSError.self) { try await Self.queue(transport).receive() }
        #expect(error?.code == .invalidResponse)
    }

    @Test func messagesAreDeletedInTens() async throws {
        let transport = Self.batch()
        #expect(try await Self.queue(transport).delete(Self.messages(23)).isEmpty)
        let sizes = try transport.requests.map { try $0.json["Entries"]?.arrayValue?.count }
        #expect(sizes == [10, 10, 3])
        #expect(transport.requests[0].header("X-Amz-Target") == "AmazonSQS.DeleteMessageBatch")
        let last = try transport.requests[2].json["Entries"]?.arrayValue?.last
        #expect(last == ["Id": "2", "ReceiptHandle": "receipt-22"])
    }

    @Test func nothingIsSentForNoMessages() async throws {
        let transport = ScriptedTransport([])
        #expect(try await Self.queue(transport).delete([]).isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func theMessagesThatFailedAreTold() async throws {
        let messages = Self.messages(12)
        let failures = try await Self.queue(Self.batch(failing: ["receipt-3", "receipt-11"])).delete(messages)
        #expect(failures.map(\.message) == [messages[3], messages[11]])
        #expect(failures.allSatisfy { $0.isSenderFault && $0.error.code.rawValue == "ReceiptHandleIsInvalid" })
        #expect(failures.first?.description == "message id-3: sqs DeleteMessageBatch: ReceiptHandleIsInvalid: expired")
    }

    @Test func aMessageThatTheReplyDoesNotMentionCountsAsFailed() async throws {
        let messages = Self.messages(3)
        let failures = try await Self.queue(Self.batch(leavingOut: ["receipt-1"])).delete(messages)
        #expect(failures.map(\.message) == [messages[1]])
        #expect(failures.first?.isSenderFault == false)
    }

    @Test(arguments: [(Duration.zero, 0), (.seconds(90), 90), (.milliseconds(100), 1), (.seconds(99_999), 43_200)])
    func visibilityIsSetInSeconds(_ visibility: Duration, _ seconds: Int) async throws {
        let transport = Self.batch()
        #expect(try await Self.queue(transport).changeVisibility(of: Self.messages(1), to: visibility).isEmpty)
        #expect(transport.requests[0].header("X-Amz-Target") == "AmazonSQS.ChangeMessageVisibilityBatch")
        let entry: JSONValue = [
            "Id": "0", "ReceiptHandle": "receipt-0", "VisibilityTimeout": .number(JSONNumber(seconds)),
        ]
        #expect(try transport.requests[0].json["Entries"] == [entry])
    }

    @Test func aRequestThatFailedIsThrown() async throws {
        let body = #"{"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "gone"}"#
        let error = await #expect(throws: AWSError.self) {
            try await Self.queue(ScriptedTransport([.status(400, body: body)])).delete(Self.messages(1))
        }
        #expect(error?.code.rawValue == "QueueDoesNotExist")
    }
}
