public import AWSHealthEvents
import FargateRetirement

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A task retirement as AWS Health announces it, with everything that a test may want to be different.
///
/// As it is, it stands for three services in two clusters, announced a week ahead. Change what the test is about, and
/// leave the rest: equal fixtures give equal bytes.
///
/// ```swift
/// let event = HealthEventFixture(region: "us-gov-west-1", resources: ["production|web"]).event()
/// let bytes = HealthEventFixture.standaloneTasks.with { $0.start = $0.sent }.json()
/// ```
///
/// Names, accounts and texts are invented; the shapes are those of real events.
public struct HealthEventFixture: Hashable, Sendable {
    /// What tests call it; it is no part of the event.
    public var name: String
    /// The identifier of the delivery.
    public var id: String
    /// Who sends the event; anything but `aws.health` is a simulation.
    public var source: String
    /// The affected account.
    public var account: String
    /// The account that the event is sent to, where that is another one: the view of an organization.
    public var deliveryAccount: String?
    /// The affected Region.
    public var region: String
    /// The Region that the event is delivered in, where that is another one: the copy for the backup Region.
    public var deliveryRegion: String?
    /// The partition, as it stands in the ARN of the event; taken from the Region when the fixture is made.
    public var partition: String
    /// What is affected, as AWS writes it: both lists of the event name it.
    public var resources: [String]
    /// When the event is sent.
    public var sent: Date
    /// When AWS last changed what the event says.
    public var lastUpdated: Date
    /// When the retirement starts.
    public var start: Date
    /// When the window of the retirement ends.
    public var end: Date?
    /// How far the retirement has come.
    public var status: HealthEvent.StatusCode?
    /// What AWS says of each resource.
    public var entityStatus: HealthEvent.EntityStatus?
    /// The identifier of the communication, without its page.
    public var communicationID: String
    /// The number of the page.
    public var page: Int
    /// How many pages there are.
    public var totalPages: Int
    /// Whether this is the copy for the backup Region.
    public var isBackupCopy: Bool
    /// The platform version revision that is retired.
    public var revision: Int
    /// What the ARN of the event ends with.
    ///
    /// It is `MANAGED` for tasks of services in real events. For standalone tasks no real one is known; that it is
    /// `UNMANAGED` there is a guess.
    public var management: String
    /// What AWS writes, in American English; `\n` of two characters stands for a line break.
    public var text: String
    /// Whether the event is in the form from before 2023, without communication, Region, status, page and account.
    public var isOldStyle: Bool

    /// Creates a fixture.
    ///
    /// - Parameters:
    ///   - name: What tests call it.
    ///   - id: The identifier of the delivery.
    ///   - source: Who sends the event.
    ///   - account: The affected account.
    ///   - deliveryAccount: The account that the event is sent to.
    ///   - region: The affected Region.
    ///   - deliveryRegion: The Region that the event is delivered in.
    ///   - partition: The partition; where it is `nil`, that of the Region.
    ///   - resources: What is affected.
    ///   - sent: When the event is sent.
    ///   - lastUpdated: When AWS last changed what it says; where it is `nil`, 42 seconds before it is sent.
    ///   - start: When the retirement starts.
    ///   - end: When the window ends.
    ///   - status: How far the retirement has come.
    ///   - entityStatus: What AWS says of each resource.
    ///   - communicationID: The identifier of the communication, without its page.
    ///   - page: The number of the page.
    ///   - totalPages: How many pages there are.
    ///   - isBackupCopy: Whether this is the copy for the backup Region.
    ///   - revision: The platform version revision that is retired.
    ///   - management: What the ARN of the event ends with.
    ///   - text: What AWS writes; where it is `nil`, a text about the start.
    ///   - isOldStyle: Whether the event is in the form from before 2023.
    public init(
        name: String = "service retirement",
        id: String = "00000000-0000-4000-8000-00000000e001",
        source: String = "aws.health",
        account: String = FixtureAccounts.workload,
        deliveryAccount: String? = nil,
        region: String = "eu-central-1",
        deliveryRegion: String? = nil,
        partition: String? = nil,
        resources: [String] = ["production|checkout-api", "production|web", "reporting|nightly-report"],
        sent: Date = FixtureTimes.noticeSent,
        lastUpdated: Date? = nil,
        start: Date = FixtureTimes.retirementStarts,
        end: Date? = FixtureTimes.windowEnds,
        status: HealthEvent.StatusCode? = .upcoming,
        entityStatus: HealthEvent.EntityStatus? = .impaired,
        communicationID: String = FixtureIDs.communicationID(1),
        page: Int = 1,
        totalPages: Int = 1,
        isBackupCopy: Bool = false,
        revision: Int = 263,
        management: String = "MANAGED",
        text: String? = nil,
        isOldStyle: Bool = false
    ) {
        self.name = name
        self.id = id
        self.source = source
        self.account = account
        self.deliveryAccount = deliveryAccount
        self.region = region
        self.deliveryRegion = deliveryRegion
        self.partition = partition ?? AWSPartition(region: region)?.rawValue ?? "aws"
        self.resources = resources
        self.sent = sent
        self.lastUpdated = lastUpdated ?? sent.addingTimeInterval(-42)
        self.start = start
        self.end = end
        self.status = status
        self.entityStatus = entityStatus
        self.communicationID = communicationID
        self.page = page
        self.totalPages = totalPages
        self.isBackupCopy = isBackupCopy
        self.revision = revision
        self.management = management
        self.text = text ?? FixtureTexts.services(start: start, noticeSent: sent)
        self.isOldStyle = isOldStyle
    }

    /// This fixture with something changed.
    ///
    /// ```swift
    /// let late = fixture.with { $0.start = $0.sent }
    /// ```
    ///
    /// - Parameter change: What is to be changed.
    /// - Returns: The changed fixture.
    public func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension HealthEventFixture: CustomStringConvertible {
    /// The name, for the output of a test.
    public var description: String { name }
}
