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
    /// Nothing that AWS may leave out makes this fail: what the event does not say, the notice does not say. White space
    /// around a text means nothing, and a text of nothing else is none.
    ///
    /// - Parameter event: An AWS Health event.
    /// - Returns: The notice, or why the event is none.
    public static func interpret(_ event: HealthEvent) -> Interpretation {
        // Nearly always both are as AWS writes them, and there is nothing to trim.
        if event.detail.eventTypeCode != .ecsTaskPatchingRetirement || event.detailType != .healthEvent,
            let reason = reasonToDecline(event)
        {
            return .declined(reason)
        }
        return .notice(notice(of: event))
    }

    private static func reasonToDecline(_ event: HealthEvent) -> DeclineReason? {
        let code = (event.detail.eventTypeCode?.rawValue.nonBlank).map(HealthEvent.EventTypeCode.init(rawValue:))
        guard code == .ecsTaskPatchingRetirement else { return .eventTypeCode(code) }
        guard let type = event.detailType?.rawValue.nonBlank, type != HealthEvent.DetailType.healthEvent.rawValue
        else { return nil }
        return .detailType(.init(rawValue: type))
    }

    // Functions and not initialisers, here and below: an initialiser takes its arguments over, and a copy of an event
    // counts some forty references.
    private static func notice(of event: HealthEvent) -> TaskRetirementNotice {
        let resources = ResourceList.resources(
            event.resources ?? texts(event.additionalFields["resources"] ?? event.additionalFields["Resources"]),
            event.detail.affectedEntities
                ?? texts(event.detail.additionalFields["affectedEntities"]).map { .init(entityValue: $0) }
        )
        let eventARN = event.detail.eventARN?.nonBlank
        let account = event.affectedAccount(resources)
        let region = event.affectedRegion(eventARN, resources)
        let isSimulation = (event.source?.nonBlank ?? "aws.health") != "aws.health"
        return TaskRetirementNotice(
            key: NoticeKey.key(
                of: event,
                eventARN: eventARN,
                account: account,
                region: region,
                isSimulation: isSimulation,
                resources: resources
            ),
            account: account,
            region: region,
            partition: eventARN.flatMap { AWSPartition(arn: $0) } ?? event.partition(of: region, resources),
            resources: resources,
            listDisagreement: ListDisagreement(resources),
            startTime: StatedTime(event.detail.startTime),
            endTime: StatedTime(event.detail.endTime),
            sentTime: StatedTime(event.time),
            lastUpdatedTime: StatedTime(event.detail.lastUpdatedTime),
            status: RetirementStatus(event.detail.statusCode),
            isSimulation: isSimulation,
            isBackupCopy: event.detail.isBackupEvent,
            pages: NoticePages(page: event.detail.page, of: event.detail.totalPages),
            eventARN: eventARN,
            descriptions: event.detail.eventDescription ?? []
        )
    }

    /// What stands where a list should stand, so that it is shown; AWS was not seen to send it.
    private static func texts(_ value: JSONValue?) -> [String?] {
        guard let value, value != .null else { return [] }
        return [value.stringValue ?? value.description]
    }
}

extension TaskRetirementNotice.ListDisagreement {
    /// What only one of two lists names; `nil` where both name the same, or one names nothing at all.
    fileprivate init?(_ resources: [AffectedResource]) {
        var (anywhere, everywhere) = (
            AffectedResource.Lists(), AffectedResource.Lists([.resources, .affectedEntities])
        )
        for index in resources.indices {
            anywhere.formUnion(resources[index].lists)
            everywhere.formIntersection(resources[index].lists)
        }
        guard anywhere == [.resources, .affectedEntities], everywhere != anywhere else { return nil }
        self.init(
            onlyInResources: resources.filter { $0.lists == .resources },
            onlyInAffectedEntities: resources.filter { $0.lists == .affectedEntities }
        )
    }
}

extension HealthEvent {
    /// The affected account: in the view of an organization it is not the one that the event was sent to.
    fileprivate func affectedAccount(_ resources: [AffectedResource]) -> String? {
        detail.affectedAccount?.nonBlank ?? account?.nonBlank ?? resources.lazy.compactMap(\.arnAccount).first
    }

    /// The partition of the Region, else that of the resources that have an ARN.
    fileprivate func partition(of region: String?, _ resources: [AffectedResource]) -> AWSPartition? {
        region.flatMap { AWSPartition(region: $0) } ?? resources.lazy.compactMap(\.arnPartition).first
    }

    /// The affected Region: not the one that the event was delivered in, which may be the backup of another.
    fileprivate func affectedRegion(_ eventARN: String?, _ resources: [AffectedResource]) -> String? {
        if let region = detail.eventRegion?.nonBlank, region != "global" { return region }
        if let region = eventARN.flatMap({ AmazonResourceName($0) })?.region.nonBlank, region != "global" {
            return region
        }
        if let region = resources.lazy.compactMap(\.arnRegion).first { return region }
        guard detail.isBackupEvent != true, let region = region?.nonBlank, region != "global" else { return nil }
        return region
    }
}

extension AffectedResource {
    /// The account in its ARN.
    fileprivate var arnAccount: String? {
        switch kind {
        case .service(let service): service.arn?.account.nonEmpty
        case .task(let task): task.accountID.nonEmpty
        case .unrecognized: nil
        }
    }

    /// The Region in its ARN.
    fileprivate var arnRegion: String? {
        switch kind {
        case .service(let service): service.arn?.region.nonEmpty
        case .task(let task): task.regionName.nonEmpty
        case .unrecognized: nil
        }
    }

    /// The partition in its ARN.
    fileprivate var arnPartition: AWSPartition? {
        switch kind {
        case .service(let service): service.arn?.partition
        case .task(let task): task.partition
        case .unrecognized: nil
        }
    }
}

extension NoticeKey {
    fileprivate static func key(
        of event: HealthEvent,
        eventARN: String?,
        account: String?,
        region: String?,
        isSimulation: Bool,
        resources: [AffectedResource]
    ) -> NoticeKey {
        let communication =
            event.detail.communicationWithoutPage.map { firstPage($0, event.detail) }
            ?? fingerprint(of: event.detail, resources)
        // Without an ARN nothing says that one communication updates another: each is about a retirement of its own.
        let code = HealthEvent.EventTypeCode.ecsTaskPatchingRetirement.rawValue
        let name = eventARN ?? "\(region ?? "")/\(code)/\(communication)"
        return NoticeKey(
            retirement: RetirementKey(account: account ?? "", event: name, isSimulation: isSimulation),
            communication: communication
        )
    }

    /// The identifier of the first page without its suffix, where a later page has it whole.
    ///
    /// The same page of the AWS documentation says that all pages have one `communicationId`, and that it ends with the
    /// number of the page.
    ///
    /// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
    private static func firstPage(_ communication: String, _ detail: HealthEvent.Detail) -> String {
        guard let page = detail.page, page > 1, communication.hasSuffix("-1"), communication.utf8.count > 2 else {
            return communication
        }
        return String(communication.dropLast(2))
    }

    /// What stands for the communication in an event that names none, as before 2023: what it says.
    ///
    /// Pages name different resources, so that the resources of an event with several pages do not count.
    ///
    /// - Returns: The times, the status and a number made from the resources (FNV-1a), the same in every run.
    private static func fingerprint(of detail: HealthEvent.Detail, _ resources: [AffectedResource]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let pages = detail.totalPages ?? 1
        for resource in pages > 1 ? [] : resources {
            for byte in resource.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0x0A) &* 0x0000_0100_0000_01B3
        }
        let times = [detail.lastUpdatedTime, detail.startTime, detail.endTime].map { $0?.description.trimmed ?? "" }
        return "\(times.joined(separator: "|"))|\(RetirementStatus(detail.statusCode).code ?? "")|"
            + (pages > 1 ? "\(pages) pages" : String(hash, radix: 16))
    }
}

extension HealthEvent.Detail {
    /// The identifier of what was said, trimmed and alike for all its pages; `nil` where AWS gives none.
    ///
    /// AWS appends `-` and the number of the page. Only that is taken off: the identifier itself may hold hyphens.
    ///
    /// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
    public var communicationWithoutPage: String? {
        guard let communicationID = communicationID?.nonBlank else { return nil }
        guard let page else { return communicationID }
        return communicationID.withBytes { bytes in
            // Compared byte by byte, without a text made of the number.
            var end = bytes.byteCount
            var number = page
            repeat {
                guard end > 0, bytes.byte(at: end - 1) == UInt8(truncatingIfNeeded: 0x30 + number % 10) else {
                    return communicationID
                }
                end -= 1
                number /= 10
            } while number > 0
            guard end > 1, bytes.byte(at: end - 1) == 0x2D else { return communicationID }
            return bytes.text(0..<end - 1)
        }
    }
}
