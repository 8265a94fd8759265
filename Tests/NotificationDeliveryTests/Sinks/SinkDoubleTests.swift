import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Synchronization
import Testing

struct SinkDoubleTests {
    let notification = RetirementNotification(.fixture())

    @Test func whatIsDeliveredIsKeptWithItsReceiptInOrder() async throws {
        let sink = InMemorySink { DeliveryReceipt(state: ["reason": $0.reason?.description ?? ""], messageCount: 2) }
        let earlier = EarlierDelivery(state: ["ts": "1.5"], deliveredAt: FixtureTimes.noticeSent)
        var context = DeliveryContext.plain
        let receipt = try await sink.deliver(notification, context: context)
        context.earlier = earlier
        let second = RetirementNotification(.fixture(), reason: .updated)
        _ = try await sink.deliver(second, context: context)
        #expect(receipt == DeliveryReceipt(state: ["reason": "announced"], messageCount: 2))
        #expect(
            sink.entries == [
                InMemorySink.Entry(notification: notification, receipt: receipt),
                InMemorySink.Entry(
                    notification: second,
                    receipt: DeliveryReceipt(state: ["reason": "updated"], messageCount: 2),
                    earlier: earlier
                ),
            ]
        )
        sink.clear()
        #expect(sink.notifications.isEmpty)
    }

    @Test(arguments: [0, 1, 3])
    func theFirstTriesFailAndLaterOnesGoOn(count: Int) async throws {
        let received = InMemorySink()
        let sink = FailingSink(.init(.retry(after: .seconds(5)), message: "busy"), times: count, then: received)
        for _ in 0..<count {
            let error = await #expect(throws: DeliveryFailure.self) {
                try await sink.deliver(notification, context: .plain)
            }
            #expect(error?.kind == .retry(after: .seconds(5)))
        }
        #expect(received.entries.isEmpty)
        _ = try await sink.deliver(notification, context: .plain)
        #expect(received.notifications == [notification])
        #expect(sink.attempts.count == count + 1)
    }

    @Test func withoutANumberEachTryFails() async {
        let sink = FailingSink(DeliveryFailure(.payload, message: "no"))
        for _ in 0..<5 {
            await #expect(throws: DeliveryFailure.self) { try await sink.deliver(notification, context: .plain) }
        }
        #expect(sink.attempts.count == 5)
    }

    @Test func aNotificationIsPrintedAsOneLine() async throws {
        let lines = Mutex<[String]>([])
        let sink = PrintingSink { line in lines.withLock { $0.append(line) } }
        _ = try await sink.deliver(notification, context: .plain)
        #expect(lines.withLock { $0 } == [notification.summary])
    }

    @Test(arguments: [
        "\n", "\r", "\t", "\u{1B}", "\u{0}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}",
        "\u{2066}",
        "\u{200F}",
    ])
    func whatDrivesATerminalIsNotPrinted(control: String) async throws {
        let lines = Mutex<[String]>([])
        let sink = PrintingSink { line in lines.withLock { $0.append(line) } }
        let notice = TaskRetirementNotice.fixture(startTime: .unreadable("às\(control)[31m 5"))
        _ = try await sink.deliver(RetirementNotification(notice), context: .plain)
        let line = try #require(lines.withLock { $0 }.first)
        #expect(line.contains("\"às [31m 5\""))
        #expect(!line.unicodeScalars.contains { control.unicodeScalars.contains($0) })
    }

    @Test func aCancelledTaskDeliversNothing() async throws {
        let memory = InMemorySink()
        let printing = PrintingSink { _ in Issue.record("printed") }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            for sink in [memory, printing] as [any NotificationSink] {
                let error = await #expect(throws: DeliveryFailure.self) {
                    try await sink.deliver(notification, context: .plain)
                }
                #expect(error?.kind == .cancelled)
            }
        }
        task.cancel()
        await task.value
        #expect(memory.entries.isEmpty)
    }
}
