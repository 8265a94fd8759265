import AWSClient
import Logging
import Metrics
import NotificationDelivery
import ServiceLifecycle

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A service that takes messages from a queue, has them delivered, and deletes what was.
///
/// Several pollers do the same thing side by side: while one waits for Slack, or for the other pages of a notice, the
/// others go on. When the process is to end, nobody polls any more; what is under way may end within a limit, and what
/// does not is given back at once.
struct QueueWorker: Service {
    struct Options: Sendable {
        /// How many pollers there are; each has one batch in hand, of ten messages at most.
        var pollerCount = 4
        /// How long a poll waits for messages: 20 seconds are what Amazon SQS allows, and what costs least.
        var wait = Duration.seconds(20)
        /// How long messages are hidden from others; prolonged, at a third of it, as long as they are worked on.
        var visibility = Duration.seconds(60)
        /// How long a batch may take.
        var processingLimit = Duration.seconds(300)
        /// How long a batch may go on when the process is to end; Amazon ECS waits 30 seconds (`stopTimeout`).
        var shutdownLimit = Duration.seconds(20)
        var redelivery = RedeliveryPolicy()
        /// The pauses while the queue can't be reached.
        var retry = RetryPolicy(maximumBound: .seconds(60), maximumTryCount: nil)
        var jitter = Jitter.random
    }

    let queue: any MessageQueue
    let notifier: RetirementNotifier
    let clock: DeliveryClock
    var options = Options()
    let logger: Logger
    let metrics: WorkerMetrics
    /// Writes down what became of the messages.
    var report: @Sendable (NotifierReport) -> Void = { _ in }

    func run() async throws {
        logger.info("polling", metadata: ["pollers": "\(options.pollerCount)"])
        await withDiscardingTaskGroup { group in
            for _ in 0..<max(options.pollerCount, 1) { group.addTask { await poll() } }
        }
        logger.info("ended")
    }

    private var isEnding: Bool { Task.isShuttingDownGracefully || Task.isCancelled }

    private func poll() async {
        var failureCount = 0
        while !isEnding {
            do {
                let start = clock.now()
                let messages = try await cancelWhenGracefulShutdown {
                    try await queue.receive(
                        maximumCount: 10,
                        wait: options.wait,
                        visibility: options.visibility,
                        deadline: nil
                    )
                }
                failureCount = 0
                if messages.isEmpty {
                    // A queue that does not wait is not asked again and again without a pause.
                    if clock.now().timeIntervalSince(start) < 1 { await pause(.seconds(1)) }
                } else {
                    metrics.received.increment(by: messages.count)
                    await take(MessageBatch(messages: messages))
                }
            } catch {
                if isEnding { return }
                failureCount += 1
                metrics.queueErrors.increment()
                let wait = options.retry.wait(afterTry: failureCount, fraction: options.jitter.fraction())
                logger.error("the queue can't be polled", metadata: ["error": "\(error)", "tries": "\(failureCount)"])
                await pause(wait ?? .seconds(60))
            }
        }
    }

    private func pause(_ duration: Duration) async {
        try? await cancelWhenGracefulShutdown { try await clock.sleep(for: duration) }
    }
}
