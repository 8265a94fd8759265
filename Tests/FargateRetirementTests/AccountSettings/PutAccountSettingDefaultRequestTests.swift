import FargateRetirement
import Testing

struct PutAccountSettingDefaultRequestTests {
    @Test(arguments: [(TaskRetirementWaitPeriod.immediate, "0"), (.sevenDays, "7"), (.fourteenDays, "14")])
    func aWaitPeriodBecomesJSONAndACommand(period: TaskRetirementWaitPeriod, value: String) {
        let request = PutAccountSettingDefaultRequest(waitPeriod: period)
        #expect(request.cliInputJSON == #"{"name":"fargateTaskRetirementWaitPeriod","value":"\#(value)"}"#)
        #expect(
            request.command(region: "eu-west-1").description
                == "aws ecs put-account-setting-default --name fargateTaskRetirementWaitPeriod --value \(value) "
                + "--region eu-west-1"
        )
    }

    @Test(arguments: [(true, "enabled"), (false, "disabled")])
    func eventWindowsBecomeJSONAndACommand(isEnabled: Bool, value: String) {
        let request = PutAccountSettingDefaultRequest(eventWindowsEnabled: isEnabled)
        #expect(request.cliInputJSON == #"{"name":"fargateEventWindows","value":"\#(value)"}"#)
        #expect(
            request.command().arguments == [
                "aws", "ecs", "put-account-setting-default", "--name", "fargateEventWindows", "--value", value,
            ]
        )
    }

    @Test(arguments: [
        (AccountSetting.Name.fargateTaskRetirementWaitPeriod, "14"), (.fargateEventWindows, "disabled"),
        (.containerInsights, "enhanced"), (.init(rawValue: "settingOfTomorrow"), "\"\n"),
    ])
    func anyAllowedValueIsTaken(name: AccountSetting.Name, value: String) throws {
        let request = try PutAccountSettingDefaultRequest(name: name, value: value)
        #expect(request.name == name)
        #expect(request.value == value)
    }

    @Test(arguments: ["9", "07", "14.0", "-7", "", "enabled"])
    func aWaitPeriodThatIsNotAllowedIsRefused(value: String) {
        let error = #expect(throws: AccountSettingError.self) {
            try PutAccountSettingDefaultRequest(name: .fargateTaskRetirementWaitPeriod, value: value)
        }
        #expect(error?.code == .waitPeriodNotAllowed)
        #expect(error?.message.contains("\"\(value)\": allowed are 0, 7 and 14") == true)
    }

    @Test(arguments: ["on", "Enabled", "", "7"])
    func eventWindowsThatAreNotAllowedAreRefused(value: String) {
        let expected = AccountSettingError(
            .eventWindowsNotAllowed,
            message: "fargateEventWindows cannot be \"\(value)\": allowed are enabled and disabled"
        )
        #expect(throws: expected) { try PutAccountSettingDefaultRequest(name: .fargateEventWindows, value: value) }
    }

    @Test func aRegionThatIsNoRegionIsQuoted() {
        let command = PutAccountSettingDefaultRequest(waitPeriod: .sevenDays).command(region: "eu; reboot")
        #expect(command.description.hasSuffix("--region 'eu; reboot'"))
    }
}
