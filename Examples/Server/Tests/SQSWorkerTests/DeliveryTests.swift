import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import MetricsTestKit
import NotificationDelivery
import Testing

@testable import SQSWorker

@Suite(.timeLimit(.minutes(1))) struct DeliveryTests {
    @Test func whatWasDeliveredIsDeleted() async throws {
        let sink = InMemorySink()
        let harness = WorkerHarness(sink)
        let ids = [
            harness.queue.send(WorkerHarness.body()), harness.queue.send(WorkerHarness.body(.standaloneTasks)),
            harness.queue.send(#"{"source":"aws.ec2","detail-type":"other","detail":{}}"#),
        ]
        try await harness.run { _ in await harness.queue.wait { $0.ids.isEmpty } }
        #expect(sink.entries.count == 2)
        #expect(harness.queue.current.operations.prefix(2) == [.receive(10), .delete(ids)])
        #expect(try harness.metrics.expectCounter("fargate_retirement_messages_received").values == [3])
        #expect(try harness.metrics.expectCounter("fargate_retirement_messages_deleted").values == [3])
    }

    @Test(arguments: [(0, 60), (1, 240), (2, 960), (3, 3_600), (20, 3_600)])
    func whatWasNotDeliveredComesBackLaterAndLater(receivedBefore: Int, pause: Int) async throws {
        let harness = WorkerHarness(FailingSink(DeliveryFailure(.retry(after: nil), message: "busy")))
        let id = harness.queue.send(WorkerHarness.body(), receiveCount: receivedBefore)
        try await harness.run { _ in await harness.queue.wait { !$0.pauses(of: id).isEmpty } }
        #expect(harness.queue.current.pauses(of: id) == [.seconds(pause)])
        #expect(harness.queue.current.ids == [id])
        #expect(try harness.metrics.expectCounter("fargate_retirement_messages_given_back").values == [1])
    }

    @Test func aServiceMayAskForALongerPause() async throws {
        let harness = WorkerHarness(FailingSink(DeliveryFailure(.retry(after: .seconds(600)), message: "busy")))
        let id = harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in await harness.queue.wait { !$0.pauses(of: id).isEmpty } }
        #expect(harness.queue.current.pauses(of: id) == [.seconds(600)])
    }

    @Test(arguments: ["", "{ no JSON", #"{"detail-type":"AWS Health Event","detail":"#])
    func onlyTheMessagesThatFailedStay(_ unreadable: String) async throws {
        // No sink is told of what can't be read, so it goes to the dead-letter queue in the end.
        let harness = WorkerHarness()
        let good = harness.queue.send(WorkerHarness.body())
        let bad = harness.queue.send(unreadable)
        let other = harness.queue.send(WorkerHarness.body(.standaloneTasks))
        try await harness.run { _ in await harness.queue.wait { !$0.pauses(of: bad).isEmpty } }
        #expect(harness.queue.current.ids == [bad])
        #expect(harness.queue.current.operations.contains(.delete([good, other])))
    }

    @Test func whatTheReportDoesNotKnowIsNotDeleted() {
        let messages = ["a", "b"].map { SQSMessage(id: $0, receiptHandle: $0, body: "") }
        let place = JSONLocation(offset: 0, line: 1, column: 1, path: "$")
        let element = ElementReport(location: place, itemIdentifier: "a", outcome: .declined(reason: "other"))
        let batch = MessageBatch(messages: messages)
        #expect(batch.settled(by: NotifierReport(elements: [element])).map(\.id) == ["a"])
        #expect(batch.settled(by: NotifierReport(elements: [])).isEmpty)
    }

    @Test func aMessageThatCouldNotBeDeletedIsNotSaidTwice() async throws {
        let sink = InMemorySink()
        let harness = WorkerHarness(sink) { operation, earlier in
            guard case .delete = operation else { return nil }
            return earlier.contains(operation) ? nil : .broken
        }
        let id = harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in
            await harness.queue.wait { $0.operations.contains(.delete([id])) }
            await harness.clock.waitForSleepers()
            harness.clock.advance(by: .seconds(61))
            await harness.queue.wait { $0.ids.isEmpty }
        }
        #expect(harness.queue.current.operations.count { $0 == .delete([id]) } == 2)
        #expect(sink.entries.count == 1)
    }

    @Test func aMessageThatComesTwiceIsSaidOnce() async throws {
        let sink = InMemorySink()
        let harness = WorkerHarness(sink)
        harness.queue.send(WorkerHarness.body())
        harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in await harness.queue.wait { $0.ids.isEmpty } }
        #expect(sink.entries.count == 1)
    }

    @Test func pagesThatComeOneByOneBecomeOneNotice() async throws {
        let sink = InMemorySink()
        var harness = WorkerHarness(sink, pollSize: 1)
        harness.options.pollerCount = 4
        harness.notifierClock = SteppingClock(moves: .onlyWhenAdvanced)
        harness.notifierOptions.pageWait = .seconds(15)
        for page in HealthEventFixture.services.pages(3) { harness.queue.send(WorkerHarness.body(page)) }
        try await harness.run { [harness] _ in await harness.queue.wait { $0.ids.isEmpty } }
        #expect(sink.entries.count == 1)
    }
}
