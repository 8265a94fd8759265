import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Testing

struct ProgressTests {
    private let clock = SteppingClock()

    /// A transport whose requests fail from a number on.
    private func transport(failingFrom number: Int) -> ScriptedTransport {
        ScriptedTransport(clock) { $1 >= number ? .word(503, "service_unavailable") : .ok }
    }

    @Test(arguments: 0..<5)
    func theNextTryGoesOnWhereTheLastOneStopped(doneCount: Int) async throws {
        let whole = ScriptedTransport(clock)
        _ = try await webhookSink(whole).deliver(.long(), context: DeliveryContext(clock))
        let all = whole.sent.map(\.request.body)
        try #require(all.count > 5)

        let kept = KeptProgress()
        let first = transport(failingFrom: doneCount)
        #expect(await failure(of: try webhookSink(first), .long(), kept.context(clock))?.isRetryable == true)
        let second = ScriptedTransport(clock)
        let receipt = try await webhookSink(second).deliver(.long(), context: kept.context(clock))
        #expect(first.sent.dropLast().map(\.text) + second.sent.map(\.text) == whole.sent.map(\.text))
        let bodies = Array(first.sent.map(\.request.body).dropLast()) + second.sent.map(\.request.body)
        #expect(zip(bodies, all).allSatisfy { $0 == $1 })
        #expect(receipt.messageCount == all.count)
    }

    @Test func progressIsKeptAfterEachMessageButTheLast() async throws {
        let transport = ScriptedTransport(clock)
        let kept = KeptProgress()
        _ = try await webhookSink(transport).deliver(.long(), context: kept.context(clock))
        #expect(kept.all.map { $0["done"] } == (1..<transport.sent.count).map { String($0) })
        let single = KeptProgress()
        _ = try await webhookSink(transport).deliver(.fixture(), context: single.context(clock))
        #expect(single.all.isEmpty)
    }

    @Test func whoLosesTheClaimStops() async throws {
        let transport = ScriptedTransport(clock)
        let context = DeliveryContext(clock) { (_) throws(DeliveryFailure) in
            throw DeliveryFailure(.retry(after: nil), message: "somebody else has taken the delivery over")
        }
        #expect(
            await failure(of: try webhookSink(transport), .long(), context)?.message.hasPrefix("somebody else") == true
        )
        #expect(transport.sent.count == 1)
    }

    @Test func aNoticeThatReadsDifferentlyLaterGoesOnAsItBegan() async throws {
        let kept = KeptProgress()
        let first = transport(failingFrom: 2)
        #expect(await failure(of: try webhookSink(first), .long(), kept.context(clock)) != nil)
        // By now the retirement has started, so a new rendering would say "is now replacing".
        clock.advance(by: .seconds(30 * FixtureTimes.day))
        let second = ScriptedTransport(clock)
        _ = try await webhookSink(second).deliver(.long(), context: kept.context(clock))
        #expect(second.sent.first?.text.hasPrefix("Part 3 of ") == true)
        #expect(second.sent.allSatisfy { $0.text.contains("Fargate will replace") })
    }

    @Test func aNoticeThatChangedBeginsAnew() async throws {
        let kept = KeptProgress()
        let first = transport(failingFrom: 2)
        #expect(await failure(of: try webhookSink(first), .long(), kept.context(clock)) != nil)
        let second = ScriptedTransport(clock)
        _ = try await webhookSink(second).deliver(.long(2_499), context: kept.context(clock))
        let body = second.sent.map(\.body).joined()
        #expect((1...2_499).allSatisfy { body.contains("`service-\($0)`") })
    }

    @Test func aSinkThatLooksDifferentBeginsAnew() async throws {
        let kept = KeptProgress()
        let first = transport(failingFrom: 1)
        #expect(await failure(of: try webhookSink(first), .long(), kept.context(clock)) != nil)
        let second = ScriptedTransport(clock)
        let options = SlackRenderer.Options(accountNames: ["111122223333": "prod"])
        _ = try await webhookSink(second, options: options).deliver(.long(), context: kept.context(clock))
        #expect(second.sent.first?.text.hasPrefix("Part") == false)
    }

    @Test(arguments: [
        SinkState(), ["done": "1"], ["digest": "x", "rendered": "0", "done": "1", "of": "3"],
        ["digest": "x", "rendered": "soon", "done": "-1", "of": "3"],
        ["digest": "x", "rendered": "nan", "done": "1", "of": "3"],
        ["digest": "x", "rendered": "1e300", "done": "1", "of": "3"],
        ["digest": "", "rendered": "0", "done": "99999999999999999999", "of": "0"],
    ])
    func aProgressThatMakesNoSenseIsIgnored(progress: SinkState) async throws {
        let transport = ScriptedTransport(clock)
        let context = DeliveryContext(clock, progress: progress)
        let receipt = try await webhookSink(transport).deliver(.long(), context: context)
        #expect(receipt.messageCount == transport.sent.count)
        #expect(transport.sent.first?.text.hasPrefix("Fargate will replace tasks in 2500 services") == true)
    }

    @Test func aThreadGoesOnAfterAFailure() async throws {
        let kept = KeptProgress()
        let first = ScriptedTransport(clock) { $1 >= 2 ? .error("internal_error") : .posted($1) }
        #expect(await failure(of: try botSink(first), .long(), kept.context(clock))?.isRetryable == true)
        #expect(kept.last?["ts"] == HTTPResponse.timestamp(0))
        let second = ScriptedTransport(clock) { .posted($1 + 50) }
        let receipt = try await botSink(second).deliver(.long(), context: kept.context(clock))
        #expect(second.sent.allSatisfy { $0["thread_ts"] == HTTPResponse.timestamp(0) })
        #expect(second.sent.allSatisfy { $0.bool("reply_broadcast") == nil })
        #expect(receipt.state["ts"] == HTTPResponse.timestamp(0))
    }

    @Test func anotherChannelBeginsAnew() async throws {
        let kept = KeptProgress()
        let first = ScriptedTransport(clock) { $1 >= 2 ? .error("internal_error") : .posted($1) }
        #expect(await failure(of: try botSink(first), .long(), kept.context(clock)) != nil)
        let second = ScriptedTransport(clock) { .posted($1, channel: "C0999999999") }
        _ = try await botSink(second, channel: "C0999999999").deliver(.long(), context: kept.context(clock))
        #expect(second.sent.first?["thread_ts"] == nil)
        #expect(second.sent.first?.text.hasPrefix("Part") == false)
    }
}
