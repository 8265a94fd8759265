import AWSHealthEvents

extension EventMutation {
    /// The two lists of affected things, in every state that was seen.
    public static let lists: [Self] = [
        missingResources, missingEntities, emptyResources, nullEntities, nullElements, blankElements, spacedNames,
        disagreeingSeparators, reversedEntities, duplicates, disagreement, junkElements, entityInAnotherRegion,
        entitiesAsTexts, entityStatusVariants, missingEntityStatus,
    ]

    /// No `resources` in the envelope.
    public static let missingResources = Self(
        name: "missing resources",
        trap: "Public events and samples have no resources in the envelope."
    ) { $0.setting(["resources"], to: nil) }

    /// No `affectedEntities` in the detail.
    public static let missingEntities = Self(
        name: "missing entities",
        trap: "The detail need not hold affected entities."
    ) { $0.setting(["detail", "affectedEntities"], to: nil) }

    /// `"resources": []`.
    public static let emptyResources = Self(
        name: "empty resources",
        trap: "Some rules deliver an empty list of resources."
    ) { $0.setting(["resources"], to: []) }

    /// `"affectedEntities": null`.
    public static let nullEntities = Self(
        name: "null entities",
        trap: "The schema of AWS allows null for the entities."
    ) { $0.setting(["detail", "affectedEntities"], to: .null) }

    /// `null` among the resources, `null` and `{}` among the entities.
    public static let nullElements = Self(
        name: "null elements",
        trap: "The schema of AWS allows null for an entity and for its value."
    ) { event in
        event.changingResources { [.null] + $0 + [.null] }
            .changingEntities { [.null, [:], ["entityValue": nil]] + $0 + [.null] }
    }

    /// Texts of nothing and of white space in both lists.
    public static let blankElements = Self(
        name: "blank elements",
        trap: "Tools leave empty texts where they filter."
    ) { event in
        event.changingResources { ["", "  \n"] + $0 }.changingEntities { [["entityValue": ""]] + $0 }
    }

    /// `production | web` in both lists.
    public static let spacedNames = Self(
        name: "spaces around the separator",
        trap: "A sample of AWS has spaces around the separator."
    ) { event in
        event.changingResources { $0.map { $0.separated(by: " | ") } }.changingEachEntity { entity in
            entity.changingExisting(["entityValue"]) { $0.separated(by: " | ") }
        }
    }

    /// `production | web` in the resources, `production/web` in the entities.
    public static let disagreeingSeparators = Self(
        name: "disagreeing separators",
        trap: "A sample of AWS has another separator in each list."
    ) { event in
        event.changingResources { $0.map { $0.separated(by: " | ") } }.changingEachEntity { entity in
            entity.changingExisting(["entityValue"]) { $0.separated(by: "/") }
        }
    }

    /// The entities in reverse order.
    public static let reversedEntities = Self(
        name: "entities in reverse",
        trap: "Nothing says that both lists are in one order."
    ) { $0.changingEntities { $0.reversed() } }

    /// Each element of both lists twice.
    public static let duplicates = Self(
        name: "duplicates",
        trap: "The documentation's own sample names a service twice."
    ) { event in
        event.changingResources { $0.flatMap { [$0, $0] } }.changingEntities { $0 + $0 }
    }

    /// Each list names a service that the other one lacks.
    public static let disagreement = Self(
        name: "disagreement",
        trap: "The documentation's sample has services in one list and tasks in the other."
    ) { event in
        event.changingResources { $0 + ["production|only-in-resources"] }
            .changingEntities { $0 + [["entityValue": "production|only-in-entities"]] }
    }

    /// What is neither service nor task, in both lists.
    public static let junkElements = Self(
        name: "junk elements",
        trap: "Health names accounts, instances and half ARNs as resources."
    ) { event in
        event.changingResources { ["AWS_ACCOUNT", "111122223333", "arn:ec2-1-101002929", 5, ["a": 1]] + $0 }
            .changingEntities { [["entityValue": "AWS_ACCOUNT"], ["entityValue": 7], 8, "a|b|c"] + $0 }
    }

    /// A task in a Region other than the event's.
    public static let entityInAnotherRegion = Self(
        name: "entity in another Region",
        trap: "A sample of AWS has tasks in another Region than the event."
    ) { event in
        let task = ResourceText.task(99, in: "batch", region: "ap-southeast-2")
        return event.changingResources { $0 + [.string(task)] }
            .changingEntities { $0 + [["entityValue": .string(task)]] }
    }

    /// The entities as mere texts.
    public static let entitiesAsTexts = Self(
        name: "entities as texts",
        trap: "Tools flatten the entities."
    ) { event in
        event.changingEachEntity { $0["entityValue"] ?? $0 }
    }

    /// `statusCode` and `lastUpdatedtime`, as the Health API and a table of the documentation spell them.
    public static let entityStatusVariants = Self(
        name: "other spellings in entities",
        trap: "The Health API and the documentation spell fields differently."
    ) { event in
        event.changingEachEntity { entity in
            entity.setting(["statusCode"], to: entity["status"]).setting(["status"], to: nil)
                .setting(["lastUpdatedtime"], to: entity["lastUpdatedTime"]).setting(["lastUpdatedTime"], to: nil)
        }
    }

    /// Entities without a status.
    public static let missingEntityStatus = Self(
        name: "missing status of entities",
        trap: "The status of an entity is often missing."
    ) { $0.changingEachEntity { $0.setting(["status"], to: nil) } }
}
