import AWSHealthEvents
import LambdaRuntime
import NotificationDelivery
import ServerSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Handles an invocation: whatever it brings from AWS goes to Slack, and what did not get there is told to Lambda.
struct RetirementHandler: Sendable {
    let notifier: RetirementNotifier
    let metrics: EmbeddedMetrics
    let clock: DeliveryClock
    let write: @Sendable (String) -> Void

    /// Handles an invocation.
    ///
    /// What came in the messages of a queue and was not delivered is in the answer, so that only those messages come again.
    /// Where something else was not delivered, the invocation fails as a whole: Lambda tries it again, and what was
    /// delivered is known to the ledger.
    ///
    /// - Throws: `LambdaError` with the type `Function.NotDelivered`.
    func handle(_ payload: [UInt8], _ context: LambdaContext) async throws(LambdaError) -> [UInt8] {
        let start = ContinuousClock.now
        let report = await notifier.process(payload, deadline: deadline(context))
        NoticeLog(write: write).note(report, requestID: context.requestID)
        let duration = ContinuousClock.now - start
        write(metrics.line(for: report, duration: duration, at: clock.now(), requestID: context.requestID))
        if let failed = report.elements.first(where: { !$0.isSettled && $0.itemIdentifier == nil }) {
            throw LambdaError(type: "Function.NotDelivered", message: reason(failed))
        }
        return report.sqsBatchResponse()
    }

    /// Some time before Lambda's, so that there is time to record what was posted last, to log and to answer.
    private func deadline(_ context: LambdaContext) -> Date {
        let left = context.deadline.timeIntervalSince(clock.now())
        return context.deadline - min(5, max(left, 0) * 0.2)
    }

    private func reason(_ element: ElementReport) -> String {
        let failures = NotifierReport(elements: [element]).failures.map(\.description)
        guard failures.isEmpty else { return failures.joined(separator: "; ") }
        switch element.outcome {
        case .unreadable(let error, nil): return "no sink is told of what can't be read: \(error)"
        case .cancelled: return "the function was stopped before the notice was sent"
        default: return "somebody else is delivering the notice"
        }
    }
}
