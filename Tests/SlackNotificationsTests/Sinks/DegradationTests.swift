import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackBlockKit
import SlackNotifications
import Testing

struct DegradationTests {
    private let clock = SteppingClock()

    /// Slack, where it takes messages only that a test says are right.
    private func slack(taking isTaken: @escaping @Sendable (ScriptedTransport.Sent) -> Bool) -> ScriptedTransport {
        ScriptedTransport(clock) { sent, _ in isTaken(sent) ? .ok : .word(400, "invalid_blocks") }
    }

    private static func hasFields(_ sent: ScriptedTransport.Sent) -> Bool { sent.body.contains(#""fields""#) }

    @Test func whatIsRefusedIsSentWithClassicBlocks() async throws {
        let transport = slack { !Self.hasFields($0) }
        let receipt = try await webhookSink(transport).deliver(.fixture(), context: DeliveryContext(clock))
        let reply = ServiceReply(status: 400, word: "invalid_blocks")
        #expect(receipt == DeliveryReceipt(degradation: .init(form: "classic blocks", reply: reply)))
        #expect(transport.sent.count == 2)
        #expect(transport.sent[1].count("blocks") > 3)
        #expect(!transport.sent[1].body.contains("<!date"))
        for name in ["checkout-api", "web", "nightly-report"] { #expect(transport.sent[1].body.contains("|\(name)>")) }
    }

    @Test func whatIsRefusedAgainIsSentAsText() async throws {
        let transport = slack { $0.count("blocks") == 0 }
        let receipt = try await webhookSink(transport).deliver(.fixture(), context: DeliveryContext(clock))
        #expect(receipt.degradation?.form == "text only")
        #expect(receipt.degradation?.reply == ServiceReply(status: 400, word: "invalid_blocks"))
        #expect(receipt.messageCount == 1)
        #expect(transport.sent.count == 3)
        let text = transport.sent[2].text
        #expect(text.hasPrefix("Fargate will replace tasks in 3 services from Fri 4 Sep 2026 15:00 UTC."))
        for name in ["checkout-api", "web", "nightly-report", "aws ecs update-service", "|AWS Health event>"] {
            #expect(text.contains(name))
        }
    }

    @Test func anotherNoticeBeginsInFullAgain() async throws {
        let transport = slack { $0.count("blocks") == 0 }
        let sink = try webhookSink(transport)
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(clock))
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(clock))
        #expect(transport.sent.map { $0.count("blocks") == 0 } == [false, false, true, false, false, true])
    }

    @Test func whatIsRefusedInEachFormFailsWithWhatWasSaidOfEach() async throws {
        let transport = ScriptedTransport(
            clock,
            answers: [.word(400, "invalid_blocks"), .word(400, "msg_blocks_too_long"), .word(400, "no_text")]
        )
        let failure = await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(clock))
        #expect(failure?.kind == .payload)
        #expect(
            failure?.reply
                == ServiceReply(
                    status: 400,
                    word: "invalid_blocks",
                    details: ["as classic blocks: msg_blocks_too_long", "as text only: no_text"]
                )
        )
        #expect(transport.sent.count == 3)
        #expect(transport.sent.map(\.time) == [.zero, .seconds(1), .seconds(2)])
    }

    @Test func anotherFailureOnTheWayIsThrownAsItIs() async throws {
        let transport = ScriptedTransport(
            clock,
            answers: [.word(400, "invalid_blocks"), .word(410, "channel_is_archived")]
        )
        #expect(
            await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(clock))?.kind == .configuration
        )
        #expect(transport.sent.count == 2)
    }

    @Test func noNameOfALongNoticeIsLostInAnyForm() async throws {
        for isTaken in [{ !Self.hasFields($0) }, { $0.count("blocks") == 0 }]
            as [@Sendable (ScriptedTransport.Sent) -> Bool]
        {
            let transport = slack(taking: isTaken)
            let receipt = try await webhookSink(transport).deliver(.long(), context: DeliveryContext(clock))
            let taken = transport.sent.filter(isTaken)
            #expect(receipt.messageCount == taken.count)
            let body = taken.map(\.body).joined()
            #expect((1...2_500).allSatisfy { body.contains("`service-\($0)`") })
            #expect(taken.allSatisfy { $0.text.utf8.count <= 4_000 })
        }
    }

    @Test func theTextsOfAMessageGoOnWhereTheyStopped() async throws {
        // Long names, so that the text of one message takes several.
        let names = (1...30).map { "\(String(repeating: "n", count: 230))-\($0)" }
        let notification = RetirementNotification(.fixture(resources: names.map { .fixture(service: $0) }))
        let kept = KeptProgress()
        var texts: [String] = []
        var tries = 0
        while tries < 30 {
            tries += 1
            // Each try gets two texts through and then fails.
            let transport = ScriptedTransport(clock) { sent, number in
                if sent.count("blocks") > 0 { return .word(400, "invalid_blocks") }
                return sent.text.contains("(") && number > 3 ? .word(503, "") : .ok
            }
            let sink = try webhookSink(transport)
            do throws(DeliveryFailure) {
                let receipt = try await sink.deliver(notification, context: kept.context(clock))
                texts += transport.sent.filter { $0.count("blocks") == 0 }.map(\.text)
                #expect(receipt.messageCount == texts.count)
                #expect(receipt.degradation?.form == "text only")
                #expect(receipt.degradation?.reply.word == "invalid_blocks")
                break
            } catch {
                #expect(error.isRetryable)
                texts += transport.sent.filter { $0.count("blocks") == 0 }.map(\.text).dropLast()
            }
        }
        #expect(tries > 1)
        #expect(Set(texts).count == texts.count)
        for name in names { #expect(texts.filter { $0.contains("`\(name)`") }.count == 1) }
    }

    @Test func whatCannotBeLaidOutIsSentAsText() async throws {
        // No service has such a name, which is longer than any block of Slack's takes.
        let name = String(repeating: "n", count: 3_000)
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: name), .fixture(task: 1)])
        let transport = ScriptedTransport(clock)
        let notification = RetirementNotification(notice)
        let receipt = try await webhookSink(transport).deliver(notification, context: DeliveryContext(clock))
        #expect(receipt.degradation?.form == "text only")
        #expect(receipt.degradation?.reply.details.first?.hasPrefix("not sent in full: ") == true)
        let text = transport.sent.map(\.text).joined()
        for part in ["in account 111122223333", "`production/\(name)`", try #require(notice.tasks.first?.arn)] {
            #expect(text.contains(part))
        }
    }

    @Test func anUpdateInPlaceIsDegradedInPlace() async throws {
        let transport = ScriptedTransport(clock) { sent, number in
            sent.count("blocks") > 0 ? .error("invalid_blocks") : .posted(number)
        }
        let state: SinkState = [
            "destination": "C0123456789", "channel": "C0123456789", "ts": HTTPResponse.timestamp(0),
        ]
        let receipt = try await botSink(transport).deliver(
            .fixture(.finished),
            context: DeliveryContext(clock, earlier: EarlierDelivery(state: state, deliveredAt: clock.date))
        )
        #expect(transport.sent.map(\.method) == ["chat.update", "chat.update", "chat.update"])
        #expect(receipt.state == state)
        #expect(receipt.degradation?.form == "text only")
    }
}
