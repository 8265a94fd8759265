import AWSClient
import FargateRetirementTesting
import MetricsTestKit
import NotificationDelivery
import ServiceLifecycle
import ServiceLifecycleTestKit
import Testing

@testable import SQSWorker

@Suite(.timeLimit(.minutes(1))) struct LifecycleTests {
    @Test func messagesAreKeptHiddenWhileTheyAreWorkedOn() async throws {
        let sink = GateSink()
        let harness = WorkerHarness(sink)
        let id = harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in
            await sink.waitForVisitor()
            for count in 1...5 {
                // The only one who sleeps is who keeps them hidden.
                await harness.clock.waitForSleepers()
                harness.clock.advance(by: .seconds(20))
                await harness.queue.wait { $0.pauses(of: id).count == count }
            }
            sink.open()
            await harness.queue.wait { $0.ids.isEmpty }
        }
        #expect(harness.queue.current.pauses(of: id) == Array(repeating: .seconds(60), count: 5))
        // Nobody else received it in 100 seconds, with 60 seconds for which it is hidden.
        #expect(harness.queue.current.operations.prefix(2) == [.receive(10), .hide([id], .seconds(60))])
        #expect(sink.received.entries.count == 1)
    }

    @Test func aQueueThatForgetsToHideDoesNotEndTheWork() async throws {
        let sink = GateSink()
        let harness = WorkerHarness(sink) { operation, _ in
            if case .hide = operation { .broken } else { nil }
        }
        let id = harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in
            await sink.waitForVisitor()
            await harness.clock.waitForSleepers()
            harness.clock.advance(by: .seconds(20))
            await harness.queue.wait { !$0.pauses(of: id).isEmpty }
            sink.open()
            await harness.queue.wait { $0.ids.isEmpty }
        }
    }

    @Test func whoOnlyWaitsEndsAtOnce() async throws {
        let harness = WorkerHarness()
        try await harness.run { _ in await harness.clock.waitForSleepers() }
        #expect(harness.queue.current.operations == [.receive(10)])
    }

    @Test func whatIsUnderWayMayEnd() async throws {
        let sink = GateSink()
        let harness = WorkerHarness(sink)
        harness.queue.send(WorkerHarness.body())
        try await harness.run { trigger in
            await sink.waitForVisitor()
            trigger.triggerGracefulShutdown()
            // Who keeps them hidden sleeps, and who watches the time.
            await harness.clock.waitForSleepers(2)
            harness.clock.advance(by: .seconds(19))
            sink.open()
        }
        #expect(harness.queue.current.ids.isEmpty)
        #expect(sink.received.entries.count == 1)
        #expect(harness.queue.current.operations.count { $0 == .receive(10) } == 1)
    }

    @Test func whatDoesNotEndIsGivenBackAtOnce() async throws {
        let sink = GateSink()
        let harness = WorkerHarness(sink)
        let id = harness.queue.send(WorkerHarness.body())
        try await harness.run { trigger in
            await sink.waitForVisitor()
            trigger.triggerGracefulShutdown()
            await harness.clock.waitForSleepers(2)
            harness.clock.advance(by: .seconds(20))
        }
        #expect(harness.queue.current.ids == [id])
        #expect(harness.queue.current.pauses(of: id).last == .zero)
        #expect(sink.received.entries.isEmpty)
        // Another process gets it at once, and the ledger does not keep it from it.
        let heir = WorkerHarness(sink.received)
        heir.queue.send(WorkerHarness.body())
        try await heir.run { _ in await heir.queue.wait { $0.ids.isEmpty } }
        #expect(sink.received.entries.count == 1)
    }

    @Test func aProcessThatIsBrokenOffGivesBackTheMessages() async throws {
        let sink = GateSink()
        let harness = WorkerHarness(sink)
        let id = harness.queue.send(WorkerHarness.body())
        let running = Task { try await harness.worker.run() }
        await sink.waitForVisitor()
        running.cancel()
        try await running.value
        #expect(harness.queue.current.ids == [id])
        #expect(harness.queue.current.pauses(of: id) == [.zero])
    }

    @Test func messagesThatComeAtTheEndAreGivenBack() async throws {
        let harness = WorkerHarness()
        let id = harness.queue.send(WorkerHarness.body())
        let messages = try await harness.queue.receive(maximumCount: 10, wait: .zero, visibility: nil, deadline: nil)
        await testGracefulShutdown { trigger in
            trigger.triggerGracefulShutdown()
            await harness.worker.take(MessageBatch(messages: messages))
        }
        #expect(harness.queue.current.operations == [.receive(10), .hide([id], .zero)])
    }

    @Test func aQueueThatCannotBeReachedIsTriedWithGrowingPauses() async throws {
        let harness = WorkerHarness { operation, earlier in
            operation == .receive(10) && earlier.count < 9 ? .broken : nil
        }
        harness.queue.send(WorkerHarness.body())
        try await harness.run { _ in
            for pause in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
                await harness.clock.waitForSleepers()
                harness.clock.advance(by: .seconds(pause))
            }
            await harness.queue.wait { $0.ids.isEmpty }
        }
        #expect(Array(harness.clock.sleeps.prefix(9)) == [1, 2, 4, 8, 16, 32, 60, 60, 60].map { Duration.seconds($0) })
        #expect(try harness.metrics.expectCounter("fargate_retirement_queue_errors").values.count == 9)
    }

    @Test func theServiceGroupEndsIt() async throws {
        let harness = WorkerHarness()
        let group = ServiceGroup(
            configuration: .init(services: [.init(service: harness.worker)], logger: harness.worker.logger)
        )
        async let running: Void = group.run()
        await harness.clock.waitForSleepers()
        await group.triggerGracefulShutdown()
        try await running
    }
}
