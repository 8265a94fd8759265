import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct HealthEventFixtureTests {
    @Test(arguments: HealthEventFixture.samples)
    func equalFixturesGiveEqualBytes(_ fixture: HealthEventFixture) {
        #expect(fixture.json() == fixture.with { _ in }.json())
        #expect(fixture.event() == fixture.event())
    }

    @Test(arguments: HealthEventFixture.samples)
    func theBytesAreReadAsTheEvent(_ fixture: HealthEventFixture) throws {
        let elements = HealthEvent.open(fixture.json())
        try #require(elements.count == 1)
        #expect(elements[0].event == fixture.event())
        #expect(elements[0].wrapper == .eventBridge)
        #expect(HealthEvent.open(fixture.json(prettyPrinted: true)).map(\.event) == [fixture.event()])
    }

    @Test(arguments: HealthEventFixture.samples)
    func eachSampleIsARetirementThatNamesItsResources(_ fixture: HealthEventFixture) throws {
        let notice = try #require(fixture.interpreted())
        #expect(notice.resources.count == fixture.resources.count)
        #expect(notice.listDisagreement == nil)
        #expect(notice.account == fixture.account)
        #expect(notice.region == fixture.region)
        #expect(notice.startTime == .date(fixture.start))
        #expect(notice.platformRevision?.revision == fixture.revision)
        #expect(notice.text()?.body.contains("\\") == false)
        #expect(notice.text()?.footnotes.isEmpty == false)
    }

    @Test func namesAndDeliveriesOfTheSamplesAreDistinct() {
        let samples = HealthEventFixture.samples
        #expect(Set(samples.map(\.name)).count == samples.count)
        #expect(Set(samples.map { $0.json() }).count == samples.count)
    }

    @Test func theHugeSampleFitsIntoEventBridge() {
        let bytes = HealthEventFixture.huge.json()
        #expect(HealthEventFixture.huge.resources.count == 1000)
        #expect(Set(HealthEventFixture.huge.interpreted()?.resources.compactMap(\.cluster) ?? []).count == 12)
        #expect(bytes.count < 262_144)
    }

    @Test func theSecurityOverrideStartsWhenItIsSent() throws {
        let notice = try #require(HealthEventFixture.securityOverride.interpreted())
        #expect(notice.startTime == notice.sentTime)
        #expect(notice.isImmediate(at: HealthEventFixture.securityOverride.sent))
    }

    @Test(arguments: [
        ("eu-central-1", "us-west-2"), ("us-west-2", "us-east-1"), ("cn-north-1", "cn-northwest-1"),
        ("cn-northwest-1", "cn-north-1"), ("us-gov-west-1", "us-gov-east-1"), ("us-gov-east-1", "us-gov-west-1"),
    ])
    func aBackupCopyIsDeliveredInTheRegionThatBacksUp(region: String, backup: String) {
        let original = HealthEventFixture(region: region)
        let copy = original.backupCopy().event()
        #expect(copy.region == backup)
        #expect(copy.detail.eventRegion == region)
        #expect(copy.detail.isBackupEvent == true)
        #expect(copy.id != original.event().id)
        #expect(copy.detail.communicationID == original.event().detail.communicationID)
    }

    @Test(arguments: [1, 2, 3, 9, 12])
    func pagesShareOutTheResources(count: Int) {
        let fixture = HealthEventFixture.huge(resources: 9, clusters: 2)
        let pages = fixture.pages(count)
        #expect(pages.count == count)
        #expect(pages.flatMap(\.resources) == fixture.resources)
        #expect(pages.map { $0.event().detail.page } == Array(1...count))
        #expect(Set(pages.map(\.id)).count == count)
        #expect(Set(pages.map { $0.event().detail.communicationWithoutPage }).count == 1)
    }

    @Test func fewerThanOnePageIsOne() {
        #expect(HealthEventFixture.services.pages(0).map(\.resources) == [HealthEventFixture.services.resources])
    }

    @Test func anUpdateIsANewCommunicationOfTheSameEvent() {
        let update = HealthEventFixture.updateUnderWay
        #expect(update.eventARN == HealthEventFixture.services.eventARN)
        #expect(update.communicationID != HealthEventFixture.services.communicationID)
        #expect(update.communicationID != HealthEventFixture.updateFinished.communicationID)
        #expect(update.communicationID.utf8.count == 40)
    }

    @Test func theOrganizationViewNamesTwoAccounts() {
        let event = HealthEventFixture.organizationView.event()
        #expect(event.account == FixtureAccounts.management)
        #expect(event.detail.affectedAccount == FixtureAccounts.workload)
    }

    @Test func theOldStyleHasNeitherCommunicationNorRegion() {
        let detail = HealthEventFixture.oldStyle.detail()
        #expect(detail.communicationID == nil)
        #expect(detail.eventRegion == nil)
        #expect(detail.page == nil)
        #expect(detail.affectedAccount == nil)
        #expect(detail.affectedEntities?.count == 3)
    }

    @Test(arguments: [("us-gov-west-1", "aws-us-gov"), ("cn-north-1", "aws-cn"), ("xx-future-1", "aws")])
    func thePartitionIsThatOfTheRegion(region: String, partition: String) {
        #expect(HealthEventFixture(region: region).eventARN.hasPrefix("arn:\(partition):health:\(region)::event/ECS/"))
    }

    @Test func anIdentifierThatIsNoUUIDHasVariantsToo() {
        let pages = HealthEventFixture(id: "mine").pages(2)
        #expect(pages.map(\.id) == ["mine-1", "mine-2"])
    }

    @Test func identifiersRepeatFromEqualGenerators() {
        var (first, second) = (FixtureIDs(), FixtureIDs())
        #expect(first.uuid() == "00000000-0000-4000-8000-000000000001")
        #expect(first.uuid() == "00000000-0000-4000-8000-000000000002")
        #expect(first.communicationID() == FixtureIDs.communicationID(3))
        #expect(second.uuid() == "00000000-0000-4000-8000-000000000001")
        var later = FixtureIDs(startingAfter: 1)
        #expect(later.uuid() == "00000000-0000-4000-8000-000000000002")
        #expect(FixtureIDs.taskID(255).utf8.count == 32)
    }

    @Test func resourceTextsAreWhatAWSWrites() {
        #expect(ResourceText.service("web", in: "production") == "production|web")
        #expect(
            ResourceText.serviceARN("web", in: "production")
                == "arn:aws:ecs:eu-central-1:111122223333:service/production/web"
        )
        #expect(ResourceText.serviceARN("web", in: nil) == "arn:aws:ecs:eu-central-1:111122223333:service/web")
        #expect(ResourceText.task(1, in: nil).hasSuffix(":task/" + FixtureIDs.taskID(1)))
    }

    @Test func noticesWithoutAnEventAreEqualToInterpretedOnes() throws {
        let interpreted = try #require(HealthEventFixture.services.interpreted())
        #expect(TaskRetirementNotice.fixture() == interpreted)
    }

    @Test func resourcesOfNoticesAreOfEachKind() {
        let notice = TaskRetirementNotice.fixture(
            account: nil,
            region: nil,
            resources: [
                .fixture(service: "web"), .fixture(task: 1), .fixture(task: 2, cluster: "a b"),
                .fixture(unrecognized: "AWS_ACCOUNT"),
            ]
        )
        #expect(notice.services.map(\.name) == ["web"])
        #expect(notice.tasks.map(\.cluster) == ["batch"])
        #expect(notice.unrecognizedResources == [ResourceText.task(2, in: "a b"), "AWS_ACCOUNT"])
        #expect(notice.key.retirement.account == "")
    }
}
