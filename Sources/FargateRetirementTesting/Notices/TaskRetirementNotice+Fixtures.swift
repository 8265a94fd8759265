import AWSHealthEvents
public import FargateRetirement

extension TaskRetirementNotice {
    /// A notice of three services in two clusters, announced a week ahead, without an event around it.
    ///
    /// It serves tests of code that takes notices: renderers, routers, stores. For code that takes bytes, make an event
    /// with `HealthEventFixture` and interpret it.
    ///
    /// ```swift
    /// let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 1)])
    /// ```
    ///
    /// - Parameters:
    ///   - communication: The identifier of the communication, which the key is made from.
    ///   - account: The affected account.
    ///   - region: The affected Region.
    ///   - resources: The affected resources.
    ///   - startTime: When the retirement starts.
    ///   - endTime: When its window ends.
    ///   - sentTime: When the notice was sent.
    ///   - lastUpdatedTime: When AWS last changed what it says.
    ///   - status: How far the retirement has come.
    ///   - isSimulation: Whether somebody made the event.
    ///   - isBackupCopy: Whether this is the copy for the backup Region.
    ///   - pages: Which pages are here.
    ///   - eventARN: The ARN of the event; where it is `nil`, that of the fixtures for account and Region.
    ///   - text: What AWS writes.
    /// - Returns: The notice.
    public static func fixture(
        communication: String = FixtureIDs.communicationID(1),
        account: String? = FixtureAccounts.workload,
        region: String? = "eu-central-1",
        resources: [AffectedResource] = [
            .fixture(service: "checkout-api"), .fixture(service: "web"),
            .fixture(service: "nightly-report", cluster: "reporting"),
        ],
        startTime: StatedTime = .date(FixtureTimes.retirementStarts),
        endTime: StatedTime = .date(FixtureTimes.windowEnds),
        sentTime: StatedTime = .date(FixtureTimes.noticeSent),
        lastUpdatedTime: StatedTime = .date(FixtureTimes.lastUpdated),
        status: RetirementStatus = .upcoming,
        isSimulation: Bool = false,
        isBackupCopy: Bool? = false,
        pages: NoticePages = NoticePages(),
        eventARN: String? = nil,
        text: String = FixtureTexts.services(
            start: FixtureTimes.retirementStarts,
            noticeSent: FixtureTimes.noticeSent
        )
    ) -> TaskRetirementNotice {
        let event = HealthEventFixture(account: account ?? FixtureAccounts.workload, region: region ?? "eu-central-1")
        let eventARN = eventARN ?? event.eventARN
        return TaskRetirementNotice(
            key: NoticeKey(
                retirement: RetirementKey(account: account ?? "", event: eventARN, isSimulation: isSimulation),
                communication: communication
            ),
            account: account,
            region: region,
            resources: resources,
            startTime: startTime,
            endTime: endTime,
            sentTime: sentTime,
            lastUpdatedTime: lastUpdatedTime,
            status: status,
            isSimulation: isSimulation,
            isBackupCopy: isBackupCopy,
            pages: pages,
            eventARN: eventARN,
            descriptions: [HealthEvent.Description(language: "en_US", latestDescription: text)]
        )
    }
}
