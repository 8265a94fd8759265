public import AWSHealthEvents
public import FargateRetirement

extension HealthEventFixture {
    /// The ARN of the event, which tells the revision that is retired.
    public var eventARN: String {
        let code = "AWS_ECS_TASK_PATCHING_RETIREMENT"
        let tail = "\(location)-DockerLinux-1-4-0-\(revision)-\(account)-\(management)"
        return "arn:\(partition):health:\(region)::event/ECS/\(code)/\(code)-\(tail)"
    }

    /// The location that AWS names the Region by, where the fixtures know it.
    private var location: String {
        switch region {
        case "eu-central-1": "FRA"
        case "eu-west-1": "DUB"
        case "us-east-1": "IAD"
        case "us-west-2": "PDX"
        case "ap-northeast-2": "ICN"
        case "us-gov-west-1": "PDT"
        case "cn-north-1": "BJS"
        default: "XXX"
        }
    }

    /// The event.
    ///
    /// - Returns: The event as it is read from ``json(prettyPrinted:)``.
    public func event() -> HealthEvent {
        HealthEvent(
            version: "0",
            id: id,
            detailType: .healthEvent,
            source: source,
            account: deliveryAccount ?? account,
            time: HealthEvent.Timestamp(sent, form: .iso8601),
            region: deliveryRegion ?? region,
            resources: resources,
            detail: detail()
        )
    }

    /// The detail of the event alone.
    ///
    /// - Returns: The detail.
    public func detail() -> HealthEvent.Detail {
        let updated = HealthEvent.Timestamp(lastUpdated)
        var detail = HealthEvent.Detail(
            eventARN: eventARN,
            service: "ECS",
            eventTypeCode: .ecsTaskPatchingRetirement,
            eventTypeCategory: .scheduledChange,
            startTime: HealthEvent.Timestamp(start),
            endTime: end.map { HealthEvent.Timestamp($0) },
            eventDescription: [.init(language: "en_US", latestDescription: text)],
            affectedEntities: resources.map { .init(entityValue: $0) }
        )
        if isOldStyle { return detail }
        detail.eventScopeCode = .accountSpecific
        detail.communicationID = "\(communicationID)-\(page)"
        detail.lastUpdatedTime = updated
        detail.statusCode = status
        detail.eventRegion = region
        detail.affectedEntities = resources.map {
            .init(entityValue: $0, lastUpdatedTime: updated, status: entityStatus)
        }
        (detail.page, detail.totalPages) = (page, totalPages)
        detail.isBackupEvent = isBackupCopy
        detail.affectedAccount = account
        detail.actionability = management == "MANAGED" ? .actionMayBeRequired : .actionRequired
        detail.personas = [.operations]
        return detail
    }

    /// The event as EventBridge delivers it.
    ///
    /// - Parameter prettyPrinted: Whether to indent for people.
    /// - Returns: JSON in UTF-8.
    public func json(prettyPrinted: Bool = false) -> [UInt8] { event().json(prettyPrinted: prettyPrinted) }

    /// What the event means.
    ///
    /// - Returns: The notice; `nil` only where the fixture was changed into something else.
    public func interpreted() -> TaskRetirementNotice? { TaskRetirementNotice.interpret(event()).notice }
}
