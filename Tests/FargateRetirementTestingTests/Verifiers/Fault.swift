import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Synchronization
import Testing

/// One way in which a sink can be wrong, and what must be found of it.
struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var check: SinkVerifier.Check
    var words: String
    var makeSink: @Sendable (PagerSink) -> any NotificationSink

    var testDescription: String { name }

    init(
        _ name: String,
        _ check: SinkVerifier.Check,
        _ words: String,
        makeSink: @escaping @Sendable (PagerSink) -> any NotificationSink
    ) {
        self.name = name
        self.check = check
        self.words = words
        self.makeSink = makeSink
    }

    /// A fault in what is done with a good sink.
    init(
        _ name: String,
        _ check: SinkVerifier.Check,
        _ words: String,
        body:
            @escaping @Sendable (PagerSink, RetirementNotification, DeliveryContext) async throws(DeliveryFailure)
            -> DeliveryReceipt
    ) {
        self.init(name, check, words) { pager in
            ClosureSink { notification, context throws(DeliveryFailure) in
                try await body(pager, notification, context)
            }
        }
    }

    /// A fault in what is made of a failure.
    init(
        _ name: String,
        _ check: SinkVerifier.Check,
        _ words: String,
        failure change: @escaping @Sendable (DeliveryFailure) -> DeliveryFailure
    ) {
        self.init(name, check, words) { pager, notification, context throws(DeliveryFailure) in
            do throws(DeliveryFailure) {
                return try await pager.deliver(notification, context: context)
            } catch {
                throw change(error)
            }
        }
    }

    static let all: [Fault] = inTheFailure + inTheSending + inTheSink

    private static let inTheFailure: [Fault] = [
        Fault("gives up on everything", .statuses, "gives up although") { failure in
            DeliveryFailure(.configuration, message: failure.message)
        },
        Fault("tries everything again", .statuses, "will be refused again") { failure in
            DeliveryFailure(.retry(after: nil), message: failure.message, mayHaveArrived: failure.mayHaveArrived)
        },
        Fault("forgets how long to wait", .retryAfter, "\"17\" is lost") { failure in
            guard failure.isRetryable else { return failure }
            return DeliveryFailure(.retry(after: nil), message: "", mayHaveArrived: failure.mayHaveArrived)
        },
        Fault("is sure that nothing arrived", .connections, "may have arrived") { failure in
            DeliveryFailure(failure.kind, message: failure.message)
        },
        Fault("calls everything cancelled", .statuses, "nobody did") { failure in
            DeliveryFailure(.cancelled, message: failure.message)
        },
        Fault("hides that it was cancelled", .cancellation, "failed with .retry") { failure in
            failure.kind == .cancelled ? DeliveryFailure(.retry(after: nil), message: "") : failure
        },
        Fault("writes the address into the failure", .secrets, "the failure shows secret number 1") { failure in
            DeliveryFailure(
                failure.kind,
                message: "POST https://pager.example/pager-token failed",
                mayHaveArrived: failure.mayHaveArrived
            )
        },
        Fault("keeps an error with the address", .secrets, "the error behind the failure") { failure in
            let url = URL(string: "https://pager.example/pager-token")
            let error = NSError(domain: "transport", code: 1, userInfo: ["url": url as Any])
            return DeliveryFailure(failure.kind, message: "", mayHaveArrived: failure.mayHaveArrived, underlying: error)
        },
    ]

    private static let inTheSending: [Fault] = [
        Fault("swallows errors", .statuses, "took it for a success") { pager, notification, context in
            _ = try? await pager.deliver(notification, context: context)
            return DeliveryReceipt()
        },
        Fault("tries again by itself", .statuses, "tried again by itself") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            do throws(DeliveryFailure) {
                return try await pager.deliver(notification, context: context)
            } catch {
                guard error.isRetryable else { throw error }
                return try await pager.deliver(notification, context: context)
            }
        },
        Fault("has time for ever", .deadlines, "where it had 5 seconds") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            var patient = context
            patient.deadline = nil
            return try await pager.deliver(notification, context: patient)
        },
        Fault("ignores that it is cancelled", .cancellation, "the sink went on waiting") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            let task = Task.detached { () -> Result<DeliveryReceipt, DeliveryFailure> in
                do throws(DeliveryFailure) {
                    return .success(try await pager.deliver(notification, context: context))
                } catch {
                    return .failure(error)
                }
            }
            return try await task.value.get()
        },
        Fault("sends twice", .statuses, "sent 2 requests for a small notice") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            _ = try await pager.deliver(notification, context: context)
            return try await pager.deliver(notification, context: context)
        },
        Fault("refuses what nobody could read", .notices, "an unreadable input") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            guard notification.notice != nil else { throw DeliveryFailure(.payload, message: "no notice") }
            return try await pager.deliver(notification, context: context)
        },
        Fault("writes JSON by hand", .notices, "what is sent as JSON is none") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            let names = (notification.notice?.services ?? []).map(\.name).joined(separator: ", ")
            let body = #"{"text": "\#(names)"}"#
            let request = HTTPRequest(url: pager.url, headers: [.jsonContent], body: Array(body.utf8))
            guard (try? await pager.transport.send(request, within: .seconds(5)))?.status == 204 else {
                throw DeliveryFailure(.retry(after: nil), message: "")
            }
            return DeliveryReceipt()
        },
        Fault("gives a receipt by chance", .receipts, "different receipts") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            _ = try await pager.deliver(notification, context: context)
            return DeliveryReceipt(state: ["id": UUID().uuidString])
        },
        Fault("puts the address into the receipt", .secrets, "the receipt shows") {
            pager,
            notification,
            context throws(DeliveryFailure) in
            _ = try await pager.deliver(notification, context: context)
            return DeliveryReceipt(state: ["url": pager.url.revealed])
        },
        Fault("never ends", .notices, "it did not end") { _, _, _ throws(DeliveryFailure) in
            try? await Task<Never, Never>.sleep(for: .seconds(3))
            throw DeliveryFailure(.cancelled, message: "")
        },
    ]

    private static let inTheSink: [Fault] = [
        Fault("prints its address", .secrets, "the sink shows secret number 1") { OpenSink(pager: $0) },
        Fault("takes one at a time only", .manyAtOnce, "failed: it failed with .retry") { BusySink(pager: $0) },
        Fault("drops some of many", .manyAtOnce, "requests, and one alone") { BusySink(pager: $0, isSilent: true) },
        Fault("is broken after a failure", .recovery, "another notification is not delivered") {
            FragileSink(pager: $0)
        },
    ]
}

/// A sink that holds its address as a plain text.
private struct OpenSink: NotificationSink {
    let pager: PagerSink
    var address = "https://pager.example/pager-token"

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        try await pager.deliver(notification, context: context)
    }
}

/// A sink that can't do two things at once.
private final class BusySink: NotificationSink {
    let pager: PagerSink
    let isSilent: Bool
    private let isBusy = Mutex(false)

    init(pager: PagerSink, isSilent: Bool = false) {
        self.pager = pager
        self.isSilent = isSilent
    }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let wasBusy = isBusy.withLock { isBusy in
            defer { isBusy = true }
            return isBusy
        }
        if wasBusy, isSilent { return DeliveryReceipt() }
        if wasBusy { throw DeliveryFailure(.retry(after: nil), message: "busy") }
        defer { isBusy.withLock { $0 = false } }
        return try await pager.deliver(notification, context: context)
    }
}

/// A sink that never recovers from a failure.
private final class FragileSink: NotificationSink {
    let pager: PagerSink
    private let isBroken = Mutex(false)

    init(pager: PagerSink) { self.pager = pager }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        if isBroken.withLock({ $0 }) { throw DeliveryFailure(.configuration, message: "broken") }
        do throws(DeliveryFailure) {
            return try await pager.deliver(notification, context: context)
        } catch {
            isBroken.withLock { $0 = true }
            throw error
        }
    }
}
