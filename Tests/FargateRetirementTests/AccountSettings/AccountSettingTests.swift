import FargateRetirement
import Foundation
import Testing

struct AccountSettingTests {
    @Test func aSettingIsEncodedWithTheKeysOfAWS() throws {
        let setting = AccountSetting(
            name: .fargateTaskRetirementWaitPeriod,
            value: "14",
            principalARN: "arn:aws:iam::123456789012:root",
            type: .user
        )
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(setting)) as? [String: String]
        #expect(
            object == [
                "name": "fargateTaskRetirementWaitPeriod", "value": "14",
                "principalArn": "arn:aws:iam::123456789012:root", "type": "user",
            ]
        )
    }

    @Test(arguments: [
        AccountSetting(name: .fargateEventWindows, value: "enabled"),
        AccountSetting(name: .guardDutyActivate, value: "on", principalARN: "x", type: .awsManaged),
        AccountSetting(name: .init(rawValue: "settingOfTomorrow"), value: "a \"b\"\n", type: .init(rawValue: "new")),
        AccountSetting(name: .dualStackIPv6, value: ""),
    ])
    func anEncodedSettingIsDecodedToTheSame(setting: AccountSetting) throws {
        #expect(try JSONDecoder().decode(AccountSetting.self, from: JSONEncoder().encode(setting)) == setting)
    }

    @Test(arguments: [
        (#"{"name": " fargateTaskRetirementWaitPeriod", "value": "14"}"#, "14"),
        (#"{"name": "\tfargateTaskRetirementWaitPeriod \n", "value": 7}"#, "7"),
        (#"{"value": " 7", "type": null, "name": "fargateTaskRetirementWaitPeriod", "principalArn": null}"#, " 7"),
        (#"{"name": "fargateTaskRetirementWaitPeriod", "value": true, "since": {"a": [1]}}"#, "true"),
    ])
    func theNameIsTrimmedAndTheValueIsKeptAsText(json: String, value: String) throws {
        let setting = try JSONDecoder().decode(AccountSetting.self, from: Data(json.utf8))
        #expect(setting == AccountSetting(name: .fargateTaskRetirementWaitPeriod, value: value))
    }

    @Test(arguments: [
        (#"{"value": "14"}"#, #"the key "name""#),
        (#"{"name": "a"}"#, #"the key "value""#),
        (#"{"name": "a", "value": null}"#, "the value of a setting, as a string"),
        (#"{"name": 1, "value": "a"}"#, "expected a string"),
        (#"{"name": "a", "value": {}}"#, "the value of a setting, as a string"),
        (#"["name"]"#, "expected an object"),
    ])
    func whatIsNoSettingIsNotDecoded(json: String, reason: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([AccountSetting].self, from: Data("[\(json)]".utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("expected corrupted data, not \(String(describing: error))")
            return
        }
        #expect(context.debugDescription.contains(reason))
        #expect(context.codingPath.count == 1)
    }

    @Test(arguments: [
        ("arn:aws:iam::123456789012:root", true),
        ("arn:aws-cn:iam::123456789012:root", true),
        ("arn:aws:iam::123456789012:user/root", false),
        ("arn:aws:iam::123456789012:role/admin", false),
        ("arn:aws:iam::123456789012:user", false),
        ("arn:aws:sts::123456789012:root", false),
        ("root", false),
        ("", false),
        (nil, false),
    ])
    func onlyTheRootUserSetsTheAccountsDefault(principal: String?, isDefault: Bool) {
        let setting = AccountSetting(name: .fargateEventWindows, value: "enabled", principalARN: principal)
        #expect(setting.isAccountDefault == isDefault)
    }

    @Test(arguments: [
        (AccountSetting.Name.fargateTaskRetirementWaitPeriod, "fargateTaskRetirementWaitPeriod"),
        (.fargateEventWindows, "fargateEventWindows"), (.fargateFIPSMode, "fargateFIPSMode"),
        (.serviceLongArnFormat, "serviceLongArnFormat"), (.taskLongArnFormat, "taskLongArnFormat"),
        (.containerInstanceLongArnFormat, "containerInstanceLongArnFormat"), (.awsvpcTrunking, "awsvpcTrunking"),
        (.containerInsights, "containerInsights"), (.dualStackIPv6, "dualStackIPv6"),
        (.tagResourceAuthorization, "tagResourceAuthorization"), (.guardDutyActivate, "guardDutyActivate"),
        (.defaultLogDriverMode, "defaultLogDriverMode"),
    ])
    func namesPrintAsAWSWritesThem(name: AccountSetting.Name, text: String) {
        #expect("\(name)" == text)
        #expect(name.rawValue == text)
    }

    @Test func namesAreKeysOfJSONObjects() throws {
        let values = [AccountSetting.Name.containerInsights: "enhanced"]
        #expect(
            String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == #"{"containerInsights":"enhanced"}"#
        )
    }

    @Test func codesOfErrorsPrintAsTheirNames() {
        let codes: [AccountSettingError.Code] = [
            .waitPeriodNotAllowed, .eventWindowsNotAllowed, .invalidJSON, .notAListing,
        ]
        #expect(
            codes.map(\.description) == [
                "waitPeriodNotAllowed", "eventWindowsNotAllowed", "invalidJSON", "notAListing",
            ]
        )
    }
}
