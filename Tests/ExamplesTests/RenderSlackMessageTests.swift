import Foundation
import Testing

/// Runs the example `render-slack-message`.
struct RenderSlackMessageTests {
    private static let now = "2030-10-01T00:00:00Z"

    private static let events = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/Events", isDirectory: true)

    private func run(_ arguments: String..., input: String = "") async throws -> ExampleProcess {
        try await ExampleProcess.run("render-slack-message", arguments, input: Array(input.utf8))
    }

    private func sample(_ name: String) -> String { Self.events.appendingPathComponent(name).path }

    private func contents(_ name: String) throws -> String {
        try String(contentsOf: Self.events.appendingPathComponent(name), encoding: .utf8)
    }

    private func messages(_ process: ExampleProcess) throws -> [[String: Any]] {
        try process.lines.filter { !$0.isEmpty }.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func sentences(_ process: ExampleProcess) throws -> [String] {
        try messages(process).compactMap { $0["text"] as? String }
    }

    // MARK: Messages

    @Test(arguments: [
        (
            "service-retirement.json",
            "Fargate will replace tasks in 3 services from Fri 4 Oct 2030 15:00 UTC. No action needed. "
                + "In 111122223333, eu-central-1."
        ),
        (
            "standalone-retirement.json",
            "Action needed: Fargate will stop 2 standalone tasks from Fri 4 Oct 2030 15:00 UTC. Nothing restarts them. "
                + "In 111122223333, eu-central-1."
        ),
        (
            "mixed-retirement.json",
            "Action needed: Fargate will stop 1 standalone task and replace tasks in 2 services from "
                + "Fri 4 Oct 2030 15:00 UTC. Nothing restarts the task. Look up 1 resource of unknown kind. "
                + "In 111122223333, eu-central-1."
        ),
        (
            "update-closed.json",
            "AWS closed the retirement of tasks in 3 services before its start (planned for Fri 4 Oct 2030 15:00 UTC). "
                + "No action needed. In 111122223333, eu-central-1."
        ),
    ])
    func aSampleGivesOneMessage(name: String, sentence: String) async throws {
        let process = try await run("--now", Self.now, sample(name))
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(try sentences(process) == [sentence])
    }

    @Test(arguments: [
        (
            "2026-03-03T21:08:00Z",
            "Fargate is now replacing tasks in 3 services (since Tue 3 Mar 2026 21:07 UTC). "
                + "No action needed; watch the deployments."
        ),
        (
            "2026-03-05T21:07:00Z",
            "Fargate was to replace tasks in 3 services in the window that ended Thu 5 Mar 2026 21:07 UTC. "
                + "Check that the services run all their tasks."
        ),
    ])
    func whatStartsAtOnceIsNowUntilItsWindowEnds(now: String, sentence: String) async throws {
        let process = try await run("--now", now, sample("security-override.json"))
        #expect(process.status == 0)
        #expect(try sentences(process) == ["\(sentence) In 111122223333, eu-central-1."])
    }

    @Test func theSystemsClockIsTheDefault() async throws {
        let process = try await run(sample("service-retirement.json"))
        #expect(process.status == 0)
        #expect(try sentences(process).count == 1)
    }

    @Test func theTimeDecidesBetweenWillAndIs() async throws {
        let process = try await run("--now", "2030-10-04T15:00:00Z", sample("service-retirement.json"))
        #expect(try sentences(process)[0].hasPrefix("Fargate is now replacing tasks in 3 services (since "))
    }

    @Test func theTimeDecidesWhetherWhatIsClosedIsDone() async throws {
        let process = try await run("--now", "2030-10-12T00:00:00Z", sample("update-closed.json"))
        #expect(
            try sentences(process) == [
                "Finished: Fargate has replaced tasks in 3 services (started Fri 4 Oct 2030 15:00 UTC). "
                    + "No action needed. In 111122223333, eu-central-1."
            ]
        )
    }

    @Test func aHugeEventGivesSeveralMessages() async throws {
        let process = try await run("--now", Self.now, sample("huge-retirement.json"))
        let sentences = try sentences(process)
        #expect(sentences.count > 1)
        #expect(sentences.last?.hasPrefix("Part \(sentences.count) of \(sentences.count): ") == true)
        for number in 1...1000 { #expect(process.output.contains(String(format: "service-%04d", number))) }
    }

    @Test func pagesAreMergedAndCopiesDropped() async throws {
        let pages = try contents("pages.ndjson")
        let process = try await run("--now", Self.now, "-", input: pages + "\n" + pages)
        #expect(try sentences(process).count == 1)
        #expect(try sentences(process)[0].contains("12 services"))
        #expect(!process.output.contains("Missing:"))
        let part = pages.split(separator: "\n")[0]
        #expect(try await run("--now", Self.now, "-", input: String(part)).output.contains("This notice has 3 pages."))
    }

    @Test func theCopyForTheBackupRegionIsTheSameNotice() async throws {
        let input = try contents("backup-copy.json") + contents("service-retirement.json")
        let process = try await run("--now", Self.now, "-", input: input)
        #expect(try sentences(process).count == 1)
        #expect(!process.output.contains("Copy for the backup Region"))
    }

    @Test(arguments: [false, true])
    func anUpdateFollowsItsAnnouncement(isReversed: Bool) async throws {
        let announcement = try contents("service-retirement.json")
        let closed = try contents("update-closed.json")
        let other = try contents("standalone-retirement.json")
        let inputs = isReversed ? [closed, other, announcement] : [announcement, other, closed]
        let process = try await run("--now", Self.now, "-", input: inputs.joined(separator: "\n"))
        let sentences = try sentences(process)
        try #require(sentences.count == 3)
        #expect(sentences[0].hasPrefix("Fargate will replace tasks in 3 services from "))
        #expect(sentences[1].hasPrefix("Update: AWS closed the retirement of tasks in 3 services "))
        #expect(sentences[2].hasPrefix("Action needed: Fargate will stop 2 standalone tasks "))
        #expect(process.lines[1].contains("Status: closed before its start; it was upcoming"))
    }

    @Test func simulationsAreMarked() async throws {
        let process = try await run("--now", Self.now, sample("put-events-entries.json"))
        #expect(try sentences(process).count == 2)
        #expect(try sentences(process).allSatisfy { $0.hasPrefix("TEST: ") })
    }

    // MARK: Forms

    @Test func prettyJSONIsTheSameMessage() async throws {
        let plain = try await run("--now", Self.now, sample("service-retirement.json"))
        let pretty = try await run("--pretty", "--now", Self.now, sample("service-retirement.json"))
        #expect(pretty.output.hasPrefix("{\n  \"text\": \"Fargate"))
        let objects = try [plain, pretty].map { process in
            try #require(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? NSDictionary)
        }
        #expect(objects[0] == objects[1])
    }

    @Test func aLinkOpensTheMessageInBlockKitBuilder() async throws {
        let arguments = ["--now", Self.now, sample("standalone-retirement.json")]
        let process = try await ExampleProcess.run("render-slack-message", ["--block-kit-builder"] + arguments)
        let link = try #require(process.lines.first)
        let prefix = "https://app.slack.com/block-kit-builder/#"
        #expect(link.hasPrefix(prefix))
        let allowed = CharacterSet(charactersIn: "-._~%").union(.alphanumerics)
        let rest = String(link.dropFirst(prefix.count))
        #expect(rest.unicodeScalars.allSatisfy { $0.isASCII && allowed.contains($0) })
        let json = try #require(rest.removingPercentEncoding)
        let content = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(Set(content.keys) == ["blocks"])
        let plain = try messages(try await ExampleProcess.run("render-slack-message", arguments))
        #expect(content["blocks"] as? NSArray == plain[0]["blocks"] as? NSArray)
    }

    // MARK: Failures

    @Test func whatCanBeReadIsPrintedAllTheSame() async throws {
        let process = try await run("--now", Self.now, sample("sqs-lambda-batch.json"))
        #expect(process.status == 65)
        #expect(try sentences(process).count == 1)
        #expect(process.errors.contains("sqs-lambda-batch.json: in the text at line "))
        #expect(process.errors.contains("no AWS Health event, but an EventBridge event \"ECS Task State Change\""))
    }

    @Test func anEventThatIsNoRetirementSaysWhy() async throws {
        let event = try contents("service-retirement.json")
            .replacing("\"AWS_ECS_TASK_PATCHING_RETIREMENT\"", with: "\"AWS_EC2_OPERATIONAL_ISSUE\"")
        let process = try await run("-", input: event)
        #expect(process.status == 65)
        #expect(process.output == "")
        #expect(
            process.errors.contains(
                "standard input: line 1, column 1 (byte offset 0, path $): no task retirement: "
                    + "the event type is AWS_EC2_OPERATIONAL_ISSUE\n"
            )
        )
        #expect(process.errors.hasSuffix("standard input: found no task retirement notice\n"))
        let both = try await run("--now", Self.now, "-", input: event + contents("service-retirement.json"))
        #expect(both.status == 0)
        #expect(try sentences(both).count == 1)
    }

    @Test(arguments: ["", "{", "{}", "[]", "not json"])
    func inputWithoutANoticeFails(input: String) async throws {
        let process = try await run("-", input: input)
        #expect(process.status == 65)
        #expect(process.output == "")
        #expect(process.errors.hasPrefix("render-slack-message: standard input: "))
    }

    @Test(arguments: ["/no/such/file.json", "/"])
    func aFileThatCannotBeOpenedIsNamed(path: String) async throws {
        let process = try await run(path)
        #expect(process.status == 66)
        #expect(process.errors.hasPrefix("render-slack-message: cannot open \(path): "))
    }

    @Test(arguments: [
        [], ["--now"], ["--now", "tomorrow", "-"], ["--now", "1720000000", "-"], ["--frobnicate"], ["a", "b"],
        ["--pretty", "--block-kit-builder", "-"],
    ])
    func aWrongCallGetsTheUsage(arguments: [String]) async throws {
        let process = try await ExampleProcess.run("render-slack-message", arguments)
        #expect(process.status == 64)
        #expect(process.output == "")
        #expect(process.errors.contains("\nusage: render-slack-message [--pretty | --block-kit-builder]"))
    }

    @Test(arguments: ["--help", "-h"])
    func helpIsPrinted(option: String) async throws {
        let process = try await run(option)
        #expect(process.status == 0)
        #expect(process.output.contains("usage: render-slack-message"))
        #expect(process.output.contains("--now TIME"))
        #expect(process.errors == "")
    }
}
