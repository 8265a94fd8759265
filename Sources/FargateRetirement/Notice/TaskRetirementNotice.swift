public import AWSHealthEvents

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A notice that AWS Fargate will stop tasks because it retires the platform version revision that they run on.
///
/// This is what an AWS Health event of the type `AWS_ECS_TASK_PATCHING_RETIREMENT` means: who is affected, what will be
/// stopped, and when. Tasks of a service are replaced by Amazon ECS; standalone tasks are only stopped.
///
/// ```swift
/// switch TaskRetirementNotice.interpret(event) {
/// case .notice(let notice): print("\(notice.resources.count) resources, from \(notice.startTime)")
/// case .declined(let reason): print("no task retirement: \(reason)")
/// @unknown default: break
/// }
/// ```
///
/// AWS normally sends one notice for services and one for standalone tasks, per account and Region, and more where
/// there are too many tasks; so one notice is not always the whole retirement.
///
/// Source: Amazon ECS Developer Guide, Task retirement and maintenance for AWS Fargate on Amazon ECS.
public struct TaskRetirementNotice: Hashable, Sendable {
    // An initializer that sets the fields one by one copies the whole when it is done, the compiler's own does not. The
    // order of the fields gives that one other labels than the public one.

    /// What AWS writes, by language, as it came; see ``text(preferring:)``.
    public var descriptions: [HealthEvent.Description]
    /// What makes two deliveries copies of this notice.
    public var key: NoticeKey
    /// The affected account; `nil` where the event names none, as an entry for `PutEvents`.
    public var account: String?
    /// The affected Region; `nil` where the event names none.
    public var region: String?
    /// The partition that the account and Region belong to; `nil` where it is not known.
    public var partition: AWSPartition?
    /// The affected resources, each once: services by cluster and name, tasks by ARN, then what is neither.
    public var resources: [AffectedResource]
    /// Where the two lists of the event differ; `nil` where they say the same or only one is there.
    public var listDisagreement: ListDisagreement?
    /// When the retirement starts: tasks are stopped from then on.
    public var startTime: StatedTime
    /// The end that AWS states: about a week after the start, where real notices were seen.
    ///
    /// It is no deadline: that is ``startTime``.
    public var endTime: StatedTime
    /// When the notice was sent.
    public var sentTime: StatedTime
    /// When AWS last changed what it says.
    public var lastUpdatedTime: StatedTime
    /// How far the retirement has come, by what AWS wrote.
    public var status: RetirementStatus
    /// Whether somebody made the event: its source is not `aws.health`.
    public var isSimulation: Bool
    /// Whether this is the copy for the backup Region; `nil` where AWS does not say.
    public var isBackupCopy: Bool?
    /// Which pages of the communication are here.
    public var pages: NoticePages
    /// The ARN of the event, for links.
    public var eventARN: String?

    /// The services whose tasks are replaced.
    public var services: [ECSService] {
        resources.compactMap { if case .service(let service) = $0.kind { service } else { nil } }
    }

    /// The standalone tasks, which are stopped and not replaced.
    public var tasks: [ECSTask] {
        resources.compactMap { if case .task(let task) = $0.kind { task } else { nil } }
    }

    /// What AWS listed that is neither, as it wrote it.
    public var unrecognizedResources: [String] {
        resources.compactMap { if case .unrecognized(let text) = $0.kind { text } else { nil } }
    }

    /// The platform version revision that is retired, where the ARN tells it.
    public var platformRevision: PlatformRevision? { eventARN.flatMap { PlatformRevision.find($0) } }

    /// What AWS writes, fit to be shown; `nil` where it writes nothing.
    ///
    /// - Parameter languages: The languages in order of preference, such as `["de", "en"]`.
    /// - Returns: The text in the best language that is there.
    public func text(preferring languages: [String] = ["en"]) -> NoticeText? {
        NoticeText(descriptions, preferring: languages)
    }

    /// Whether tasks are being stopped at a given time, or may be at once.
    ///
    /// So it is with a wait period of 0 days, with a critical security update, and with every notice that is read late.
    ///
    /// - Parameter now: The time to ask for.
    /// - Returns: Whether the stated start is not after that time and the retirement is not over; where no start can be read,
    ///   whether AWS says that it is under way.
    public func isImmediate(at now: Date) -> Bool {
        guard status != .finished else { return false }
        return startTime.date.map { $0 <= now } ?? (status == .underWay)
    }

    /// Whether this notice was said after another one about the same retirement.
    ///
    /// By when AWS last changed what it says, then by when it sent it. Where that tells nothing, the answer is no.
    ///
    /// - Parameter other: The other notice.
    /// - Returns: Whether this one supersedes the other.
    public func supersedes(_ other: TaskRetirementNotice) -> Bool {
        guard key.retirement == other.key.retirement, key != other.key else { return false }
        if let new = lastUpdatedTime.date, let old = other.lastUpdatedTime.date, new != old { return new > old }
        guard let new = sentTime.date, let old = other.sentTime.date else { return false }
        return new > old
    }
}

extension TaskRetirementNotice {
    /// Creates a notice.
    ///
    /// - Parameters:
    ///   - key: What makes two deliveries copies of this notice.
    ///   - account: The affected account.
    ///   - region: The affected Region.
    ///   - partition: The partition; where it is `nil`, the one that the Region's name tells.
    ///   - resources: The affected resources.
    ///   - listDisagreement: Where the two lists of the event differ.
    ///   - startTime: When the retirement starts.
    ///   - endTime: When its window ends.
    ///   - sentTime: When the notice was sent.
    ///   - lastUpdatedTime: When AWS last changed what it says.
    ///   - status: How far the retirement has come.
    ///   - isSimulation: Whether somebody made the event.
    ///   - isBackupCopy: Whether this is the copy for the backup Region.
    ///   - pages: Which pages are here.
    ///   - eventARN: The ARN of the event.
    ///   - descriptions: What AWS writes.
    public init(
        key: NoticeKey,
        account: String?,
        region: String?,
        partition: AWSPartition? = nil,
        resources: [AffectedResource],
        listDisagreement: ListDisagreement? = nil,
        startTime: StatedTime,
        endTime: StatedTime = .notStated,
        sentTime: StatedTime = .notStated,
        lastUpdatedTime: StatedTime = .notStated,
        status: RetirementStatus = .upcoming,
        isSimulation: Bool = false,
        isBackupCopy: Bool? = nil,
        pages: NoticePages = NoticePages(),
        eventARN: String? = nil,
        descriptions: [HealthEvent.Description] = []
    ) {
        self.init(
            descriptions: descriptions,
            key: key,
            account: account,
            region: region,
            partition: partition ?? region.flatMap { AWSPartition(region: $0) },
            resources: resources,
            listDisagreement: listDisagreement,
            startTime: startTime,
            endTime: endTime,
            sentTime: sentTime,
            lastUpdatedTime: lastUpdatedTime,
            status: status,
            isSimulation: isSimulation,
            isBackupCopy: isBackupCopy,
            pages: pages,
            eventARN: eventARN
        )
    }
}

extension TaskRetirementNotice {
    /// Where the `resources` and the `affectedEntities` of an event differ.
    public struct ListDisagreement: Hashable, Sendable {
        /// What only the `resources` name.
        public var onlyInResources: [AffectedResource]
        /// What only the `affectedEntities` name.
        public var onlyInAffectedEntities: [AffectedResource]

        /// Creates a disagreement.
        ///
        /// - Parameters:
        ///   - onlyInResources: What only the `resources` name.
        ///   - onlyInAffectedEntities: What only the `affectedEntities` name.
        public init(onlyInResources: [AffectedResource], onlyInAffectedEntities: [AffectedResource]) {
            self.onlyInResources = onlyInResources
            self.onlyInAffectedEntities = onlyInAffectedEntities
        }
    }
}
