import NotificationDelivery
import ServerSupport
import Testing

struct RoutesDocumentTests {
    @Test func sinksAndRoutesAreRead() throws {
        let document = try read(
            """
            {"sinks": {
              "shop": {"type": "slack", "secret": "slack/shop", "required": false, "fallback": "platform"},
              "platform": {"type": "slack", "parameter": "/slack/bot", "channel": "C012AB3CD"}},
             "unreadable": "platform",
             "routes": {"rules": [{"name": "shop", "when": {"clusters": ["shop-*"]}, "sinks": ["shop"]}],
                        "default": ["platform"]}}
            """
        )
        #expect(
            document.sinks == [
                SlackSinkSettings(id: "platform", secret: .parameter(name: "/slack/bot"), channel: "C012AB3CD"),
                SlackSinkSettings(
                    id: "shop",
                    secret: .secret(id: "slack/shop"),
                    isRequired: false,
                    fallback: "platform"
                ),
            ]
        )
        #expect(document.unreadable == "platform")
        #expect(document.routes?.rules.count == 1)
        #expect(document.issues().isEmpty)
    }

    @Test func aSinkThatOnlyTakesOverIsNoIssue() throws {
        let document = try read(
            """
            {"sinks": {"a": {"type": "slack", "secret": "a", "fallback": "b"}, "b": {"type": "slack", "secret": "b"},
                       "c": {"type": "slack", "secret": "c"}}, "routes": {"rules": [], "default": ["a"]}}
            """
        )
        #expect(document.issues().map(\.sink) == ["c"])
    }

    @Test(arguments: [
        (#"{"sinks": {}"#, "line 1"),
        (#"{"routes": {"default": ["a"]}}"#, "$.sinks"),
        (#"{"sinks": {"a": {"type": "email", "secret": "x"}}, "routes": {"default": ["a"]}}"#, "$.sinks.a.type"),
        (#"{"sinks": {"a": {"type": "slack"}}, "routes": {"default": ["a"]}}"#, "$.sinks.a: a sink needs"),
        (
            #"{"sinks": {"a": {"type": "slack", "secret": "x", "parameter": "y"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a: a sink can't have both"
        ),
        (#"{"sinks": {"a": {"type": "slack", "secret": 1}}, "routes": {"default": ["a"]}}"#, "$.sinks.a.secret"),
        (
            #"{"sinks": {"a": {"type": "slack", "secret": "x", "chanel": "y"}}, "routes": {"default": ["a"]}}"#,
            "unknown key \"chanel\""
        ),
        (
            #"{"sinks": {"a": {"type": "slack", "secret": "x", "fallback": "b"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a.fallback"
        ),
        (
            #"{"sinks": {"a": {"type": "slack", "secret": "x", "required": "no"}}, "routes": {"default": ["a"]}}"#,
            "$.sinks.a.required"
        ),
        (
            #"{"sinks": {"a": {"type": "slack", "secret": "x"}}, "routes": {"default": ["a"]}, "unreadable": "b"}"#,
            "$.unreadable"
        ),
        (#"{"sinks": {"a": {"type": "slack", "secret": "x"}}, "routes": {"default": ["b"]}}"#, "b"),
        (#"{"sinks": {"a": {"type": "slack", "secret": "x"}}, "routes": {"rules": []}}"#, "default"),
    ])
    func aMistakeNamesItsPlace(text: String, place: String) throws {
        let error = #expect(throws: SettingsError.self) { try read(text) }
        #expect(error?.variable == "ROUTES")
        #expect(error?.message.contains(place) == true, "\(error?.message ?? "")")
    }

    private func read(_ text: String) throws -> RoutesDocument {
        try RoutesDocument(json: Array(text.utf8), from: "ROUTES")
    }
}
