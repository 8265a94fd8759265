import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Synchronization
import Testing

struct PacingTests {
    /// A channel that takes a message a second, whoever sends it.
    private final class Channel: Sendable {
        let accepted = Mutex<[(time: Duration, text: String)]>([])
        let refused = Mutex(0)

        func transport(_ clock: SteppingClock) -> ScriptedTransport {
            ScriptedTransport(clock) { [self] sent, _ in
                let isTaken = accepted.withLock { accepted in
                    // A date counts in binary fractions of a second.
                    if let last = accepted.last, sent.time - last.time < .seconds(1) - .microseconds(1) { return false }
                    accepted.append((sent.time, sent.text))
                    return true
                }
                if isTaken { return .ok }
                refused.withLock { $0 += 1 }
                return .word(429, "rate_limited", retryAfter: "1")
            }
        }
    }

    private func notification(_ number: Int) -> RetirementNotification {
        RetirementNotification(.fixture(communication: "storm-\(number)", account: String(100_000_000_000 + number)))
    }

    /// Delivers it, however often it takes.
    private func deliver(_ number: Int, by sink: SlackWebhookSink, _ clock: SteppingClock) async throws {
        for _ in 0..<200 {
            do {
                _ = try await sink.deliver(notification(number), context: DeliveryContext(clock))
                return
            } catch {
                guard case .retry(let wait) = error.kind else { throw error }
                try await clock.sleep(for: wait ?? .seconds(1))
            }
        }
        Issue.record("notice \(number) was not delivered")
    }

    @Test(arguments: [1, 3])
    func aStormOfNoticesIsDeliveredOnceEachAndInTheRate(senderCount: Int) async throws {
        let clock = SteppingClock()
        let channel = Channel()
        let transport = channel.transport(clock)
        // Each sender keeps the rate by itself; where there are several, they learn of each other by 429.
        let sinks = try (0..<senderCount).map { _ in try webhookSink(transport) }
        try await withThrowingTaskGroup { group in
            for number in 0..<50 {
                group.addTask { try await deliver(number, by: sinks[number % senderCount], clock) }
            }
            try await group.waitForAll()
        }
        let accepted = channel.accepted.withLock { $0 }
        #expect(accepted.count == 50)
        #expect(Set(accepted.map(\.text)).count == 50)
        #expect(zip(accepted, accepted.dropFirst()).allSatisfy { $1.time - $0.time >= .milliseconds(999) })
        if senderCount == 1 {
            #expect(channel.refused.withLock { $0 } == 0)
            #expect(clock.now.sinceStart < .seconds(50))
        }
    }

    @Test func aRefusalPushesEverybodysNextMessage() async throws {
        let transport = ScriptedTransport(answers: [.word(429, "rate_limited", retryAfter: "20"), .ok])
        let clock = transport.clock
        let sink = try webhookSink(transport)
        #expect(await failure(of: sink, .fixture(), DeliveryContext(clock))?.kind == .retry(after: .seconds(20)))
        let copy = sink
        _ = try await copy.deliver(notification(2), context: DeliveryContext(clock))
        #expect(transport.sent.map(\.time) == [.zero, .seconds(20)])
    }

    @Test func aFailureWithoutAnAnswerCountsAsAMessage() async throws {
        let transport = ScriptedTransport { (_, number) throws(HTTPTransportError) in
            if number == 0 { throw HTTPTransportError(.timedOut, message: "too slow", mayHaveArrived: true) }
            return .ok
        }
        let sink = try webhookSink(transport)
        #expect(await failure(of: sink, .fixture(), DeliveryContext(transport.clock))?.isRetryable == true)
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(transport.clock))
        #expect(transport.sent.map(\.time) == [.zero, .seconds(1)])
    }

    @Test func sinksOfOneChannelCanShareAPacer() async throws {
        let transport = ScriptedTransport()
        let pacer = SlackPacer(interval: .seconds(5))
        for _ in 0..<2 {
            let sink = try webhookSink(transport, pacer: pacer)
            _ = try await sink.deliver(.fixture(), context: DeliveryContext(transport.clock))
        }
        #expect(transport.sent.map(\.time) == [.zero, .seconds(5)])
    }

    // MARK: Deadlines

    @Test func nothingIsSentAfterTheDeadline() async throws {
        let transport = ScriptedTransport(answers: [.word(429, "rate_limited", retryAfter: "20"), .ok])
        let clock = transport.clock
        let sink = try webhookSink(transport)
        #expect(await failure(of: sink, .fixture(), DeliveryContext(clock))?.isRetryable == true)
        let late = await failure(of: sink, .fixture(), DeliveryContext(clock, within: 20))
        #expect(late?.kind == .retry(after: .seconds(20)))
        #expect(late?.mayHaveArrived == false)
        #expect(transport.sent.count == 1)
        #expect(clock.sleeps.isEmpty)
        #expect(await failure(of: sink, .fixture(), DeliveryContext(clock, within: 0))?.isRetryable == true)
        #expect(await failure(of: sink, .fixture(), DeliveryContext(clock, within: -5))?.isRetryable == true)
        #expect(transport.sent.count == 1)
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(clock, within: 21))
        #expect(transport.sent.map(\.timeout) == [.seconds(10), .seconds(1)])
    }

    @Test func theDeadlineEndsALongNoticeInTheMiddle() async throws {
        let transport = ScriptedTransport()
        let kept = KeptProgress()
        let failure = await failure(of: try webhookSink(transport), .long(), kept.context(transport.clock, within: 2.5))
        #expect(failure?.kind == .retry(after: .seconds(1)))
        #expect(transport.sent.count == 3)
        #expect(kept.last?["done"] == "3")
    }

    @Test func aPauseThatSlackWantsToBeLongIsLeftToTheCaller() async throws {
        let transport = ScriptedTransport(answers: [.word(429, "rate_limited", retryAfter: "99999999999"), .ok])
        let sink = try webhookSink(transport)
        let context = DeliveryContext(transport.clock)
        #expect(await failure(of: sink, .fixture(), context)?.kind == .retry(after: .seconds(86_400)))
        #expect(await failure(of: sink, .fixture(), context)?.kind == .retry(after: .seconds(3_600)))
        #expect(transport.sent.count == 1)
        #expect(transport.clock.sleeps.isEmpty)
        // After an hour it is asked whether that still holds.
        transport.clock.advance(by: .seconds(3_600))
        _ = try await sink.deliver(.fixture(), context: context)
        #expect(transport.sent.count == 2)
    }

    @Test func aClockThatIsSetBackStopsNobody() async throws {
        let clock = SteppingClock()
        let offset = Mutex(0.0)
        let transport = ScriptedTransport(clock)
        let sink = try webhookSink(transport)
        let context = DeliveryContext(
            clock: DeliveryClock(
                sleepingOn: clock,
                now: { clock.date.addingTimeInterval(offset.withLock { $0 }) }
            )
        )
        _ = try await sink.deliver(.fixture(), context: context)
        offset.withLock { $0 = -3_600 }
        _ = try await sink.deliver(.fixture(), context: context)
        #expect(transport.sent.map(\.time) == [.zero, .seconds(1)])
    }
}
