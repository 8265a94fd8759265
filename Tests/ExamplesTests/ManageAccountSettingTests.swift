import Foundation
import Testing

/// Runs the example `manage-account-setting`.
struct ManageAccountSettingTests {
    static let listing = """
        {"settings": [
          {"name": " fargateTaskRetirementWaitPeriod", "value": "14", "principalArn": "arn:aws:iam::123456789012:root"},
          {"name": "fargateEventWindows", "value": "enabled", "principalArn": "arn:aws:iam::123456789012:root"},
          {"name": "settingOfTomorrow", "value": "on"}
        ]}
        """

    private func run(_ arguments: String..., input: String = "") async throws -> ExampleProcess {
        try await ExampleProcess.run("manage-account-setting", arguments, input: Array(input.utf8))
    }

    @Test func whatIsInForceIsPrintedForPeople() async throws {
        let process = try await run("-", "--region", "eu-west-1", input: Self.listing)
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(
            process.output == """
                Fargate task retirement in eu-west-1

                Routine maintenance: 14 calendar days
                  - fargateTaskRetirementWaitPeriod is "14", the account's default, set by arn:aws:iam::123456789012:root.
                  - fargateEventWindows is enabled: an event window that matches a task takes precedence. \
                The task then runs for at least 3 days after the notice and is retired in the next window, \
                on a best effort basis; the wait period is for tasks that no window matches.
                Critical security update: no wait (0 days)
                  - For a critical security update AWS Fargate may override the wait period: \
                it then sends the notice and retires at once, whatever is set, here "14".
                Event windows: enabled
                Other settings in the listing:
                  settingOfTomorrow = on

                """
        )
    }

    @Test func aFileIsRead() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        try Data(Self.listing.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = try await run(file.path)
        #expect(process.status == 0)
        #expect(process.output.hasPrefix("Fargate task retirement in the Region of the listing\n"))
    }

    @Test(arguments: ["0", "7", "14"])
    func anAllowedWaitPeriodGivesTheRequestAndTheCommand(days: String) async throws {
        let process = try await run("--set", days, "--region", "eu-west-1")
        #expect(process.status == 0)
        #expect(process.errors == "")
        #expect(process.lines.contains(#"{"name":"fargateTaskRetirementWaitPeriod","value":"\#(days)"}"#))
        #expect(
            process.lines.contains(
                "aws ecs put-account-setting-default --name fargateTaskRetirementWaitPeriod --value \(days) "
                    + "--region eu-west-1"
            )
        )
    }

    @Test(arguments: ["9", "07", "14.0", "-7", "", " 7"])
    func aWaitPeriodThatIsNotAllowedIsAWrongCall(days: String) async throws {
        let process = try await run("-", "--set", days, input: Self.listing)
        #expect(process.status == 64)
        #expect(process.output == "")
        #expect(
            process.errors.hasPrefix(
                "manage-account-setting: fargateTaskRetirementWaitPeriod cannot be \"\(days)\": "
                    + "allowed are 0, 7 and 14 (calendar days)\nusage: manage-account-setting"
            )
        )
    }

    @Test func severalRequestsFollowTheReport() async throws {
        let process = try await run("-", "--set", "7", "--event-windows", "disabled", input: Self.listing)
        #expect(process.status == 0)
        #expect(process.lines.first == "Fargate task retirement in the Region of the listing")
        #expect(
            process.lines.suffix(4).map(String.init) == [
                #"{"name":"fargateEventWindows","value":"disabled"}"#,
                "Command, for the root user or an administrator; it affects retirements that AWS schedules later:",
                "aws ecs put-account-setting-default --name fargateEventWindows --value disabled",
                "",
            ]
        )
    }

    @Test func anEmptyListingSaysToAskForEffectiveSettings() async throws {
        let process = try await run("-", input: #"{"settings": []}"#)
        #expect(process.status == 0)
        #expect(process.output.contains("Routine maintenance: not known\n"))
        #expect(process.output.contains("--effective-settings shows: ask again with it."))
    }

    @Test func anEmptyListingOfEffectiveSettingsMeansTheDefault() async throws {
        let process = try await run("-", "--effective-settings", input: #"{"settings": []}"#)
        #expect(process.status == 0)
        #expect(process.output.contains("Routine maintenance: 7 calendar days\n"))
    }

    @Test(arguments: [
        (#"{"settings": [], "nextToken": "t"}"#, "ask for the other pages, or for --name"),
        (
            #"{"settings": [{"name": "fargateTaskRetirementWaitPeriod", "value": "7"}], "nextToken": "t"}"#,
            "The listing is incomplete (there is a nextToken): ask for the other pages."
        ),
    ])
    func anIncompleteListingSaysSo(listing: String, text: String) async throws {
        let process = try await run("-", input: listing)
        #expect(process.status == 0)
        #expect(process.output.contains(text))
    }

    @Test(arguments: [
        ("", "standard input: the input is no JSON"),
        ("{\"settings\": [\n  {]}", "line 2, column 4 (byte offset 18, path $.settings[0])"),
        (#"{"Events": []}"#, "standard input: the input is no listing of account settings"),
    ])
    func inputThatCannotBeReadIsNamedWithItsPlace(input: String, text: String) async throws {
        let process = try await run("-", input: input)
        #expect(process.status == 65)
        #expect(process.output == "")
        #expect(process.errors.contains(text))
    }

    @Test func aValueOfAnotherPrincipalThatIsNotAllowedFailsToo() async throws {
        let name = "fargateTaskRetirementWaitPeriod"
        let listing = """
            {"settings":[{"name":"\(name)","value":"9","principalArn":"arn:aws:iam::123456789012:root"},
             {"name":"\(name)","value":"7","principalArn":"arn:aws:iam::123456789012:user/mia"}]}
            """
        let process = try await run("-", input: listing)
        #expect(process.status == 65)
        #expect(process.output.contains("Routine maintenance: 7 calendar days"))
        #expect(process.errors.contains("9"))
        #expect(process.errors.contains("0, 7"))
        #expect(process.errors.contains("set by arn:aws:iam::123456789012:root"))
    }

    @Test func aListedValueThatIsNotAllowedIsReportedAndFails() async throws {
        let process = try await run("-", input: #"[{"name": "fargateTaskRetirementWaitPeriod", "value": "9"}]"#)
        #expect(process.status == 65)
        #expect(process.output.contains("Routine maintenance: not known\n"))
        #expect(process.errors.contains("is \"9\", which AWS does not allow: allowed are 0, 7 and 14"))
    }

    @Test(arguments: ["/no/such/file.json", "/"])
    func aFileThatCannotBeOpenedIsNamed(path: String) async throws {
        let process = try await run(path)
        #expect(process.status == 66)
        #expect(process.output == "")
        #expect(process.errors.hasPrefix("manage-account-setting: cannot open \(path): "))
    }

    @Test(arguments: [
        [], ["--set"], ["--region"], ["--region", "eu-west-1"], ["--frobnicate"], ["a", "b"], ["-", "--region", ""],
        ["-", "--region", "--set", "7"], ["--event-windows", "on"], ["--set", "7", "--region", "EU-WEST-1"],
        ["--set", "7", "--region", "eu-west-1a"], ["--set", "7", "--region", "global"],
        ["--set", "7", "--region", "us-east-1,eu-west-1"],
    ])
    func aWrongCallGetsTheUsage(arguments: [String]) async throws {
        let process = try await ExampleProcess.run("manage-account-setting", arguments)
        #expect(process.status == 64)
        #expect(process.output == "")
        #expect(process.errors.contains("\nusage: manage-account-setting [FILE|-]"))
    }

    @Test(arguments: ["--help", "-h"])
    func helpIsPrinted(option: String) async throws {
        let process = try await run(option)
        #expect(process.status == 0)
        #expect(process.output.contains("usage: manage-account-setting [FILE|-]"))
        #expect(process.output.contains("--effective-settings"))
        #expect(process.errors == "")
    }

    @Test func aLargeInputAndOutputDoNotBlock() async throws {
        let setting = #"{"name": "settingOfTomorrow", "value": "\#(String(repeating: "x", count: 1_000))"}"#
        let page = #"{"settings": [\#(Array(repeating: setting, count: 500).joined(separator: ","))]}"#
        let process = try await run("-", input: page)
        #expect(process.status == 0)
        #expect(process.output.utf8.count > 500_000)
    }
}
