import Foundation
import Testing

/// Runs the example `route-notices`.
struct RouteNoticesTests {
    private static let examples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples", isDirectory: true)

    private static let place = "Fargate retires tasks in account 111122223333, eu-central-1, from 2030-10-04T15:00:00Z"

    private func run(_ arguments: [String], input: String = "") async throws -> ExampleProcess {
        try await ExampleProcess.run("route-notices", arguments, input: Array(input.utf8))
    }

    private func path(_ name: String) -> String { Self.examples.appendingPathComponent(name).path }

    private func deliver(
        _ event: String,
        now: String = "2030-10-03T20:00:00Z",
        routes: String = "Routes/teams.json"
    ) async throws -> ExampleProcess {
        try await run(["--now", now, path(routes), path("Events/\(event)")])
    }

    /// Runs it with routes of the test's own, in a directory that goes away.
    private func withRoutes(_ text: String, _ body: (String, URL) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("route-notices-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appendingPathComponent("routes.json")
        try Data(text.replacingOccurrences(of: "DIR", with: directory.path).utf8).write(to: file)
        try await body(file.path, directory)
    }

    // MARK: Delivery

    @Test(arguments: [
        (
            "mixed-retirement.json",
            [
                "batch: \(place): 1 standalone task", "pager: \(place): 1 standalone task",
                "platform: \(place): 1 other resource", "storefront: \(place): 2 services",
            ]
        ),
        ("standalone-retirement.json", ["batch: \(place): 2 standalone tasks", "pager: \(place): 2 standalone tasks"]),
        ("update-closed.json", ["batch: Finished: \(place): 1 service", "storefront: Finished: \(place): 2 services"]),
        ("pages.ndjson", ["platform: \(place): 12 services"]),
        ("huge-retirement.json", ["platform: \(place): 1000 services"]),
    ])
    func eachTeamIsToldOfItsOwnResources(event: String, lines: [String]) async throws {
        let process = try await deliver(event)
        #expect(process.status == 0)
        #expect(process.errors == "")
        // The sinks are told at the same time, in whichever order.
        #expect(process.lines.dropLast().map(String.init).sorted() == lines)
    }

    @Test func thePagerIsLeftAloneWhereThereIsTime() async throws {
        let process = try await deliver("standalone-retirement.json", now: "2030-10-02T00:00:00Z")
        #expect(process.status == 0)
        #expect(process.output == "batch: \(Self.place): 2 standalone tasks\n")
    }

    @Test func whatARuleDropsIsSaidWithTheReason() async throws {
        let process = try await deliver("put-events-entries.json")
        #expect(process.status == 0)
        #expect(process.output == "")
        let lines = process.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines.allSatisfy {
                $0.hasPrefix("route-notices: \(path("Events/put-events-entries.json")): line ")
                    && $0.hasSuffix(": dropped: somebody tries the notifications (rule \"drills\")")
            }
        )
    }

    @Test func whatCannotBeReadReachesAPersonToo() async throws {
        let process = try await deliver("sqs-lambda-batch.json", now: "2030-10-01T00:00:00Z")
        #expect(process.status == 65)
        let lines = process.lines.dropLast().sorted()
        #expect(lines.first == "batch: \(Self.place): 1 service")
        #expect(lines.last == "storefront: \(Self.place): 2 services")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("platform: An input that may be a notice of AWS Health can't be read: "))
        #expect(process.errors.contains("no AWS Health event, but an EventBridge event"))
    }

    @Test func aFileGetsALineOfJSONForEachNotice() async throws {
        let routes = #"""
            {"sinks": {"log": {"type": "file", "path": "DIR/notices.jsonl"}}, "routes": {"default": ["log"]}}
            """#
        try await withRoutes(routes) { routes, directory in
            let process = try await run([routes, path("Events/pages.ndjson")])
            #expect(process.status == 0)
            #expect(process.output == "")
            let file = try String(contentsOf: directory.appendingPathComponent("notices.jsonl"), encoding: .utf8)
            let line = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
            #expect(line["kind"] as? String == "notice")
            #expect((line["services"] as? [Any])?.count == 12)
        }
    }

    @Test(arguments: [
        (#""fallback": "ops""#, 0, true), (#""required": false"#, 78, false), (#""required": true"#, 78, false),
    ])
    func aSinkThatFailsForGoodIsSaidAndAnotherTakesOver(setting: String, status: Int32, isPrinted: Bool) async throws {
        let routes = #"""
            {"sinks": {"log": {"type": "file", "path": "DIR/no/such/directory", \#(setting)}, "ops": {"type": "print"}},
             "routes": {"default": ["log"], "rules": []}}
            """#
        try await withRoutes(routes) { routes, _ in
            let process = try await run([routes, path("Events/service-retirement.json")])
            #expect(process.status == status)
            #expect(process.output == (isPrinted ? "ops: \(Self.place): 3 services\n" : ""))
            #expect(process.errors.contains("can't be opened: "))
        }
    }

    #if os(Linux)
    @Test func aFullDiskCanBeTriedAgain() async throws {
        let routes = #"{"sinks": {"log": {"type": "file", "path": "/dev/full"}}, "routes": {"default": ["log"]}}"#
        try await withRoutes(routes) { routes, _ in
            let process = try await run([routes, path("Events/service-retirement.json")])
            #expect(process.status == 75)
            #expect(process.errors.contains("log: failed: the file /dev/full can't be written: "))
        }
    }
    #endif

    // MARK: Explanation and lint

    @Test func anExplanationSaysWhichRuleTookWhatAndWhy() async throws {
        let process = try await run([
            "--explain", "--now", "2030-10-03T20:00:00Z", path("Routes/teams.json"),
            path("Events/mixed-retirement.json"),
        ])
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(process.output.hasPrefix("111122223333/arn:aws:health:"))
        #expect(
            process.output.hasSuffix(
                """
                arn:aws:ecs:eu-central-1:111122223333:task/batch/00000000000000000000000000000003 -> pager, batch
                  1. "drills" did not take it: it is no simulation
                  2. "tasks that nothing replaces, within a day" took it for pager and went on: \
                the kind is task; it starts in 19 h 0 min, within 24 h
                  3. "the shop" did not take it: cluster "batch" does not match "production"
                  4. "batch jobs" took it for batch: cluster "batch" matches "batch"

                "old-style-service-name" -> platform
                  1. "drills" did not take it: it is no simulation
                  2. "tasks that nothing replaces, within a day" did not take it: the kind is unrecognized, not task
                  3. "the shop" did not take it: no cluster is known
                  4. "batch jobs" did not take it: no cluster is known
                  default: no rule took it

                """
            )
        )
    }

    @Test func anExplanationOfWhatCannotBeReadIsADataError() async throws {
        let process = try await run(["--explain", path("Routes/teams.json"), path("Events/sqs-lambda-batch.json")])
        #expect(process.status == 65)
        #expect(process.output.contains("production/web -> storefront"))
        let empty = try await run(["--explain", path("Routes/teams.json"), "-"], input: "{}")
        #expect(empty.status == 65)
        #expect(empty.errors.contains("route-notices: standard input: "))
    }

    @Test func lintFindsMistakes() async throws {
        let process = try await run(["--lint", path("Routes/mistakes.json")])
        let file = path("Routes/mistakes.json")
        #expect(process.status == 78)
        #expect(
            process.output == """
                \(file): rule 2 "the shop" can't be reached: rule 1 "production" takes all that it could take
                \(file): rule 3 "batch jobs" can never hold: only services have the name of a service
                \(file): rule 4 "batch jobs" has the name of rule 3
                \(file): the sink "bacth" is not known: did you mean "batch"?
                \(file): nothing reaches the sink "batch"
                \(file): nothing reaches the sink "storefront"

                """
        )
    }

    @Test func lintSaysThatNothingIsWrong() async throws {
        let process = try await run(["--lint", path("Routes/teams.json")])
        #expect(process.status == 0)
        #expect(process.output == "\(path("Routes/teams.json")): no issues\n")
    }

    // MARK: What is wrong

    @Test(arguments: [
        (#"{"sinks": {}, "#, "line 1, column 15, $: "),
        (#"{"sinks": {}}"#, "line 1, column 1, $: found no key \"routes\""),
        (#"{"routes": {"default": ["a"]}}"#, "$: found no key \"sinks\""),
        (#"{"sinks": [], "routes": {"default": ["a"]}}"#, "$.sinks: expected an object"),
        (
            "{\"sinks\": {},\n \"routes\": {\"defalt\": [\"a\"]}}",
            "line 2, column 13, $.routes: found the unknown key \"defalt\": did you mean \"default\"?"
        ),
        (
            #"{"sinks": {"a": {"type": "mail"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a.type: expected \"print\" or \"file\", found \"mail\""
        ),
        (#"{"sinks": {"a": {}}, "routes": {"default": ["a"]}}"#, "$.sinks.a.type: expected \"print\" or \"file\""),
        (#"{"sinks": {"a": 7}, "routes": {"default": ["a"]}}"#, "$.sinks.a: expected an object"),
        (#"{"sinks": {"a": {"type": "file"}}, "routes": {"default": ["a"]}}"#, "$.sinks.a: a file needs a \"path\""),
        (
            #"{"sinks": {"a": {"type": "print", "path": "x"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a: only a file has a \"path\""
        ),
        (
            #"{"sinks": {"a": {"type": "print", "fallback": "b"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a.fallback: there is no sink \"b\""
        ),
        (
            #"{"sinks": {"a": {"type": "print", "required": 1}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a.required: expected true or false, found 1"
        ),
        (
            #"{"sinks": {"a": {"type": "print", "retry": 1}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a: found the unknown key \"retry\""
        ),
        (
            #"{"sinks": {"a": {"type": "print"}}, "unreadable": "b", "routes": {"default": ["a"]}}"#,
            "$.unreadable: expected the name of a sink, found \"b\""
        ),
        (
            #"{"sinks": {"team": {"type": "print"}}, "routes": {"default": ["taem"]}}"#,
            "the sink \"taem\" is not known: did you mean \"team\"?"
        ),
    ])
    func routesThatAreWrongAreNotDelivered(text: String, message: String) async throws {
        try await withRoutes(text) { routes, _ in
            let process = try await run([routes, path("Events/service-retirement.json")])
            #expect(process.status == 78)
            #expect(process.output == "")
            #expect(process.errors.hasPrefix("route-notices: \(routes): \(message)"), "\(process.errors)")
        }
    }

    @Test func aFileThatCannotBeOpenedIsNamed() async throws {
        for arguments in [["/no/such/routes.json", "-"], [path("Routes/teams.json"), "/no/such/event.json"]] {
            let process = try await run(arguments)
            #expect(process.status == 66)
            #expect(process.errors.hasPrefix("route-notices: cannot open /no/such/"))
        }
    }

    @Test func anInputWithoutANoticeIsADataError() async throws {
        let process = try await run([path("Routes/teams.json"), "-"], input: "{}")
        #expect(process.status == 65)
        #expect(process.errors.hasSuffix("route-notices: standard input: found no task retirement notice\n"))
    }

    @Test(arguments: [
        [], ["a"], ["a", "b", "c"], ["--lint"], ["--lint", "a", "b"], ["--lint", "--explain", "a"], ["--now"],
        ["--now", "soon", "a", "b"], ["--frobnicate", "a", "b"], ["", "b"],
    ])
    func aWrongCallGetsTheUsage(arguments: [String]) async throws {
        let process = try await run(arguments)
        #expect(process.status == 64)
        #expect(process.output == "")
        #expect(process.errors.contains("\nusage: route-notices [--explain] [--now TIME] ROUTES FILE|-\n"))
    }

    @Test(arguments: ["--help", "-h"])
    func helpIsPrinted(option: String) async throws {
        let process = try await run(["a", option])
        #expect(process.status == 0)
        #expect(process.output.contains("usage: route-notices [--explain] [--now TIME] ROUTES FILE|-\n"))
        #expect(process.errors == "")
    }
}
