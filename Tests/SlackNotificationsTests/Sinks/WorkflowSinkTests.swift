import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Testing

struct WorkflowSinkTests {
    private let clock = SteppingClock()
    private static let done = HTTPResponse.object(#"{"ok":true}"#)

    private func runs(
        _ notification: RetirementNotification,
        accountName: String = "prod-apps"
    ) async throws -> [[String: String]] {
        let transport = ScriptedTransport(clock, answers: [Self.done])
        let sink = try workflowSink(transport, accountName: accountName)
        let receipt = try await sink.deliver(notification, context: DeliveryContext(clock))
        #expect(receipt == DeliveryReceipt(messageCount: transport.sent.count))
        return try transport.sent.map { try #require($0.variables) }
    }

    @Test func aWorkflowGetsTheFactsAsTexts() async throws {
        let run = try #require(try await runs(.fixture()).first)
        let url = "https://health.console.aws.amazon.com/health/home#/account/event-log?eventID="
        #expect(run["health_url"]?.hasPrefix(url) == true)
        var other = run
        other["health_url"] = nil
        #expect(
            other == [
                "title": "Fargate retires tasks in account 111122223333, eu-central-1, from 2026-09-04T15:00:00Z: "
                    + "3 services",
                "reason": "announced", "account": "111122223333", "account_name": "prod-apps",
                "region": "eu-central-1", "starts_at": "2026-09-04T15:00:00Z", "action": "No action needed.",
                "service_count": "3", "task_count": "0", "other_count": "0", "is_test": "false",
                "resources": "service production/checkout-api\nservice production/web\n"
                    + "service reporting/nightly-report",
                "part": "1", "part_count": "1",
            ]
        )
    }

    @Test(arguments: [
        (RetirementStatus.upcoming, "Start replacements of the standalone tasks."),
        (.finished, "Check that replacements of the standalone tasks run."),
    ])
    func standaloneTasksComeFirst(status: RetirementStatus, action: String) async throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [
                .fixture(service: "web"), .fixture(task: 1), .fixture(unrecognized: "<!channel>\u{202E}x\u{7}"),
            ],
            status: status,
            isSimulation: true
        )
        let run = try await runs(RetirementNotification(notice))[0]
        #expect(run["action"] == action)
        #expect(run["is_test"] == "true")
        #expect(run["title"]?.hasPrefix("TEST: ") == true)
        let task = try #require(notice.tasks.first?.arn)
        #expect(
            run["resources"] == "standalone task \(task)\n\u{2039}!channel\u{203A}x\u{FFFD}\nservice production/web"
        )
    }

    @Test(arguments: [
        (StatedTime.notStated, "not stated"), (.unreadable("soon\n<now>"), "soon \u{2039}now\u{203A}"),
    ])
    func aStartThatIsNoDateIsText(start: StatedTime, text: String) async throws {
        let notice = TaskRetirementNotice.fixture(account: nil, region: nil, resources: [], startTime: start)
        let run = try await runs(RetirementNotification(notice))[0]
        #expect(run["starts_at"] == text)
        #expect(run["account"] == "unknown")
        #expect(run["region"] == "unknown")
        #expect(run["resources"] == "AWS names no resource.")
        #expect(run["action"] == "Look up in AWS Health what is affected.")
        #expect(run.values.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        (NoticePages(total: 2, received: [1]), "Look up in AWS Health what is affected."),
        (NoticePages(total: 2, received: [2], toldBefore: [1]), "No action needed."),
    ])
    func nothingIsSaidToNeedNoActionWherePagesAreMissing(pages: NoticePages, action: String) async throws {
        let notice = TaskRetirementNotice.fixture(pages: pages)
        #expect(try await runs(RetirementNotification(notice))[0]["action"] == action)
    }

    @Test func allNamesOfALongNoticeAreInSeveralRuns() async throws {
        let runs = try await runs(.long(500))
        #expect(runs.count > 2)
        #expect(runs.allSatisfy { ($0["resources"]?.utf8.count ?? 0) <= 3_500 && $0.count <= 20 })
        #expect(runs.map { $0["part"] } == (1...runs.count).map { String($0) })
        #expect(runs.allSatisfy { $0["part_count"] == String(runs.count) })
        let lines = runs.flatMap { $0["resources"]?.split(separator: "\n").map(String.init) ?? [] }
        #expect(Set(lines) == Set((1...500).map { "service production/service-\($0)" }))
    }

    @Test func anAccountWhoseNameIsEmptyHasItsID() async throws {
        let run = try #require(try await runs(.fixture(), accountName: "").first)
        #expect(run["account_name"] == "111122223333")
    }

    @Test(arguments: ["<", "\u{7}", ">x", "é"])
    func theSizeHoldsWhereASignTakesMoreBytes(sign: String) async throws {
        let texts = (0..<5).map { String(repeating: sign, count: 1_700 + $0) }
        let notice = TaskRetirementNotice.fixture(resources: texts.map { .fixture(unrecognized: $0) })
        let runs = try await runs(RetirementNotification(notice))
        #expect(runs.allSatisfy { ($0["resources"]?.utf8.count ?? 0) <= 3_500 })
        let shown = runs.compactMap { $0["resources"] }.joined().replacing("\n", with: "")
        #expect(shown.unicodeScalars.count == texts.joined().unicodeScalars.count)
    }

    @Test func anInputThatCannotBeReadIsReportedToo() async throws {
        let error = OpeningError(
            code: .malformedJSON,
            message: "a bracket is missing",
            location: JSONLocation(offset: 3, line: 1, column: 4, path: "$"),
            bytes: Array("{<!here>".utf8)
        )
        let run = try await runs(RetirementNotification(unreadable: error))[0]
        #expect(run["reason"] == "unreadable")
        #expect(run["title"]?.contains("a bracket is missing") == true)
        #expect(run["resources"] == "{\u{2039}!here\u{203A}")
        #expect(run["health_url"]?.hasPrefix("https://health.console.aws.amazon.com/") == true)
        #expect(run.values.allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        (
            HTTPResponse.object(#"{"ok":false,"error":"invalid_webhook_format"}"#, status: 400),
            DeliveryFailure.Kind.payload
        ),
        (.object(#"{"ok":false,"error":"workflow_is_new"}"#), .payload),
        (.object(#"{"ok":false,"error":"no_permission"}"#), .configuration),
        (.object("ok"), .retry(after: nil)), (.object("<html>"), .retry(after: nil)),
        (.object("", status: 404), .configuration), (.object("", status: 500), .retry(after: nil)),
        (.object("", status: 429, headers: ["Retry-After": "3"]), .retry(after: .seconds(3))),
    ])
    func anAnswerIsReadAsTheTableSays(answer: HTTPResponse, kind: DeliveryFailure.Kind) async throws {
        let transport = ScriptedTransport(clock, answers: [answer])
        #expect(await failure(of: try workflowSink(transport), .fixture(), DeliveryContext(clock))?.kind == kind)
        #expect(transport.sent.count == 1)
    }

    @Test func aLongNoticeGoesOnWhereItStopped() async throws {
        let kept = KeptProgress()
        let first = ScriptedTransport(clock) { $1 > 1 ? .object("", status: 503) : Self.done }
        #expect(await failure(of: try workflowSink(first), .long(500), kept.context(clock))?.isRetryable == true)
        let second = ScriptedTransport(clock, answers: [Self.done])
        _ = try await workflowSink(second).deliver(.long(500), context: kept.context(clock))
        #expect(second.sent.first?["part"] == "3")
    }
}
