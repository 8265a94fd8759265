import FargateRetirement
import Testing

struct AccountSettingsReadingTests {
    static let root = "arn:aws:iam::123456789012:root"

    @Test func aListingWithASpaceInTheNameAndNoTypeIsRead() throws {
        let json = """
            {
                "settings": [
                    {
                        "name": " fargateTaskRetirementWaitPeriod",
                        "value": "14",
                        "principalArn": "arn:aws:iam::123456789012:root"
                    }
                ]
            }
            """
        let settings = try AccountSettings(listing: Array(json.utf8), account: "123456789012", region: "eu-west-1")
        #expect(
            settings
                == AccountSettings(
                    [AccountSetting(name: .fargateTaskRetirementWaitPeriod, value: "14", principalARN: Self.root)],
                    account: "123456789012",
                    region: "eu-west-1"
                )
        )
        #expect(settings.isComplete)
        #expect(!settings.isEffective)
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        let json = #"{"settings": [{"name": "fargateTaskRetirementWaitPeriod", "value": "0"}]}"#
        let settings = try AccountSettings(listing: [0xEF, 0xBB, 0xBF] + Array(json.utf8))
        #expect(settings.settings.map(\.value) == ["0"])
    }

    @Test(arguments: [
        #"{"settings": [A], "nextToken": "t"} {"settings": [B]}"#,
        "{\"settings\": [A], \"nextToken\": \"t\"}\n{\"settings\": [B]}\n",
        #"{"nextToken": "t", "settings": [A]}{"settings": [B], "nextToken": null}"#,
        #"[{"settings": [A], "NextToken": "t"}, {"settings": [B]}]"#,
        #"{"settings": [A, B]}"#,
        #"{"settings": [A]} {"setting": B}"#,
        "[A, B]",
        "A B",
        #" [[A], {"settings": []}, [{"setting": B}]] "#,
        #"{"ResponseMetadata": {"HTTPStatusCode": 200, "a": [1.5e3, null]}, "settings": [A, B]}"#,
    ])
    func pagesAnswersAndBareSettingsAreReadInOrder(template: String) throws {
        let json =
            template
            .replacing("A", with: #"{"name": "containerInsights", "value": "enhanced", "type": "user"}"#)
            .replacing("B", with: #"{"name": "settingOfTomorrow", "value": 3, "since": "2031"}"#)
        let settings = try AccountSettings(listing: Array(json.utf8))
        #expect(
            settings.settings == [
                AccountSetting(name: .containerInsights, value: "enhanced", type: .user),
                AccountSetting(name: .init(rawValue: "settingOfTomorrow"), value: "3"),
            ]
        )
        #expect(settings.isComplete)
    }

    @Test(arguments: [
        #"{"settings": [], "nextToken": "abc"}"#,
        #"{"NextToken": "abc", "settings": []}"#,
        #"{"settings": []} {"settings": [], "nextToken": "abc"}"#,
        #"{"settings": [], "nextToken": "abc"} {"setting": {"name": "containerInsights", "value": "enabled"}}"#,
    ])
    func aTokenOnTheLastPageMakesTheListingIncomplete(json: String) throws {
        let settings = try AccountSettings(listing: Array(json.utf8))
        #expect(settings.nextToken == "abc")
        #expect(!settings.isComplete)
    }

    @Test(arguments: [
        ("", AccountSettingError.Code.invalidJSON, "line 1, column 1 (byte offset 0, path $)"),
        ("  \n", .invalidJSON, "line 2, column 1 (byte offset 3, path $)"),
        (
            "{\"settings\": [\n  {\"name\": x}]}", .invalidJSON,
            "line 2, column 12 (byte offset 26, path $.settings[0].name)"
        ),
        // As AWS prints it in the documentation of account settings.
        (
            "{\"settings\": [{\"name\": \"a\", \"value\": \"b\", \"type: user\"}]}", .invalidJSON,
            "line 1, column 55 (byte offset 54, path $.settings[0][\"type: user\"])"
        ),
        (#"{"settings": 1, "x": }"#, .invalidJSON, "line 1, column 22 (byte offset 21, path $.x)"),
        (#"{"settings": []} trailing"#, .invalidJSON, "line 1, column 20 (byte offset 19, path $)"),
        (#"{"settings": {}}"#, .notAListing, "line 1, column 14 (byte offset 13, path $.settings)"),
        (#"{"settings": [null]}"#, .notAListing, "line 1, column 15 (byte offset 14, path $.settings[0])"),
        (
            #"{"settings": [{"value": "7"}]}"#, .notAListing,
            "line 1, column 28 (byte offset 27, path $.settings[0].value)"
        ),
        ("{}", .notAListing, "line 1, column 2 (byte offset 1, path $)"),
        (#"{"events": []}"#, .notAListing, "line 1, column 14 (byte offset 13, path $.events)"),
        (#"[{"settings": []}, 7]"#, .notAListing, "line 1, column 20 (byte offset 19, path $[1])"),
        (#"{"nextToken": 7}"#, .notAListing, "line 1, column 15 (byte offset 14, path $.nextToken)"),
        ("\"text\"", .notAListing, "line 1, column 1 (byte offset 0, path $)"),
    ])
    func whatCannotBeReadIsNamedWithItsPlace(json: String, code: AccountSettingError.Code, place: String) {
        let error = #expect(throws: AccountSettingError.self) { try AccountSettings(listing: Array(json.utf8)) }
        #expect(error?.code == code)
        #expect(error?.location.map { "\($0)" } == place)
        #expect(error?.description.hasSuffix(", at \(place)") == true)
    }

    @Test func whatIsMissingIsNamed() {
        let error = #expect(throws: AccountSettingError.self) { try AccountSettings(listing: Array("{}".utf8)) }
        #expect(
            error?.message == "the input is no listing of account settings: found '}', expected the key \"settings\" "
                + "before it"
        )
    }

    @Test func deeplyNestedInputIsRefused() {
        let json = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: AccountSettingError.self) { try AccountSettings(listing: json) }
    }

    @Test func noInputThatIsCutOrChangedTraps() throws {
        let listing = Array(
            #"{"settings": [{"name": " a\u00e9", "value": "1", "principalArn": null, "type": "user"}], "nextToken": ""}"#
                .utf8
        )
        for index in listing.indices {
            _ = try? AccountSettings(listing: Array(listing[..<index]))
            for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x7D, 0x5B, 0x5D, 0x2C, 0x30, 0xFF] {
                var changed = listing
                changed[index] = byte
                _ = try? AccountSettings(listing: changed)
            }
        }
        #expect(try AccountSettings(listing: listing).nextToken == "")
    }
}
