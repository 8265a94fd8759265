import AWSHealthEvents
import CoreMetrics
import FargateRetirementTesting
import Foundation
import Logging
import ServiceLifecycleTestKit
import ServiceSupport
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ServiceSupportTests {
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    let lines = Lines()

    @Test func aTextFromOutsideStaysInItsLine() throws {
        let lines = lines
        var logger = Logger(label: "test", factory: { JSONLogHandler(label: $0, write: { lines.add($0) }) })
        logger[metadataKey: "path"] = "sns"
        logger.debug("not written")
        logger.warning("refused\n{}", metadata: ["why": "TopicArn is \"a\nb\""])
        #expect(
            lines.all == [
                #"{"level":"WARN","logger":"test","message":"refused\n{}","path":"sns","why":"TopicArn is \"a\nb\""}"#
            ]
        )
    }

    @Test(arguments: [
        (Logger.Level.trace, "DEBUG"), (.debug, "DEBUG"), (.info, "INFO"), (.notice, "INFO"), (.warning, "WARN"),
        (.error, "ERROR"), (.critical, "ERROR"),
    ])
    func levelsAreThoseOfTheOtherLines(level: Logger.Level, word: String) throws {
        let lines = lines
        let handler = JSONLogHandler(label: "test", logLevel: .trace, write: { lines.add($0) })
        Logger(label: "test", factory: { _ in handler }).log(level: level, "text")
        #expect(try JSONValue(parsing: Array(try #require(lines.all.first).utf8))["level"] == .string(word))
    }

    @Test func countsAreAddedUpAndWrittenEachMinute() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let lines = lines
        let factory = EmbeddedMetricsFactory(namespace: "N", clock: clock.deliveryClock, write: { lines.add($0) })
        let counter = Counter(label: "received", factory: factory)
        let timer = CoreMetrics.Timer(label: "batch", factory: factory)
        try await testGracefulShutdown { trigger in
            async let running: Void = factory.run()
            await clock.waitForSleepers()
            counter.increment(by: 2)
            counter.increment()
            timer.recordMilliseconds(1.5)
            clock.advance(by: .seconds(60))
            await clock.waitForSleepers()
            clock.advance(by: .seconds(60))
            await clock.waitForSleepers()
            counter.increment()
            trigger.triggerGracefulShutdown()
            try await running
        }
        // There is no line for a minute in which nothing happened, and a last one at the end.
        let values = try lines.all.map { try JSONValue(parsing: Array($0.utf8)) }
        #expect(values.map { $0["received"] } == [3, 1])
        #expect(values.map { $0["batch"] } == [.array([.number(try #require(JSONNumber(1.5)))]), nil])
        let metrics = values.first?["_aws"]?["CloudWatchMetrics"]?.arrayValue?.first
        #expect(metrics?["Namespace"] == "N")
        #expect(metrics?["Dimensions"] == [[]])
        #expect(
            metrics?["Metrics"] == [
                ["Name": "received", "Unit": "Count"], ["Name": "batch", "Unit": "Milliseconds"],
            ]
        )
        let start = Int((clock.start.timeIntervalSince1970 + 60) * 1_000)
        #expect(values.first?["_aws"]?["Timestamp"] == .number(JSONNumber(start)))
    }

    @Test func aLineHasAtMostAHundredValuesAndNoneIsLost() throws {
        let lines = lines
        let clock = SteppingClock()
        let factory = EmbeddedMetricsFactory(namespace: "N", clock: clock.deliveryClock, write: { lines.add($0) })
        let counter = Counter(label: "received", factory: factory)
        let timer = CoreMetrics.Timer(label: "batch", factory: factory)
        for number in 1...250 {
            counter.increment()
            timer.recordMilliseconds(number)
        }
        factory.flush()
        let values = try lines.all.map { try JSONValue(parsing: Array($0.utf8)) }
        #expect(values.map { $0["batch"]?.arrayValue?.count } == [100, 100, 50])
        #expect(values.map { $0["received"] } == [100, 100, 50])
        let all = values.flatMap { $0["batch"]?.arrayValue ?? [] }
        #expect(all == (1...250).map { .number(JSONNumber($0)) })
    }
}
