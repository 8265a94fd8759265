import AWSHealthEvents

extension EventMutation {
    /// Numbers and booleans in other types than AWS uses, and fields that this version does not know.
    public static let scalars: [Self] = [
        numbersAsNumbers, booleansAsBooleans, capitalizedBooleans, accountsAsNumbers, missingPages, unknownFields,
        unknownVocabulary,
    ]

    /// `"page": 1` instead of `"1"`.
    public static let numbersAsNumbers = Self(
        name: "numbers as numbers",
        trap: "AWS writes numbers as strings, and tools repair that."
    ) { event in
        ["page", "totalPages"].reduce(event) { event, key in
            event.changingExisting(["detail", key]) { value in
                value.stringValue.flatMap { Int($0) }.map { .number(JSONNumber($0)) } ?? value
            }
        }
    }

    /// `"backupEvent": false` instead of `"false"`.
    public static let booleansAsBooleans = Self(
        name: "booleans as booleans",
        trap: "AWS writes booleans as strings, and tools repair that."
    ) { event in
        event.changingExisting(["detail", "backupEvent"]) { .bool($0 == "true") }
    }

    /// `"backupEvent": "False"`, as the documentation spells it.
    public static let capitalizedBooleans = Self(
        name: "capitalized booleans",
        trap: "The documentation spells booleans with a capital."
    ) { event in
        event.changingExisting(["detail", "backupEvent"]) { $0 == "true" ? "True" : "False" }
    }

    /// Accounts without their quotes.
    public static let accountsAsNumbers = Self(
        name: "accounts as numbers",
        trap: "Tools that guess types make numbers of accounts."
    ) { event in
        [["account"], ["detail", "affectedAccount"]].reduce(event) { event, path in
            event.changingExisting(path) { value in
                value.stringValue.flatMap { Int64($0) }.map { .number(JSONNumber($0)) } ?? value
            }
        }
    }

    /// Neither page nor number of pages.
    public static let missingPages = Self(name: "missing pages", trap: "Events from before 2023 have no pages.") {
        event in
        event.setting(["detail", "page"], to: nil).setting(["detail", "totalPages"], to: nil)
    }

    /// Fields of tomorrow in the envelope, the detail, a description and each entity.
    public static let unknownFields = Self(name: "unknown fields", trap: "AWS adds fields at any time.") { event in
        let news: JSONValue = ["depth": [1, ["two": nil]], "text": "…"]
        return event.setting(["futureField"], to: news)
            .setting(["detail", "futureField"], to: news)
            .changingEachEntity { $0.setting(["futureField"], to: news) }
            .changingExisting(["detail", "eventDescription"]) { list in
                .array((list.arrayValue ?? []).map { $0.setting(["futureField"], to: news) })
            }
    }

    /// Words that this version does not know wherever AWS uses a word of a list.
    public static let unknownVocabulary = Self(
        name: "unknown vocabulary",
        trap: "AWS adds words to its lists at any time."
    ) { event in
        event.changingExisting(["detail", "statusCode"]) { _ in "rescheduled" }
            .changingExisting(["detail", "eventTypeCategory"]) { _ in "plannedChange" }
            .changingExisting(["detail", "eventScopeCode"]) { _ in "NONE" }
            .changingExisting(["detail", "actionability"]) { _ in "ACTION_ADVISED" }
            .changingExisting(["detail", "personas"]) { _ in ["OPERATIONAL", "FINANCE"] }
            .changingEachEntity { $0.changingExisting(["status"]) { _ in "UPCOMING" } }
    }
}
