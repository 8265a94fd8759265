import Foundation
import Testing

/// Runs the example `inspect-event`.
struct InspectEventTests {
    static let services = #"""
        {"version":"0","id":"7f3c","detail-type":"AWS Health Event","source":"aws.health","account":"210987654321",
        "time":"2031-03-04T05:06:07Z","region":"us-west-2","resources":["harbor|pilot","quay|crane","harbor|buoy"],
        "detail":{"eventArn":"arn:aws:health:eu-north-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-ARN-DockerLinux-1-4-0-777-345678901234-MANAGED",
        "service":"ECS","eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","eventTypeCategory":"scheduledChange",
        "communicationId":"0a1b2c-2","startTime":"Tue, 11 Mar 2031 15:00:00 GMT","endTime":"Tue, 18 Mar 2031 15:00:00 GMT",
        "lastUpdatedTime":"Tue, 4 Mar 2031 05:05:00 GMT","statusCode":"upcoming","eventRegion":"eu-north-1",
        "affectedEntities":[{"entityValue":" harbor | pilot ","status":"IMPAIRED"},{"entityValue":"lonely"},null,{}],
        "affectedAccount":"345678901234","page":"2","totalPages":"3","backupEvent":"true"}}
        """#

    static let servicesJSON = #"""
        {"account":"345678901234","communicationID":"0a1b2c","detailType":"AWS Health Event",
        "endTime":"2031-03-18T15:00:00Z",
        "eventARN":"arn:aws:health:eu-north-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-ARN-DockerLinux-1-4-0-777-345678901234-MANAGED",
        "eventTypeCategory":"scheduledChange","eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","isBackup":true,
        "isSimulated":false,"lastUpdatedTime":"2031-03-04T05:05:00Z","page":2,"region":"eu-north-1",
        "sentTime":"2031-03-04T05:06:07Z","source":"aws.health","startTime":"2031-03-11T15:00:00Z",
        "statusCode":"upcoming","taskRetirement":{"services":[{"cluster":"harbor","service":"buoy"},
        {"cluster":"harbor","service":"pilot"},{"cluster":"quay","service":"crane"}],"tasks":[],
        "unrecognized":["lonely"]},"totalPages":3,"wrapper":"eventBridge"}
        """#

    static let tasks = #"""
        [{"Source":"harbor.drill","DetailType":"AWS Health Event","Resources":
        ["arn:aws:ecs:eu-west-1:345678901234:task/harbor/0123456789abcdef0123456789abcdef","a b"],"Detail":
        "{\"eventTypeCode\":\"AWS_ECS_TASK_PATCHING_RETIREMENT\",\"service\":\"ECS\",\"startTime\":\"soon\",\"endTime\":\"\"}"}]
        """#

    static let tasksJSON = #"""
        {"account":null,"communicationID":null,"detailType":"AWS Health Event","endTime":null,"eventARN":null,
        "eventTypeCategory":null,"eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","isBackup":null,"isSimulated":true,
        "lastUpdatedTime":null,"page":null,"region":null,"sentTime":null,"source":"harbor.drill","startTime":null,
        "statusCode":null,"taskRetirement":{"services":[],"tasks":[{"account":"345678901234",
        "arn":"arn:aws:ecs:eu-west-1:345678901234:task/harbor/0123456789abcdef0123456789abcdef","cluster":"harbor",
        "id":"0123456789abcdef0123456789abcdef","region":"eu-west-1"}],"unrecognized":["a b"]},"totalPages":null,
        "wrapper":"putEventsEntry"}
        """#

    /// The detail of another type of event, alone.
    static let detail = #"""
        {"eventArn":"arn:aws:health:eu-west-3::event/EC2/Y/Y_1","service":"EC2","eventTypeCode":"AWS_EC2_DRILL",
        "eventTypeCategory":"issue","startTime":1930367167.75,"page":1}
        """#

    static let detailJSON = #"""
        {"account":null,"communicationID":null,"detailType":null,"endTime":null,
        "eventARN":"arn:aws:health:eu-west-3::event/EC2/Y/Y_1","eventTypeCategory":"issue",
        "eventTypeCode":"AWS_EC2_DRILL","isBackup":null,"isSimulated":null,"lastUpdatedTime":null,"page":1,
        "region":"eu-west-3","sentTime":null,"source":null,"startTime":"2031-03-04T05:06:07Z","statusCode":null,
        "taskRetirement":null,"totalPages":null,"wrapper":"bareDetail"}
        """#

    private func run(_ arguments: String..., input: String = "") async throws -> ExampleProcess {
        try await ExampleProcess.run("inspect-event", arguments, input: Array(input.utf8))
    }

    private func json(_ text: String) throws -> NSObject {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSObject)
    }

    @Test(arguments: [(services, servicesJSON), (tasks, tasksJSON), (detail, detailJSON)])
    func theObjectOfAnEventHasAllKeys(input: String, expected: String) async throws {
        let process = try await run("--json", "-", input: input)
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(try json(process.output) == json("[\(expected)]"))
        // Keys are sorted and there is no white space: one object is one line.
        #expect(process.output == "[\n\(expected.replacingOccurrences(of: "\n", with: ""))\n]\n")
    }

    @Test func eachEventIsALineOfTheArray() async throws {
        let process = try await run("-", "--json", input: "\(Self.services)\n\(Self.detail)\n\(Self.tasks)")
        #expect(process.status == 0)
        #expect(process.lines.count == 6)
        #expect(try json(process.output) == json("[\(Self.servicesJSON),\(Self.detailJSON),\(Self.tasksJSON)]"))
    }

    @Test func theTextIsForPeople() async throws {
        let process = try await run("-", input: Self.services)
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(
            process.output == """
                AWS_ECS_TASK_PATCHING_RETIREMENT (scheduledChange, upcoming)
                  found         as eventBridge at line 1, column 1 (byte offset 0, path $)
                  account       345678901234
                  Region        eu-north-1
                  starts        2031-03-11T15:00:00Z
                  ends          2031-03-18T15:00:00Z
                  updated       2031-03-04T05:05:00Z
                  sent          2031-03-04T05:06:07Z
                  event         arn:aws:health:eu-north-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/\
                AWS_ECS_TASK_PATCHING_RETIREMENT-ARN-DockerLinux-1-4-0-777-345678901234-MANAGED
                  said in       0a1b2c-2
                  page          2 of 3
                  note          a copy for the backup Region
                  meaning       a task retirement: 3 services, 1 unrecognized resource
                  revision      DockerLinux 1.4.0, revision 777
                  service       harbor/buoy
                  service       harbor/pilot
                  service       quay/crane
                  unrecognized  lonely
                  note          resources and affectedEntities differ; both are listed

                """
        )
    }

    @Test(arguments: [
        (["affectedAccount", "eventRegion"], #""210987654321""#, #""eu-north-1""#),
        (["affectedAccount", "eventRegion", "eventArn"], #""210987654321""#, #""us-west-2""#),
        (["affectedAccount", "account", "eventRegion", "eventArn", "region"], "null", "null"),
    ])
    func anEmptyTextIsNone(keys: [String], account: String, region: String) async throws {
        let input = keys.reduce(Self.services) { text, key in
            text.replacingOccurrences(
                of: "\"\(key)\":\"[^\"]*\"",
                with: "\"\(key)\":\"\"",
                options: .regularExpression
            )
        }
        let process = try await run("--json", "-", input: input)
        #expect(process.status == 0)
        #expect(process.output.contains("{\"account\":\(account),"))
        #expect(process.output.contains(",\"region\":\(region),"))
        #expect(process.output.contains("\"eventARN\":null,") == keys.contains("eventArn"))
        let report = try await run("-", input: input)
        #expect(report.output.contains("\n  account ") == (account != "null"))
        #expect(report.output.contains("\n  Region ") == (region != "null"))
        #expect(report.output.contains("\n  event ") == !keys.contains("eventArn"))
    }

    @Test func aSimulationAndADateThatIsNoneAreSaid() async throws {
        let process = try await run("-", input: Self.tasks)
        #expect(process.status == 0)
        #expect(process.output.contains("  starts        \"soon\", which is no date\n"))
        #expect(process.output.contains("  note          a simulation: sent by harbor.drill\n"))
        #expect(
            process.output.contains("  meaning       a task retirement: 1 standalone task, 1 unrecognized resource\n")
        )
        #expect(!process.output.contains("  ends"))
    }

    @Test func anEventOfAnotherTypeSaysSo() async throws {
        let process = try await run("-", input: Self.detail)
        #expect(process.status == 0)
        #expect(process.output.hasPrefix("AWS_EC2_DRILL (issue)\n"))
        #expect(process.output.hasSuffix("  meaning       no task retirement: the event type is AWS_EC2_DRILL\n"))
    }

    @Test func aFileIsRead() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try Data("\(Self.detail)\n{\"detail\":\n 7}".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = try await run("--json", file.path)
        #expect(process.status == 65)
        #expect(try json(process.output) == json("[\(Self.detailJSON)]"))
        #expect(
            process.errors.hasPrefix(
                "inspect-event: \(file.path): line 4, column 2 (byte offset \(Self.detail.utf8.count + 13), path $.detail): found '7'"
            ),
            "\(process.errors)"
        )
    }

    @Test(arguments: [
        ("\(detail)\n{\"detail\": oops}\n\(tasks)", "line 3, column 12 "),
        ("[\(detail),{\"a\" 1},\(tasks)]", "path $[1].a): "),
        (
            #"{"Records":[{"messageId":"q","body":"{\"detail\""},{"messageId":"r","body":\#(quoted(detail))},"#
                + #"{"messageId":"s","body":\#(quoted(tasks))}]}"#,
            "in the text at line 1, column 37 (byte offset 36, path $.Records[0].body): line 1, column 10 "
        ),
    ])
    func theReadablePartIsPrintedWhereAnotherIsNot(input: String, place: String) async throws {
        let process = try await run("--json", "-", input: input)
        #expect(process.status == 65)
        let objects = try #require(JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [[String: Any]])
        #expect(
            objects.map { $0["eventTypeCode"] as? String } == ["AWS_EC2_DRILL", "AWS_ECS_TASK_PATCHING_RETIREMENT"]
        )
        #expect(process.errors.hasPrefix("inspect-event: standard input: "))
        #expect(process.errors.contains(place), "\(process.errors)")
    }

    @Test func somethingElseBesideAnEventIsNoFailure() async throws {
        let process = try await run(
            "-",
            input: "\(Self.detail)\n{\"detail-type\":\"Tide Change\",\"source\":\"sea\",\"detail\":{}}"
        )
        #expect(process.status == 0)
        #expect(
            process.errors.hasSuffix(
                "path $): no AWS Health event, but an EventBridge event \"Tide Change\" from sea\n"
            )
        )
    }

    @Test(arguments: [
        ("", "the input is empty"), ("{}", "an empty object"), ("hello", "found 'h'"), ("7 8", "2 values"),
        (
            #"{"Type":"SubscriptionConfirmation","TopicArn":"t","Message":"m"}"#,
            "confirm a subscription of Amazon SNS to t"
        ),
    ])
    func anInputWithoutAnEventIsADataError(input: String, text: String) async throws {
        for arguments in [["-"], ["--json", "-"]] {
            let process = try await ExampleProcess.run("inspect-event", arguments, input: Array(input.utf8))
            #expect(process.status == 65)
            #expect(process.output == (arguments.count == 1 ? "" : "[]\n"))
            #expect(process.errors.contains("standard input: line 1, column 1 "))
            #expect(process.errors.contains(text))
        }
    }

    @Test(arguments: ["/no/such/file.json", "/"])
    func aFileThatCannotBeOpenedIsNamed(path: String) async throws {
        let process = try await run("--json", path)
        #expect(process.status == 66)
        #expect(process.output == "")
        #expect(process.errors.hasPrefix("inspect-event: cannot open \(path): "))
    }

    @Test(arguments: [[], ["--json"], ["--frobnicate", "-"], ["a", "b"], ["-", "-"], [""]])
    func aWrongCallGetsTheUsage(arguments: [String]) async throws {
        let process = try await ExampleProcess.run("inspect-event", arguments)
        #expect(process.status == 64)
        #expect(process.output == "")
        #expect(process.errors.contains("\nusage: inspect-event [--json] FILE|-"))
    }

    @Test(arguments: ["--help", "-h"])
    func helpIsPrinted(option: String) async throws {
        let process = try await run(option)
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(process.output.contains("usage: inspect-event [--json] FILE|-"))
    }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}
