import AWSHealthEvents
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RoutingReadingTests {
    static let text = #"""
        {
          "rules": [
            {"name": "drills", "when": {"simulation": true, "backup_copy": false}, "drop": "a \"drill\""},
            {"name": "urgent", "when": {"urgency": {"immediate": false, "within_hours": 24, "beyond_hours": 2}},
             "sinks": ["pager"], "continue": true},
            {"name": "payments", "when": {"accounts": ["1111*"], "regions": ["eu-*"], "clusters": ["pay-*", "b\\*"],
             "services": ["?"], "kinds": ["task", "service"], "reasons": ["finished"]}, "sinks": ["a", "b"]},
            {"name": "all", "sinks": []}
          ],
          "default": ["ops"]
        }
        """#

    static func table() throws -> RoutingTable {
        try RoutingTable(
            rules: [
                RoutingRule(
                    "drills",
                    when: RoutingConditions(isSimulation: true, isBackupCopy: false),
                    do: .drop(reason: "a \"drill\"")
                ),
                RoutingRule(
                    "urgent",
                    when: RoutingConditions(
                        urgency: RoutingUrgency(isImmediate: false, withinHours: 24, beyondHours: 2)
                    ),
                    do: .deliver(to: ["pager"], continues: true)
                ),
                RoutingRule(
                    "payments",
                    when: RoutingConditions(
                        accounts: [GlobPattern("1111*")],
                        regions: [GlobPattern("eu-*")],
                        clusters: [GlobPattern("pay-*"), GlobPattern("b\\*")],
                        services: [GlobPattern("?")],
                        kinds: [.service, .task],
                        reasons: [.finished]
                    ),
                    do: .deliver(to: ["a", "b"])
                ),
                RoutingRule("all", do: .deliver(to: [])),
            ],
            defaultSinks: ["ops"]
        )
    }

    @Test func everyPartOfATableIsRead() throws {
        #expect(try RoutingTable(json: Array(Self.text.utf8)) == Self.table())
        #expect(try JSONDecoder().decode(RoutingTable.self, from: Data(Self.text.utf8)) == Self.table())
        #expect(try RoutingTable(json: Array(#"{"default":["a"]}"#.utf8)).rules.isEmpty)
    }

    @Test func whatIsWrittenIsReadAsTheSame() throws {
        let table = try Self.table()
        #expect(try RoutingTable(json: table.json()) == table)
        #expect(try RoutingTable(json: table.json(prettyPrinted: true)) == table)
        #expect(try JSONDecoder().decode(RoutingTable.self, from: JSONEncoder().encode(table)) == table)
        #expect(
            String(decoding: try RoutingTable(rules: [], defaultSinks: ["a"]).json(), as: UTF8.self)
                == #"{"rules":[],"default":["a"]}"#
        )
    }

    @Test func aTableIsFoundInALargerFile() throws {
        let text = #"{"sinks": {"x": [1]}, "team": {"routes": {"default": ["x"]}}}"#
        let table = try RoutingTable(json: Array(text.utf8), at: ["team", "routes"])
        #expect(table.defaultSinks == ["x"])
        for (keys, path) in [(["routes"], "$"), (["sinks", "x", "y"], "$.sinks.x")] {
            let error = #expect(throws: RoutingError.self) { try RoutingTable(json: Array(text.utf8), at: keys) }
            #expect(error?.path == path)
        }
    }

    /// What is wrong, its code, the path, and the column in the line.
    @Test(
        arguments: [
            (#"{"default": ["a"], "rules": [}"#, .invalidJSON, "$.rules[0]", 30, "found '}', expected a value"),
            (
                #"{"rules": []}"#, .missingKey, "$", 1,
                "found no key \"default\", expected the sinks for what no rule takes"
            ),
            (#"{"default": []}"#, .noDefault, "$.default", 13, "found an empty array, expected at least one sink"),
            (
                #"{"default": "a"}"#, .wrongType, "$.default", 13,
                "found the text \"a\", expected an array of names of sinks"
            ),
            (
                #"{"default": [7]}"#, .wrongType, "$.default[0]", 14,
                "found the number 7, expected the name of a sink, as a text"
            ),
            (
                #"{"default": [""]}"#, .invalidValue, "$.default[0]", 14,
                "found an empty text, expected the name of a sink, as a text"
            ),
            (#"[]"#, .wrongType, "$", 1, "found an empty array, expected an object with \"rules\" and \"default\""),
            (
                #"{"default": ["a"], "rule": []}"#, .unknownKey, "$", 20,
                "found the unknown key \"rule\": did you mean \"rules\"?"
            ),
            (
                #"{"default": ["a"], "x": []}"#, .unknownKey, "$", 20,
                "found the unknown key \"x\", expected \"rules\", \"default\""
            ),
            (
                #"{"default": ["a"], "default": ["b"]}"#, .conflictingKey, "$", 20,
                "found the key \"default\" a second time"
            ),
            (
                #"{"default": ["a"], "rules": [{"sinks": ["a"]}]}"#, .missingKey, "$.rules[0]", 30,
                "found no key \"name\", expected the name of the rule"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r"}]}"#, .missingKey, "$.rules[0]", 30,
                "found neither \"sinks\" nor \"drop\", expected one of them"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "drop": "x"}]}"#, .conflictingKey,
                "$.rules[0].drop", 68, "found \"drop\" beside \"sinks\", expected one of them"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "drop": "x", "continue": true}]}"#, .conflictingKey,
                "$.rules[0].continue", 69, "found \"continue\" beside \"drop\", which ends the way"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "drop": ""}]}"#, .invalidValue, "$.rules[0].drop", 52,
                "found an empty text, expected why it is dropped, as a text"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "continue": 1}]}"#, .wrongType,
                "$.rules[0].continue", 72, "found the number 1, expected true or false"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"Clustres": ["x"]}}]}"#,
                .unknownKey, "$.rules[0].when", 69, "found the unknown key \"Clustres\": did you mean \"clusters\"?"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"clusters": []}}]}"#,
                .invalidValue, "$.rules[0].when.clusters", 81,
                "found an empty array, expected patterns, or no such key for any"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"clusters": ["x", null]}}]}"#,
                .wrongType, "$.rules[0].when.clusters[1]", 87, "found null, expected a pattern, as a text"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"clusters": ["x\\"]}}]}"#,
                .invalidPattern, "$.rules[0].when.clusters[0]", 82, "found a backslash with nothing after it in \"x\\\""
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"kinds": ["tasks"]}}]}"#,
                .invalidValue, "$.rules[0].when.kinds[0]", 79, "found the text \"tasks\": did you mean \"task\"?"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"urgency": {"within_hours": 1.5}}}]}"#,
                .invalidValue, "$.rules[0].when.urgency.within_hours", 97,
                "found the number 1.5, expected a whole number of hours from 0 to 1000000"
            ),
            (
                #"{"default": ["a"], "rules": [{"name": "r", "sinks": ["a"], "when": {"urgency": "immediate"}}]}"#,
                .wrongType, "$.rules[0].when.urgency", 80,
                "found the text \"immediate\", expected an object with the conditions of urgency"
            ),
        ] as [(String, RoutingError.Code, String, Int, String)]
    )
    func anErrorNamesThePlaceAndWhatWasExpected(
        text: String,
        code: RoutingError.Code,
        path: String,
        column: Int,
        message: String
    ) throws {
        let error = try #require(throws: RoutingError.self) { try RoutingTable(json: Array("\n\(text)".utf8)) }
        #expect(error.code == code)
        #expect(error.path == path)
        #expect(error.location?.line == 2)
        #expect(error.location?.column == column)
        #expect(error.message == message)
        #expect(error.description == "line 2, column \(column), \(path): \(message)")
        // A decoder of JSON knows no lines, and drops the first of two equal keys.
        guard code != .invalidJSON, !message.contains("a second time") else { return }
        let decoded = try #require(throws: RoutingError.self) {
            try JSONDecoder().decode([String: [RoutingTable]].self, from: Data("{\"t\":[\(text)]}".utf8))
        }
        #expect(decoded == RoutingError(code, message: message, path: "$.t[0]" + path.dropFirst()))
    }

    @Test func aTableWithoutADefaultIsRefused() {
        let error = #expect(throws: RoutingError.self) { try RoutingTable(rules: [], defaultSinks: []) }
        #expect(error?.code == .noDefault)
    }
}
