import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import LambdaRuntime
import NotificationDelivery
import ServerSupport
import Synchronization
import Testing

@testable import SlackLambda

struct RetirementHandlerTests {
    private let clock = SteppingClock()
    private let failing = FailingSink(DeliveryFailure(.payload, message: "Slack refused it"))

    @Test(arguments: [WrapperFixture.eventBridge, .snsLambda, .sqsLambda, .snsInSQS])
    func whateverWrapsANoticeItIsDelivered(wrapper: WrapperFixture) async throws {
        let sink = InMemorySink()
        let answer = try await handler(sink).handle(wrapper.wrap([HealthEventFixture.services.event()]), context)
        #expect(sink.entries.count == 1)
        #expect(String(decoding: answer, as: UTF8.self) == #"{"batchItemFailures":[]}"#)
    }

    @Test func whatFailedInAQueuesMessageComesAgainAlone() async throws {
        let events = [HealthEventFixture.services.event(), HealthEventFixture.standaloneTasks.event()]
        let batch = WrapperFixture.sqsLambda.wrap(events)
        let identifiers = HealthEvent.open(batch).compactMap(\.itemIdentifier)
        let answer = try await handler(failing).handle(batch, context)
        let failures = try JSONValue(parsing: answer)["batchItemFailures"]?.arrayValue ?? []
        #expect(failures.compactMap { $0["itemIdentifier"]?.stringValue } == identifiers)
    }

    @Test(arguments: [WrapperFixture.eventBridge, .snsLambda])
    func whatFailedOutsideOfAQueueFailsTheInvocation(wrapper: WrapperFixture) async throws {
        let payload = wrapper.wrap([HealthEventFixture.services.event()])
        if HealthEvent.open(payload).first?.itemIdentifier != nil { return }
        let error = await #expect(throws: LambdaError.self) { try await handler(failing).handle(payload, context) }
        #expect(error?.type == "Function.NotDelivered")
        #expect(error?.message.contains("Slack refused it") == true)
    }

    @Test func whatCannotBeReadFailsWhereNobodyIsToldOfIt() async throws {
        let error = await #expect(throws: LambdaError.self) {
            try await handler(InMemorySink()).handle(Array("{".utf8), context)
        }
        #expect(error?.message.contains("can't be read") == true)
    }

    @Test func whatCannotBeReadIsDeliveredWhereASinkIsToldOfIt() async throws {
        let sink = InMemorySink()
        _ = try await handler(sink, unreadable: "slack").handle(Array("{".utf8), context)
        #expect(sink.entries.count == 1)
    }

    @Test func aTryEndsBeforeTheTimeOfTheInvocationIsOver() async throws {
        let sink = FailingSink(DeliveryFailure(.retry(after: .seconds(8)), message: "busy"))
        let start = clock.date
        await #expect(throws: LambdaError.self) {
            try await handler(sink).handle(HealthEventFixture.services.event().json(), context)
        }
        #expect(clock.date < start + 29.5)
    }

    @Test func eachElementAndTheMetricsAreALineEach() async throws {
        let lines = Lines()
        let payload = WrapperFixture.eventBridgeLines.wrap([
            HealthEventFixture.services.event(), HealthEventFixture.standaloneTasks.event(),
        ])
        _ = try await handler(InMemorySink(), lines: lines).handle(payload, context)
        let values = try lines.all.map { try JSONValue(parsing: Array($0.utf8)) }
        #expect(values.map { $0["requestId"] == "42" } == [true, true, true])
        #expect(values.map { $0["outcome"] } == ["delivered", "delivered", nil])
        #expect(values.last?["NoticesDelivered"] == 2)
    }

    private var context: LambdaContext { LambdaContext(requestID: "42", deadline: clock.date + 30) }

    private func handler(
        _ sink: any NotificationSink,
        unreadable: SinkID? = nil,
        lines: Lines = Lines()
    ) -> RetirementHandler {
        RetirementHandler(
            notifier: RetirementNotifier(
                FanOut([SinkEntry("slack", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock),
                options: .init(unreadableSink: unreadable)
            ),
            metrics: EmbeddedMetrics(namespace: "Notices"),
            clock: clock.deliveryClock,
            write: lines.add
        )
    }
}

/// The lines of a log.
private final class Lines: Sendable {
    private let state = Mutex<[String]>([])

    var all: [String] { state.withLock { $0 } }

    func add(_ line: String) { state.withLock { $0.append(line) } }
}
