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

extension QueueWorker {
    /// Has the messages of a batch delivered, deletes those that are settled, and gives the others back.
    func take(_ batch: MessageBatch) async {
        if Task.isShuttingDownGracefully || Task.isCancelled {
            // They came while the process was told to end: somebody else shall have them now.
            return await giveBack(batch.messages) { _ in .zero }
        }
        let start = clock.now()
        let deadline = start.addingTimeInterval(Double(options.processingLimit.components.seconds))
        let report = await process(batch, until: deadline)
        self.report(report)
        let settled = batch.settled(by: report)
        let isEnding = Task.isShuttingDownGracefully || Task.isCancelled
        await delete(settled)
        await giveBack(batch.messages.filter { !settled.contains($0) }) { message in
            if isEnding { return .zero }
            let requested = MessageBatch.requestedPause(for: message, in: report)
            return options.redelivery.pause(receiveCount: message.receiveCount ?? 1, requested: requested)
        }
        metrics.batchTime.recordMilliseconds(clock.now().timeIntervalSince(start) * 1_000)
    }

    private enum Event: Sendable {
        case report(NotifierReport)
        case timeIsUp
        case ended
    }

    /// Processes a batch, while its messages are kept hidden; where the process ends meanwhile, only for a while.
    private func process(_ batch: MessageBatch, until deadline: Date) async -> NotifierReport {
        await withTaskGroup(of: Event.self) { group in
            group.addTask { .report(await notifier.process(batch.records, deadline: deadline)) }
            group.addTask {
                await keepHidden(batch.messages)
                return .ended
            }
            group.addTask {
                do {
                    try await gracefulShutdown()
                    try await clock.sleep(for: options.shutdownLimit)
                    return .timeIsUp
                } catch {
                    return .ended
                }
            }
            var result = NotifierReport(elements: [])
            for await event in group {
                switch event {
                case .report(let report):
                    result = report
                    group.cancelAll()
                // The notifier ends as soon as it can, and says what was delivered until then.
                case .timeIsUp: group.cancelAll()
                case .ended: break
                }
            }
            return result
        }
    }

    /// Prolongs the time for which messages are hidden, again and again, until the task is cancelled.
    private func keepHidden(_ messages: [SQSMessage]) async {
        while (try? await clock.sleep(for: options.visibility / 3)) != nil {
            do {
                for failure in try await queue.changeVisibility(of: messages, to: options.visibility, deadline: nil) {
                    logger.warning("a message can't be kept hidden", metadata: ["error": "\(failure)"])
                }
            } catch {
                if Task.isCancelled { return }
                // Where others get them meanwhile, the ledger sees to it that nothing is said twice.
                logger.warning("messages can't be kept hidden", metadata: ["error": "\(error)"])
            }
        }
    }

    private func delete(_ messages: [SQSMessage]) async {
        guard !messages.isEmpty else { return }
        await uncancelled {
            do {
                let failures = try await queue.delete(messages, deadline: nil)
                metrics.deleted.increment(by: messages.count - failures.count)
                for failure in failures { noteUndeleted("\(failure)") }
            } catch {
                noteUndeleted("\(error)")
            }
        }
    }

    /// What was delivered and not deleted comes again; the ledger then knows it.
    private func noteUndeleted(_ error: String) {
        metrics.queueErrors.increment()
        logger.warning("what was delivered can't be deleted, and will come again", metadata: ["error": "\(error)"])
    }

    private func giveBack(_ messages: [SQSMessage], after pause: @escaping @Sendable (SQSMessage) -> Duration) async {
        guard !messages.isEmpty else { return }
        metrics.givenBack.increment(by: messages.count)
        await uncancelled {
            for (pause, messages) in Dictionary(grouping: messages, by: pause).sorted(by: { $0.key < $1.key }) {
                do {
                    for failure in try await queue.changeVisibility(of: messages, to: pause, deadline: nil) {
                        logger.warning("a message can't be given back", metadata: ["error": "\(failure)"])
                    }
                } catch {
                    // It comes back by itself when it is not hidden any more.
                    logger.warning("messages can't be given back", metadata: ["error": "\(error)"])
                }
            }
        }
    }

    /// Does something that must be done even where the task was cancelled.
    private func uncancelled(_ work: @escaping @Sendable () async -> Void) async { await Task { await work() }.value }
}
