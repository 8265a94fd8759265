import Foundation
import Testing

/// What `inspect-event` makes of texts that are padded, blank or written otherwise.
struct InspectEventTextTests {
    private func event(_ changes: [(of: String, with: String)]) throws -> String {
        try changes.reduce(InspectEventTests.services) { text, change in
            try #require(text.contains(change.of), "\(change.of)")
            return text.replacing(change.of, with: change.with)
        }
    }

    private func object(_ input: String) async throws -> [String: Any] {
        let process = try await ExampleProcess.run("inspect-event", ["--json", "-"], input: Array(input.utf8))
        #expect(process.status == 0 && process.errors == "")
        let objects = try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [[String: Any]]
        return try #require(objects?.first)
    }

    @Test func paddedTextIsTrimmed() async throws {
        let padded = try event([
            ("\"AWS Health Event\"", "\" AWS Health Event \""), ("\"aws.health\"", "\" aws.health\""),
            ("\"AWS_ECS_TASK_PATCHING_RETIREMENT\"", "\"AWS_ECS_TASK_PATCHING_RETIREMENT \""),
            ("\"scheduledChange\"", "\" scheduledChange\""), ("\"upcoming\"", "\" upcoming \""),
            ("\"0a1b2c-2\"", "\"0a1b2c-2 \""), ("\"345678901234\"", "\"345678901234 \""),
            ("\"eventRegion\":\"eu-north-1\"", "\"eventRegion\":\"eu-north-1 \""), ("\"2\"", "\" 2 \""),
            ("\"3\"", "\"3 \""), ("\"true\"", "\" true \""), ("\"arn:aws:health", "\" arn:aws:health"),
        ])
        let expected = try await object(InspectEventTests.services)
        #expect(try await object(padded) as NSDictionary == expected as NSDictionary)
    }

    @Test(arguments: ["", " ", "\u{A0}"])
    func blankTextIsNull(blank: String) async throws {
        let input = try event([
            ("\"AWS Health Event\"", "\"\(blank)\""), ("\"aws.health\"", "\"\(blank)\""),
            ("\"scheduledChange\"", "\"\(blank)\""), ("\"upcoming\"", "\"\(blank)\""),
            ("\"0a1b2c-2\"", "\"\(blank)\""), ("\"345678901234\"", "\"\(blank)\""),
            ("\"eventRegion\":\"eu-north-1\"", "\"eventRegion\":\"\(blank)\""),
        ])
        let object = try await object(input)
        for key in ["detailType", "source", "isSimulated", "eventTypeCategory", "statusCode", "communicationID"] {
            #expect(object[key] is NSNull, "\(key)")
        }
        #expect(object["account"] as? String == "210987654321")
        #expect(object["region"] as? String == "eu-north-1")
        let report = try await ExampleProcess.run("inspect-event", ["-"], input: Array(input.utf8)).output
        #expect(report.hasPrefix("AWS_ECS_TASK_PATCHING_RETIREMENT (no category)\n"))
        #expect(!report.contains("simulation") && !report.contains("said in"))
        #expect(report.contains("  meaning       a task retirement: "))
    }

    @Test func aTextDrivesNoTerminalAndForgesNoLine() async throws {
        let name = #"\u001b[2J\u0007x\nservice  forged\u202ey\u0085z"#
        let input = try event([("\"harbor|pilot\"", "\"\(name)\"")])
        let report = try await ExampleProcess.run("inspect-event", ["-"], input: Array(input.utf8)).output
        #expect(report.contains("\n  unrecognized   [2J x service  forged y z\n"))
        let json = try await ExampleProcess.run("inspect-event", ["--json", "-"], input: Array(input.utf8)).output
        #expect(json.contains(#"\u001b[2J\u0007x\nservice  forged"#))
    }

    @Test func theStatusIsPrintedAsItIsWritten() async throws {
        let object = try await object(event([("\"upcoming\"", "\"CLOSED\"")]))
        #expect(object["statusCode"] as? String == "CLOSED")
    }

    @Test func anARNWithoutRegionAndAccountHasNone() async throws {
        let task = "arn:aws:ecs:::task/harbor/0123456789abcdef0123456789abcdef"
        let retirement = try await object(event([("\"harbor|pilot\"", "\"\(task)\"")]))["taskRetirement"]
        let tasks = try #require((retirement as? [String: Any])?["tasks"] as? [[String: Any]])
        #expect(tasks.count == 1)
        #expect(tasks[0]["account"] is NSNull && tasks[0]["region"] is NSNull)
        #expect(tasks[0]["arn"] as? String == task)
    }

    @Test func aTimeThatIsNoEpochInSecondsIsSaidAsItIsWritten() async throws {
        let input = try event([("\"Tue, 11 Mar 2031 15:00:00 GMT\"", "1783263600000")])
        #expect(try await object(input)["startTime"] is NSNull)
        let report = try await ExampleProcess.run("inspect-event", ["-"], input: Array(input.utf8)).output
        #expect(report.contains("  starts        \"1783263600000\", which is no date\n"))
        let message = try await ExampleProcess.run("render-slack-message", ["-"], input: Array(input.utf8)).output
        #expect(message.contains("AWS writes its start as “1783263600000”"))
        #expect(!message.contains("states no start"))
    }

    @Test func aMissingCommaIsAFailureBesideBothEvents() async throws {
        let input = "[\(InspectEventTests.detail)\n \(InspectEventTests.detail)]"
        let process = try await ExampleProcess.run("inspect-event", ["--json", "-"], input: Array(input.utf8))
        #expect(process.status == 65)
        #expect(process.lines.filter { $0.contains("AWS_EC2_DRILL") }.count == 2)
        #expect(process.errors.contains(", path $[1]): found '{', expected ',' or ']'"), "\(process.errors)")
    }
}
