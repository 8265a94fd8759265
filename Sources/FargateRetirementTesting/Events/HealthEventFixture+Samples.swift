import AWSHealthEvents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

// One fixture for each kind of event that a service has to cope with.

extension HealthEventFixture {
    /// Three services in two clusters, announced a week ahead: what AWS sends most often.
    public static let services = Self()

    /// Two standalone tasks, which nothing replaces.
    public static let standaloneTasks = Self(
        name: "standalone task retirement",
        id: "00000000-0000-4000-8000-00000000e002",
        resources: [ResourceText.task(1, in: "batch"), ResourceText.task(2, in: "batch")],
        communicationID: FixtureIDs.communicationID(2),
        management: "UNMANAGED",
        text: FixtureTexts.standaloneTasks(start: FixtureTimes.retirementStarts)
    )

    /// Services, tasks and something else in one event.
    public static let mixed = Self(
        name: "mixed retirement",
        id: "00000000-0000-4000-8000-00000000e003",
        resources: [
            "production|web", ResourceText.task(3, in: "batch"), "production|checkout-api", "old-style-service-name",
        ],
        communicationID: FixtureIDs.communicationID(3),
        revision: 264
    )

    /// A thousand services in twelve clusters, below the 256 KB that EventBridge carries.
    public static let huge = huge(resources: 1000, clusters: 12)

    /// Services in great numbers.
    ///
    /// - Parameters:
    ///   - count: How many services there are to be.
    ///   - clusters: How many clusters they are in, at least 1.
    /// - Returns: The fixture.
    public static func huge(resources count: Int, clusters: Int) -> Self {
        let clusters = max(clusters, 1)
        return Self(
            name: "retirement of \(count) services",
            id: "00000000-0000-4000-8000-00000000e004",
            resources: (0..<max(count, 0)).map { number in
                let cluster = "cluster-\(padded(number % clusters + 1, to: 2))"
                return ResourceText.service("service-\(padded(number + 1))", in: cluster)
            },
            communicationID: FixtureIDs.communicationID(4),
            revision: 265
        )
    }

    /// A critical security update: the retirement starts when the notice is sent, whatever wait period is set.
    public static let securityOverride = Self(
        name: "security override",
        id: "00000000-0000-4000-8000-00000000e005",
        start: FixtureTimes.noticeSent,
        end: FixtureTimes.noticeSent.addingTimeInterval(2 * FixtureTimes.day),
        status: .open,
        communicationID: FixtureIDs.communicationID(5),
        revision: 266,
        text: FixtureTexts.securityOverride(start: FixtureTimes.noticeSent)
    )

    /// The copy of ``services`` that is sent to the backup Region.
    public static let backupCopy = services.backupCopy()

    /// Three pages of one communication, in order.
    public static let pages = huge(resources: 9, clusters: 3).with {
        $0.name = "nine services"
        $0.id = "00000000-0000-4000-8000-00000000e008"
        $0.communicationID = FixtureIDs.communicationID(8)
        $0.revision = 269
    }.pages(3)

    /// An update of ``services``: the retirement has begun.
    public static let updateUnderWay = services.update(status: .open, sent: FixtureTimes.retirementStarts)

    /// An update of ``services``: the retirement is over.
    public static let updateFinished = services.update(status: .closed, sent: FixtureTimes.windowEnds)

    /// ``services``, made by somebody to try things out.
    public static let simulation = services.simulated()

    /// ``services`` as the account that manages the organization receives it.
    public static let organizationView = services.inOrganizationView()

    /// ``services`` in the form from before 2023.
    public static let oldStyle = services.oldStyle()

    /// A retirement in AWS GovCloud (US).
    public static let govCloud = Self(
        name: "GovCloud retirement",
        id: "00000000-0000-4000-8000-00000000e006",
        region: "us-gov-west-1",
        resources: [
            "production|web", ResourceText.task(4, in: "batch", region: "us-gov-west-1", partition: "aws-us-gov"),
        ],
        communicationID: FixtureIDs.communicationID(6),
        revision: 267
    )

    /// A retirement in China.
    public static let china = Self(
        name: "China retirement",
        id: "00000000-0000-4000-8000-00000000e007",
        region: "cn-north-1",
        resources: [
            "production|web", ResourceText.task(5, in: "batch", region: "cn-north-1", partition: "aws-cn"),
        ],
        communicationID: FixtureIDs.communicationID(7),
        revision: 268
    )

    /// All of these, the pages one by one.
    public static let samples: [Self] =
        [
            services, standaloneTasks, mixed, huge, securityOverride, backupCopy, updateUnderWay, updateFinished,
            simulation, organizationView, oldStyle, govCloud, china,
        ] + pages

    private static func padded(_ number: Int, to width: Int = 4) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
