import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import Logging
import MetricsTestKit
import NotificationDelivery
import ServiceLifecycle
import ServiceLifecycleTestKit

@testable import SQSWorker

/// A worker with a queue, a sink and a clock of the test's own.
///
/// The clock of the worker moves when the test says so; the one of the sinks when somebody sleeps on it.
struct WorkerHarness: Sendable {
    let clock = SteppingClock(moves: .onlyWhenAdvanced)
    let queue: TestQueue
    let ledger = InMemoryLedger()
    let metrics = TestMetrics()
    var sink: any NotificationSink
    var options = QueueWorker.Options()
    var notifierOptions = RetirementNotifier.Options()
    var notifierClock = SteppingClock()

    init(
        _ sink: any NotificationSink = InMemorySink(),
        pollSize: Int = 10,
        failing: @escaping @Sendable (TestQueue.Operation, [TestQueue.Operation]) -> AWSError? = { _, _ in nil }
    ) {
        self.sink = sink
        queue = TestQueue(clock, pollSize: pollSize, failing: failing)
        options.pollerCount = 1
        options.jitter = .fixed(1)
    }

    var worker: QueueWorker {
        let fanOut = FanOut(
            [SinkEntry("slack", sink, retry: .never)],
            ledger: ledger,
            clock: notifierClock.deliveryClock
        )
        return QueueWorker(
            queue: queue,
            notifier: RetirementNotifier(fanOut, options: notifierOptions),
            clock: clock.deliveryClock,
            options: options,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            metrics: WorkerMetrics(factory: metrics)
        )
    }

    /// Runs the worker until the test is done with it, then has it end.
    func run(_ test: @Sendable (GracefulShutdownTestTrigger) async throws -> Void) async throws {
        try await testGracefulShutdown { trigger in
            async let running: Void = worker.run()
            try await test(trigger)
            trigger.triggerGracefulShutdown()
            try await running
        }
    }

    static func body(_ fixture: HealthEventFixture = .services) -> String {
        String(decoding: fixture.json(), as: UTF8.self)
    }
}

extension AWSError {
    static let broken = AWSError(.unreachable, message: "sqs: there is no connection")
}
