import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Testing

struct WebAPIThreadTests {
    private let clock = SteppingClock()
    private let state: SinkState = [
        "destination": "C0123456789", "channel": "C0123456789", "ts": HTTPResponse.timestamp(0),
    ]
    private var earlier: EarlierDelivery {
        EarlierDelivery(state: state, startTime: FixtureTimes.retirementStarts, deliveredAt: clock.date)
    }

    /// Slack, as it posts and changes messages; some methods fail with a word.
    private func slack(failing words: [String: String] = [:]) -> ScriptedTransport {
        ScriptedTransport(clock) { sent, number in
            if let word = words["\(sent.method)#\(number)"] { return .error(word) }
            return .posted(number)
        }
    }

    @Test func theFirstMessageIsRemembered() async throws {
        let transport = slack()
        let receipt = try await botSink(transport).deliver(.fixture(), context: DeliveryContext(clock))
        #expect(receipt == DeliveryReceipt(state: state, messageCount: 1))
        #expect(transport.sent[0]["thread_ts"] == nil)
    }

    @Test func theChannelIsRememberedByItsIdentifier() async throws {
        let transport = slack()
        let receipt = try await botSink(transport, channel: "#ops").deliver(.fixture(), context: DeliveryContext(clock))
        #expect(receipt.state["channel"] == "C0123456789")
        #expect(receipt.state["destination"] == "#ops")
        #expect(transport.sent[0]["channel"] == "#ops")
    }

    @Test func whatGoesOnIsInTheThread() async throws {
        let transport = slack()
        let receipt = try await botSink(transport).deliver(.long(), context: DeliveryContext(clock))
        #expect(transport.sent.count > 2)
        #expect(receipt.messageCount == transport.sent.count)
        #expect(receipt.state == state)
        for sent in transport.sent.dropFirst() {
            #expect(sent["thread_ts"] == HTTPResponse.timestamp(0))
            #expect(sent.bool("reply_broadcast") == nil)
        }
    }

    @Test func anAnswerWithoutATimeStampIsSuccessWithoutAThread() async throws {
        let transport = ScriptedTransport(clock, answers: [.object(#"{"ok":true,"channel":"C0123456789","ts":1.5}"#)])
        let receipt = try await botSink(transport).deliver(.long(), context: DeliveryContext(clock))
        #expect(receipt.state == SinkState())
        #expect(transport.sent.allSatisfy { $0["thread_ts"] == nil })
    }

    @Test(arguments: [NotificationReason.updated, .reminder(occasion: "one day before"), .announced])
    func whatFollowsIsInTheThreadAndShownInTheChannel(reason: NotificationReason) async throws {
        let transport = slack()
        let context = DeliveryContext(clock, earlier: earlier)
        let receipt = try await botSink(transport).deliver(.fixture(reason), context: context)
        let json = transport.sent[0]
        #expect(transport.sent[0].method == "chat.postMessage")
        #expect(json["thread_ts"] == HTTPResponse.timestamp(0))
        #expect(json.bool("reply_broadcast") == true)
        #expect(receipt.state == state)
    }

    @Test func theEndShortensTheFirstMessage() async throws {
        clock.advance(by: .seconds(10 * FixtureTimes.day))
        let transport = slack()
        let context = DeliveryContext(clock, earlier: earlier)
        let receipt = try await botSink(transport).deliver(.fixture(.finished), context: context)
        let sent = transport.sent
        #expect(sent.map(\.method) == ["chat.update"])
        #expect(sent[0]["channel"] == "C0123456789")
        #expect(sent[0]["ts"] == HTTPResponse.timestamp(0))
        #expect(sent[0].text.hasPrefix("Finished: Fargate has replaced tasks in 3 services"))
        #expect(sent[0].count("blocks") == 3)
        #expect(receipt == DeliveryReceipt(state: state, messageCount: 1))
    }

    @Test func theEndOfStandaloneTasksIsAnsweredToo() async throws {
        clock.advance(by: .seconds(10 * FixtureTimes.day))
        let transport = slack()
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 1)])
        _ = try await botSink(transport).deliver(
            RetirementNotification(notice, reason: .finished),
            context: DeliveryContext(clock, earlier: earlier)
        )
        #expect(transport.sent.map(\.method) == ["chat.update", "chat.postMessage"])
        #expect(transport.sent[1]["thread_ts"] == HTTPResponse.timestamp(0))
        #expect(transport.sent[1].text.hasPrefix("Finished: Fargate has stopped 1 standalone task"))
    }

    @Test func theEndOfWhatWasNeverSaidIsPosted() async throws {
        let transport = slack()
        _ = try await botSink(transport).deliver(.fixture(.finished), context: DeliveryContext(clock))
        #expect(transport.sent.map(\.method) == ["chat.postMessage"])
    }

    @Test func theNamesOfALongEndAreInTheThread() async throws {
        let transport = slack()
        let long = RetirementNotification(try #require(RetirementNotification.long().notice), reason: .finished)
        _ = try await botSink(transport).deliver(long, context: DeliveryContext(clock, earlier: earlier))
        #expect(transport.sent.map(\.method).prefix(2) == ["chat.update", "chat.postMessage"])
        #expect(
            transport.sent.dropFirst().allSatisfy { $0["thread_ts"] == HTTPResponse.timestamp(0) }
        )
        let all = transport.sent.map { $0.body }.joined()
        #expect((1...2_500).allSatisfy { all.contains("`service-\($0)`") })
    }

    // MARK: What is gone

    @Test(arguments: ["message_not_found", "cant_update_message", "edit_window_closed"])
    func whatCannotBeChangedIsPostedAnew(word: String) async throws {
        let transport = slack(failing: ["chat.update#0": word])
        let receipt = try await botSink(transport).deliver(
            .fixture(.finished),
            context: DeliveryContext(clock, earlier: earlier)
        )
        #expect(transport.sent.map(\.method) == ["chat.update", "chat.postMessage"])
        #expect(transport.sent[1]["thread_ts"] == nil)
        #expect(receipt.state["ts"] == HTTPResponse.timestamp(1))
        #expect(receipt.messageCount == 1)
    }

    @Test(arguments: [
        "message_not_found", "cannot_reply_to_message", "thread_not_found", "restricted_action_thread_locked",
    ])
    func whatCannotBeAnsweredIsPostedAnew(word: String) async throws {
        let transport = slack(failing: ["chat.postMessage#0": word])
        let receipt = try await botSink(transport).deliver(
            .fixture(.updated),
            context: DeliveryContext(clock, earlier: earlier)
        )
        #expect(transport.sent.count == 2)
        #expect(transport.sent[1]["thread_ts"] == nil)
        #expect(transport.sent[1].bool("reply_broadcast") == nil)
        #expect(receipt.state["ts"] == HTTPResponse.timestamp(1))
    }

    @Test func whatFollowsGoesToTheNewMessage() async throws {
        let transport = slack(failing: ["chat.postMessage#2": "thread_not_found"])
        let receipt = try await botSink(transport).deliver(.long(), context: DeliveryContext(clock))
        let threads = transport.sent.map { $0["thread_ts"] }
        #expect(threads.prefix(4) == [nil, HTTPResponse.timestamp(0), HTTPResponse.timestamp(0), nil])
        #expect(threads.dropFirst(4).allSatisfy { $0 == HTTPResponse.timestamp(3) })
        #expect(receipt.state["ts"] == HTTPResponse.timestamp(3))
    }

    @Test func aRefusalToPostAnewIsNoLoop() async throws {
        let transport = ScriptedTransport(clock, answers: [.error("message_not_found")])
        let context = DeliveryContext(clock, earlier: earlier)
        #expect(await failure(of: try botSink(transport), .fixture(.finished), context)?.kind == .configuration)
        #expect(transport.sent.count == 2)
    }

    @Test(arguments: [
        ["destination": "C0999999999", "channel": "C0999999999", "ts": "1720884880.000200"],
        ["destination": "C0123456789", "channel": "C0123456789", "ts": "17208"],
        ["destination": "C0123456789", "channel": "general", "ts": "1720884880.000200"], [:],
    ])
    func aStateOfAnotherChannelOrNoneIsNotUsed(values: [String: String]) async throws {
        let transport = slack()
        let earlier = EarlierDelivery(state: SinkState(values), deliveredAt: clock.date)
        _ = try await botSink(transport).deliver(.fixture(.updated), context: DeliveryContext(clock, earlier: earlier))
        #expect(transport.sent[0]["thread_ts"] == nil)
    }
}
