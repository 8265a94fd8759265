public import AWSHealthEvents
import WireJSON

extension TaskRetirementNotice {
    /// What an event turned out to mean.
    @nonexhaustive
    public enum Interpretation: Hashable, Sendable {
        /// It announces a task retirement.
        case notice(TaskRetirementNotice)
        /// It announces none, for this reason.
        case declined(DeclineReason)

        /// The notice, where there is one.
        public var notice: TaskRetirementNotice? {
            if case .notice(let notice) = self { notice } else { nil }
        }
    }

    /// Why an event is no task retirement notice.
    ///
    /// That is no error: most events of AWS Health are none.
    @nonexhaustive
    public enum DeclineReason: Hashable, Sendable, CustomStringConvertible {
        /// The event is of another type.
        case eventTypeCode(HealthEvent.EventTypeCode?)
        /// EventBridge says that the event is of another kind, such as one that somebody republishes.
        case detailType(HealthEvent.DetailType)

        /// The reason in words.
        public var description: String {
            switch self {
            case .eventTypeCode(let code?): "the event type is \(code.rawValue)"
            case .eventTypeCode(nil): "the event has no type"
            case .detailType(let type): "the detail type is \(JSONValue.string(type.rawValue))"
            }
        }
    }

    /// Tells what an event means.
    ///
    /// Nothing that AWS may leave out makes this fail: what the event does not say, the notice does not say.
    ///
    /// - Parameter event: An AWS Health event.
    /// - Returns: The notice, or why the event is none.
    public static func interpret(_ event: HealthEvent) -> Interpretation {
        guard event.detail.eventTypeCode == .ecsTaskPatchingRetirement else {
            return .declined(.eventTypeCode(event.detail.eventTypeCode))
        }
        if let type = event.detailType, type != .healthEvent { return .declined(.detailType(type)) }
        return .notice(TaskRetirementNotice(event))
    }

    private init(_ event: HealthEvent) {
        let detail = event.detail
        var list = ResourceList()
        let (named, entities) = (event.resources ?? [], detail.affectedEntities ?? [])
        list.add(resources: named, entities: entities)
        let resources = list.resources()
        let arn = detail.eventARN.flatMap { AmazonResourceName($0) }
        let account = event.affectedAccount(resources)
        let region = event.affectedRegion(arn, resources)
        let isSimulation = event.source.map { $0 != "aws.health" } ?? false
        self.init(
            key: NoticeKey(event, account: account, region: region, isSimulation: isSimulation, resources: resources),
            account: account,
            region: region,
            partition: arn?.partition,
            resources: resources,
            listDisagreement: named.isEmpty || entities.isEmpty ? nil : ListDisagreement(resources),
            startTime: StatedTime(detail.startTime),
            endTime: StatedTime(detail.endTime),
            sentTime: StatedTime(event.time),
            lastUpdatedTime: StatedTime(detail.lastUpdatedTime),
            status: RetirementStatus(detail.statusCode),
            isSimulation: isSimulation,
            isBackupCopy: detail.isBackupEvent,
            pages: NoticePages(total: detail.totalPages ?? 1, received: [max(detail.page ?? 1, 1)]),
            eventARN: detail.eventARN,
            descriptions: detail.eventDescription ?? []
        )
    }
}

extension TaskRetirementNotice.ListDisagreement {
    /// What only one of two lists names; `nil` where both name the same.
    fileprivate init?(_ resources: [AffectedResource]) {
        guard resources.contains(where: { $0.lists != [.resources, .affectedEntities] }) else { return nil }
        self.init(
            onlyInResources: resources.filter { $0.lists == .resources },
            onlyInAffectedEntities: resources.filter { $0.lists == .affectedEntities }
        )
    }
}

extension HealthEvent {
    /// The affected account: in the view of an organization it is not the one that the event was sent to.
    fileprivate func affectedAccount(_ resources: [AffectedResource]) -> String? {
        for candidate in [detail.affectedAccount, account] {
            if let candidate, !candidate.isEmpty { return candidate }
        }
        for case .task(let task) in resources.lazy.map(\.kind) where !task.accountID.isEmpty { return task.accountID }
        return nil
    }

    /// The affected Region: not the one that the event was delivered in, which may be the backup of another.
    fileprivate func affectedRegion(_ arn: AmazonResourceName?, _ resources: [AffectedResource]) -> String? {
        for candidate in [detail.eventRegion, arn?.region] {
            if let candidate, !candidate.isEmpty, candidate != "global" { return candidate }
        }
        for case .task(let task) in resources.lazy.map(\.kind) where !task.regionName.isEmpty { return task.regionName }
        guard detail.isBackupEvent != true, let region, !region.isEmpty else { return nil }
        return region
    }
}

extension NoticeKey {
    fileprivate init(
        _ event: HealthEvent,
        account: String?,
        region: String?,
        isSimulation: Bool,
        resources: [AffectedResource]
    ) {
        let detail = event.detail
        let name = detail.eventARN ?? "\(region ?? "")/\(detail.eventTypeCode?.rawValue ?? "")"
        let retirement = RetirementKey(account: account ?? "", event: name, isSimulation: isSimulation)
        self.init(
            retirement: retirement,
            communication: detail.communicationWithoutPage ?? Self.fingerprint(of: detail, resources)
        )
    }

    /// What stands for the communication in an event that names none, as before 2023: what it says.
    ///
    /// - Returns: The times, the status and a number made from the resources (FNV-1a), the same in every run.
    private static func fingerprint(of detail: HealthEvent.Detail, _ resources: [AffectedResource]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for resource in resources {
            for byte in resource.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0x0A) &* 0x0000_0100_0000_01B3
        }
        let times = [detail.lastUpdatedTime, detail.startTime, detail.endTime].map { $0?.description ?? "" }
        return "\(times.joined(separator: "|"))|\(detail.statusCode?.rawValue ?? "")|\(String(hash, radix: 16))"
    }
}

extension HealthEvent.Detail {
    /// The identifier of what was said, alike for all its pages; `nil` where AWS gives none.
    ///
    /// AWS appends `-` and the number of the page. Only that is taken off: the identifier itself may hold hyphens.
    ///
    /// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
    public var communicationWithoutPage: String? {
        guard let communicationID, !communicationID.isEmpty else { return nil }
        guard let page else { return communicationID }
        // Compared byte by byte, without a text made of the number.
        var rest = communicationID.utf8[...]
        var number = page
        repeat {
            guard rest.popLast() == UInt8(truncatingIfNeeded: 0x30 + number % 10) else { return communicationID }
            number /= 10
        } while number > 0
        guard rest.popLast() == 0x2D, !rest.isEmpty else { return communicationID }
        return String(communicationID[..<rest.endIndex])
    }
}
