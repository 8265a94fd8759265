import FargateRetirement
import FargateRetirementTesting
import Testing

struct ConsoleLinksTests {
    @Test(arguments: [
        ("eu-central-1", "https://eu-central-1.console.aws.amazon.com"),
        ("cn-north-1", "https://cn-north-1.console.amazonaws.cn"),
        ("us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com"),
    ])
    func pagesAreInTheConsoleOfThePartition(region: String, host: String) throws {
        let links = try #require(ConsoleLinks(partition: nil, region: region))
        #expect(links.partition == AWSPartition(region: region))
        #expect(links.cluster("production") == "\(host)/ecs/v2/clusters/production/services?region=\(region)")
        #expect(
            links.service(ECSService(cluster: "production", name: "web"))
                == "\(host)/ecs/v2/clusters/production/services/web/health?region=\(region)"
        )
        let arn = ResourceText.task(1, in: "batch", region: region, partition: links.partition.rawValue)
        let task = try #require(ECSTask(arn: arn))
        #expect(
            links.task(task)
                == "\(host)/ecs/v2/clusters/batch/tasks/\(FixtureIDs.taskID(1))/configuration?region=\(region)"
        )
    }

    @Test func aHealthEventHasItsPage() throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: "eu-central-1"))
        let arn = HealthEventFixture.services.eventARN
        let base = "https://health.console.aws.amazon.com/health/home#/account/"
        #expect(links.healthEvent(arn) == base + "event-log?eventID=\(arn)&eventTab=details")
        #expect(links.healthEvent("a&b#c d") == base + "event-log?eventID=a%26b%23c%20d&eventTab=details")
        #expect(links.healthEvent(nil) == base + "dashboard/scheduled-changes")
        #expect(links.healthEvent("") == base + "dashboard/scheduled-changes")
    }

    @Test(arguments: [
        (AWSPartition.awsChina, "https://health.amazonaws.cn/"), (.awsUSGov, "https://phd.amazonaws-us-gov.com/"),
    ])
    func inOtherPartitionsHealthOpensAtItsFirstPage(partition: AWSPartition, address: String) {
        #expect(ConsoleLinks(partition: partition, region: nil)?.healthEvent("arn:x") == address)
    }

    @Test(arguments: ["us-iso-east-1", "us-isob-east-1", "eusc-de-east-1", "moon-north-1", "global", ""])
    func thereAreNoLinksWherePartitionOrConsoleIsUnknown(region: String) {
        #expect(ConsoleLinks(partition: nil, region: region) == nil)
        #expect(ConsoleLinks(partition: AWSPartition(rawValue: "aws-iso"), region: region) == nil)
        #expect(ConsoleLinks(TaskRetirementNotice.fixture(region: region, eventARN: "none")) == nil)
    }

    @Test(arguments: ["global", "", nil])
    func withoutARegionOnlyHealthHasAPage(region: String?) throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: region))
        #expect(links.region == nil)
        #expect(links.cluster("production") == nil)
        #expect(links.service(ECSService(cluster: "production", name: "web")) == nil)
        #expect(links.healthEvent(nil) != nil)
    }

    @Test func withoutAClusterThereIsNoPage() throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: "eu-central-1"))
        #expect(links.service(ECSService(cluster: nil, name: "web")) == nil)
        #expect(links.task(try #require(ECSTask(arn: ResourceText.task(1, in: nil)))) == nil)
    }

    @Test func aTaskOfAPartitionWithoutAConsoleHasNoPage() throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: "eu-central-1"))
        let arn = ResourceText.task(1, in: "batch", region: "us-iso-east-1", partition: "aws-iso")
        #expect(links.task(try #require(ECSTask(arn: arn))) == nil)
    }

    @Test func namesFromOutsideStayOneSegment() throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: "eu-central-1"))
        #expect(
            links.cluster("a/../b?x=<y>&ü")
                == "https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/a%2F..%2Fb%3Fx%3D%3Cy%3E%26%C3%BC/services"
                + "?region=eu-central-1"
        )
    }

    @Test(arguments: ["evil.example/", "EU-CENTRAL-1", "eu central 1", "eu-central-1#"])
    func theRegionCannotLeadElsewhere(region: String) throws {
        let links = try #require(ConsoleLinks(partition: .aws, region: region))
        #expect(links.region == nil)
        #expect(links.cluster("a") == nil)
    }

    @Test(arguments: [
        (HealthEventFixture.services, "https://health.console.aws.amazon.com/health/home#/account/event-log?"),
        (.govCloud, "https://phd.amazonaws-us-gov.com/"), (.china, "https://health.amazonaws.cn/"),
    ])
    func aNoticeHasTheLinksOfItsPartition(_ fixture: HealthEventFixture, start: String) throws {
        let notice = try #require(fixture.interpreted())
        let links = try #require(ConsoleLinks(notice))
        #expect(links.region == fixture.region)
        #expect(links.healthEvent(notice.eventARN)?.hasPrefix(start) == true)
    }
}
