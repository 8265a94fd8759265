import AWSHealthEvents

extension EventMutation {
    /// What tells events, accounts and Regions apart, where it is missing or misleading.
    public static let identity: [Self] = [
        missingEnvelope, missingDetailType, wrongDetailType, missingCommunication, communicationWithoutPage,
        communicationLikeUUID, missingEventARN, emptyEventARN, oldEventARN, globalRegion, missingEventRegion,
        missingAffectedAccount, otherDeliveryAccount, missingStatus, replayed,
    ]

    /// Nothing in the envelope but source, type, resources and detail.
    public static let missingEnvelope = Self(
        name: "missing envelope",
        trap: "Transformers and samples leave out most of the envelope."
    ) { event in
        ["version", "id", "account", "time", "region"].reduce(event) { $0.setting([$1], to: nil) }
    }

    /// No `detail-type`.
    public static let missingDetailType = Self(
        name: "missing detail type",
        trap: "Transformers leave out the type."
    ) { $0.setting(["detail-type"], to: nil) }

    /// A `detail-type` of somebody's own: no notice of AWS, and to be declined.
    public static let wrongDetailType = Self(
        name: "wrong detail type",
        trap: "Tools republish events under types of their own, and rules that filter by type never see them.",
        isStillARetirement: false
    ) { $0.setting(["detail-type"], to: "ECS Task retirement Health event") }

    /// No `communicationId`.
    public static let missingCommunication = Self(
        name: "missing communication",
        trap: "Events from before 2023 have no communication."
    ) { $0.setting(["detail", "communicationId"], to: nil) }

    /// A `communicationId` that does not end with the page.
    public static let communicationWithoutPage = Self(
        name: "communication without page",
        trap: "Samples have a communication without the page at its end."
    ) { event in
        event.changingExisting(["detail", "communicationId"]) { value in
            guard let text = value.stringValue, let dash = text.lastIndex(of: "-") else { return value }
            return .string(String(text[..<dash]))
        }
    }

    /// A `communicationId` with hyphens of its own.
    public static let communicationLikeUUID = Self(
        name: "communication like a UUID",
        trap: "What stands behind the last hyphen is not always the page."
    ) { $0.setting(["detail", "communicationId"], to: "0c0ffee0-0000-4000-8000-0000000000c1") }

    /// No `eventArn`.
    public static let missingEventARN = Self(
        name: "missing event ARN",
        trap: "The documentation's sample of a task retirement has no ARN."
    ) { $0.setting(["detail", "eventArn"], to: nil) }

    /// `"eventArn": ""`.
    public static let emptyEventARN = Self(
        name: "empty event ARN",
        trap: "Transformers write an empty text for what is missing."
    ) { $0.setting(["detail", "eventArn"], to: "") }

    /// An `eventArn` of the old form, which tells neither service nor type.
    public static let oldEventARN = Self(
        name: "old event ARN",
        trap: "ARNs of the old form have one part where today's have three."
    ) { $0.setting(["detail", "eventArn"], to: "arn:aws:health:global::event/event-1485912991457") }

    /// `"eventRegion": "global"`, which is no Region.
    public static let globalRegion = Self(
        name: "global Region",
        trap: "Health writes \"global\" where an event has no Region."
    ) { $0.setting(["detail", "eventRegion"], to: "global") }

    /// No `eventRegion`.
    public static let missingEventRegion = Self(
        name: "missing event Region",
        trap: "Events from before 2023 have no Region in their detail."
    ) { $0.setting(["detail", "eventRegion"], to: nil) }

    /// No `affectedAccount`.
    public static let missingAffectedAccount = Self(
        name: "missing affected account",
        trap: "Real events were seen without the affected account."
    ) { $0.setting(["detail", "affectedAccount"], to: nil) }

    /// Sent to the account that manages the organization.
    public static let otherDeliveryAccount = Self(
        name: "other delivery account",
        trap: "In the view of an organization, events are sent to another account."
    ) { $0.setting(["account"], to: .string(FixtureAccounts.management)) }

    /// No `statusCode`.
    public static let missingStatus = Self(
        name: "missing status",
        trap: "Events from before 2023 have no status."
    ) { $0.setting(["detail", "statusCode"], to: nil) }

    /// With the name of a replay.
    public static let replayed = Self(
        name: "replayed",
        trap: "An archive of EventBridge adds a field when it replays."
    ) { $0.setting(["replay-name"], to: "the-replay-of-september") }
}
