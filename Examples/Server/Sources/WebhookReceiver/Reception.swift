import AWSClient
import AWSHealthEvents
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Takes what AWS posts: decides whether it may come in, and has it delivered before it answers.
struct Reception: Sendable {
    /// How long the senders wait for an answer, less a margin for the way.
    ///
    /// Sources: Amazon EventBridge User Guide, API destinations (5 seconds); Amazon SNS Developer Guide, Fanout Amazon
    /// SNS notifications to HTTPS endpoints (15 seconds).
    struct TimeLimits: Hashable, Sendable {
        var apiDestination = Duration.seconds(4)
        var sns = Duration.seconds(14)
    }

    let notifier: RetirementNotifier
    /// The key of the API destination; `nil` where none is set up.
    let apiKey: APIKey?
    let verifier: SNSVerifier
    let transport: any HTTPTransport
    let clock: DeliveryClock
    var limits = TimeLimits()
    let journal: Journal

    /// Checks that the API key can be had, where one is needed.
    func checkKey() async throws(Rejection) { try await apiKey?.check(until: deadline(limits.apiDestination)) }

    /// Takes a request of an API destination of EventBridge.
    func takeFromAPIDestination(_ body: [UInt8], presentedKey: String?) async -> Answer {
        await answering("eventbridge") { () async throws(Rejection) in
            let deadline = self.deadline(limits.apiDestination)
            guard let apiKey else { throw Rejection(.notSetUp, "there is no API key") }
            try await apiKey.check(presentedKey, until: deadline)
            return await deliver(body, until: deadline)
        }
    }

    /// Takes a request of Amazon SNS.
    ///
    /// With raw message delivery there is no signature, so that the API key is asked for.
    func takeFromSNS(_ body: [UInt8], isRaw: Bool, presentedKey: String?) async -> Answer {
        await answering("sns") { () async throws(Rejection) in
            let deadline = self.deadline(limits.sns)
            if isRaw {
                guard let apiKey else {
                    throw Rejection(.wrongSignature, "raw message delivery is not signed; switch it off")
                }
                try await apiKey.check(presentedKey, until: deadline)
                return await deliver(body, until: deadline)
            }
            let message = try SNSMessage(body)
            let topic = try await verifier.verify(message, now: clock.now(), within: remaining(deadline))
            switch message.kind {
            // What was signed is delivered, not the body around it, which another reader might read otherwise.
            case .notification: return await deliver(Array(message.message.utf8), until: deadline)
            case .subscriptionConfirmation: return try await confirm(message, of: topic, until: deadline)
            case .unsubscribeConfirmation:
                journal.note("the subscription of \(topic) was ended")
                return Answer(200, "noted")
            }
        }
    }

    private func answering(_ path: String, _ work: () async throws(Rejection) -> Answer) async -> Answer {
        let answer: Answer
        do {
            answer = try await work()
        } catch {
            journal.note(error, path: path)
            answer = Answer(error)
        }
        journal.count(path: path, status: answer.status)
        return answer
    }

    private func deliver(_ body: [UInt8], until deadline: Date) async -> Answer {
        let report = await notifier.process(body, deadline: deadline)
        journal.note(report)
        return Answer(report)
    }

    private func confirm(
        _ message: SNSMessage,
        of topic: TopicARN,
        until deadline: Date
    ) async throws(Rejection) -> Answer {
        let address = try SNSAddress(subscription: message.subscribeURL ?? "", of: topic)
        let response: NotificationDelivery.HTTPResponse
        do {
            response = try await transport.send(address.request, within: remaining(deadline))
        } catch {
            throw Rejection(.unavailable, "the subscription of \(topic) can't be confirmed: \(error)")
        }
        guard response.status == 200 else {
            throw Rejection(.unavailable, "the subscription of \(topic) can't be confirmed: status \(response.status)")
        }
        journal.note("the subscription of \(topic) is confirmed")
        return Answer(200, "confirmed")
    }

    private func deadline(_ limit: Duration) -> Date {
        clock.now().addingTimeInterval(limit.seconds)
    }

    private func remaining(_ deadline: Date) -> Duration { .seconds(deadline.timeIntervalSince(clock.now())) }
}
