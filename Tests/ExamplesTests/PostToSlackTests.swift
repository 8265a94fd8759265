import Foundation
import LoopbackServer
import Synchronization
import Testing

/// Runs the example `post-to-slack` against a server on this machine that answers as Slack does.
struct PostToSlackTests {
    static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/Events", isDirectory: true)

    /// Runs the program with a server.
    ///
    /// - Parameters:
    ///   - file: The sample to post; `nil` where the arguments name one.
    ///   - arguments: More arguments.
    ///   - environment: Where to post; `HOST` stands for the server.
    ///   - answer: What the server answers.
    func post(
        _ file: String? = "service-retirement.json",
        _ arguments: [String] = [],
        environment: [String: String] = ["SLACK_WEBHOOK_URL": "http://HOST/services/T000/B000/secret-of-the-hook"],
        answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply = { _ in .response(200, "ok") }
    ) async throws -> (process: ExampleProcess, requests: [LoopbackServer.Request]) {
        let server = try LoopbackServer(answer)
        defer { server.stop() }
        let host = "127.0.0.1:\(server.port)"
        let process = try await ExampleProcess.run(
            "post-to-slack",
            ["--allow-host", host] + arguments + (file.map { [Self.directory.appendingPathComponent($0).path] } ?? []),
            environment: environment.mapValues { $0.replacingOccurrences(of: "HOST", with: host) }
        )
        #expect(!(process.output + process.errors).contains("secret-of-the-hook"))
        return (process, server.requests)
    }

    @Test func aNoticeIsPosted() async throws {
        let (process, requests) = try await post()
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(process.output.hasSuffix("service-retirement.json, line 1: slack-webhook: delivered\n"))
        #expect(requests.map(\.path) == ["/services/T000/B000/secret-of-the-hook"])
        #expect(String(decoding: requests[0].body, as: UTF8.self).contains("Fargate will replace tasks in 3 services"))
    }

    /// In a process of its own, since such a server holds up every URLSession of a process.
    @Test func aServerThatNeverStopsSendingIsAFailureInTime() async throws {
        let head = LoopbackServer.Reply.head(200, length: 1 << 40)
        let part = [UInt8](repeating: 0x61, count: 1 << 16)
        let start = ContinuousClock.now
        let (process, requests) = try await post("service-retirement.json", ["--timeout", "5"]) { _ in
            .endless(head: head, part: part)
        }
        #expect(process.status == 75)
        #expect(process.errors.contains("slack-webhook: failed: "), "\(process.errors)")
        #expect(!requests.isEmpty)
        // Where it waited for the end, it would never end; so long, because the machine may be busy.
        #expect(ContinuousClock.now - start < .seconds(120))
    }

    @Test func aBusyChannelIsPostedToInTheEnd() async throws {
        let count = Mutex(0)
        let (process, requests) = try await post { _ in
            let number = count.withLock { count in
                count += 1
                return count
            }
            return number <= 7 ? .response(429, "rate_limited", headers: ["Retry-After: 0"]) : .response(200, "ok")
        }
        #expect(process.status == 0)
        #expect(process.output.hasSuffix("slack-webhook: delivered\n"))
        #expect(requests.count == 8)
    }

    @Test func withOneLedgerANoticeIsPostedOnce() async throws {
        let ledger = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).ledger")
        defer {
            try? FileManager.default.removeItem(at: ledger)
            try? FileManager.default.removeItem(at: ledger.appendingPathExtension("lock"))
        }
        let server = try LoopbackServer { _ in .response(200, "ok") }
        defer { server.stop() }
        for output in ["delivered", "was delivered before"] {
            let process = try await ExampleProcess.run(
                "post-to-slack",
                [
                    "--allow-host", "127.0.0.1:\(server.port)", "--ledger", ledger.path,
                    Self.directory.appendingPathComponent("service-retirement.json").path,
                ],
                environment: ["SLACK_WEBHOOK_URL": "http://127.0.0.1:\(server.port)/services/T000/B000/hook"]
            )
            #expect(process.status == 0)
            #expect(process.output.hasSuffix("slack-webhook: \(output)\n"))
        }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        (404, "no_service", 78), (410, "channel_is_archived", 78), (403, "invalid_token", 78),
        (503, "", 75), (200, "<html>sign in</html>", 75),
    ])
    func theStatusTellsWhetherItMayBeTriedAgain(status: Int, body: String, exitStatus: Int32) async throws {
        let (process, _) = try await post(
            "service-retirement.json",
            ["--timeout", "1"],
            answer: { _ in .response(status, body) }
        )
        #expect(process.status == exitStatus)
        #expect(process.output == "")
        #expect(process.errors.contains("slack-webhook: failed: "))
    }

    @Test func whatSlackRefusesInAnyFormIsTheProgramsFault() async throws {
        let (process, requests) = try await post(answer: { _ in .response(400, "invalid_blocks") })
        #expect(process.status == 70)
        #expect(requests.count == 3)
        #expect(process.errors.contains("invalid_blocks"))
    }

    /// Two notices, the first of which Slack refuses.
    @Test(arguments: [(503, 75), (400, 70)])
    func whatMayBeTriedAgainIsNotHiddenByARefusal(status: Int, exitStatus: Int32) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let samples = ["service-retirement.json", "standalone-retirement.json"]
        try Data(samples.map { try Data(contentsOf: Self.directory.appendingPathComponent($0)) }.joined()).write(
            to: file
        )
        let (process, _) = try await post(nil, ["--timeout", "6", file.path]) { request in
            let isSecond = String(decoding: request.body, as: UTF8.self).contains("standalone")
            return isSecond && status == 503 ? .response(503, "") : .response(400, "invalid_blocks")
        }
        #expect(process.status == exitStatus, "\(process.errors)")
    }

    @Test(arguments: [("no ledger at all\n", 78), (nil, 78)])
    func aLedgerThatCantBeUsedIsConfiguration(content: String?, exitStatus: Int32) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appendingPathComponent("posted.ledger")
        if let content {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: file)
        }
        let (process, requests) = try await post("service-retirement.json", ["--ledger", file.path])
        #expect(process.status == exitStatus, "\(process.errors)")
        #expect(requests.isEmpty)
    }

    @Test func aDirectoryIsNoLedger() async throws {
        let path = FileManager.default.temporaryDirectory.path
        let (process, requests) = try await post("service-retirement.json", ["--ledger", path])
        #expect(process.status == 78, "\(process.errors)")
        #expect(requests.isEmpty)
    }

    @Test func aBotPostsAndRemembersTheMessage() async throws {
        let answer = #"{"ok":true,"channel":"C012AB3CD","ts":"1503435956.000247"}"#
        let (process, requests) = try await post(
            environment: ["SLACK_BOT_TOKEN": "xoxb-secret-of-the-hook", "SLACK_CHANNEL": "C012AB3CD"],
            answer: { _ in .response(200, answer, headers: ["Content-Type: application/json"]) }
        )
        #expect(process.status == 0)
        #expect(process.output.hasSuffix("slack-channel-C012AB3CD: delivered\n"))
        #expect(requests.map(\.path) == ["/api/chat.postMessage"])
        #expect(requests[0].head.contains("Bearer xoxb-secret-of-the-hook"))
    }

    @Test func aWorkflowIsStarted() async throws {
        let (process, requests) = try await post(
            environment: ["SLACK_WEBHOOK_URL": "http://HOST/triggers/T000/1/secret-of-the-hook"],
            answer: { _ in .response(200, #"{"ok":true}"#) }
        )
        #expect(process.status == 0)
        #expect(process.output.hasSuffix("slack-workflow: delivered\n"))
        #expect(requests.count == 1)
    }

    @Test(arguments: [
        ([:], "neither SLACK_WEBHOOK_URL nor SLACK_BOT_TOKEN"),
        (["SLACK_BOT_TOKEN": "xoxb-secret-of-the-hook"], "SLACK_CHANNEL is not"),
        (
            ["SLACK_WEBHOOK_URL": "https://x.example/services/a", "SLACK_BOT_TOKEN": "xoxb-secret-of-the-hook"],
            "both set"
        ),
        (["SLACK_WEBHOOK_URL": "https://evil.example/services/secret-of-the-hook"], "must be at hooks.slack.com"),
    ])
    func wrongSettingsAreNamedWithoutTheSecret(environment: [String: String], message: String) async throws {
        let (process, requests) = try await post(environment: environment)
        #expect(process.status == 78)
        #expect(process.errors.contains(message))
        #expect(requests.isEmpty)
    }

    @Test func aReadablePartIsPostedEvenWhereAnotherIsNot() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let event = try Data(contentsOf: Self.directory.appendingPathComponent("service-retirement.json"))
        try (event + Data("\n{broken".utf8)).write(to: file)

        let (process, requests) = try await post(nil, [file.path])
        #expect(process.status == 65)
        #expect(requests.count == 1)
        #expect(process.errors.contains("line "))

        let (telling, both) = try await post(nil, ["--post-unreadable", file.path])
        #expect(telling.status == 65)
        #expect(both.count == 2)
    }

    @Test(arguments: [
        ([], 64, "no file"), (["--ledger"], 64, "--ledger needs a value"), (["--what", "x"], 64, "unknown option"),
        (["--timeout", "-1", "x"], 64, "no number of seconds"),
        (["/nowhere/at.all"], 66, "cannot open /nowhere/at.all"),
    ])
    func aWrongCallIsRefused(arguments: [String], status: Int32, message: String) async throws {
        let process = try await ExampleProcess.run("post-to-slack", arguments)
        #expect(process.status == status)
        #expect(process.errors.contains(message))
    }
}
