import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Testing

struct ClassificationTests {
    private static let long = String(repeating: "n", count: 255)
    private static let tooLong = String(repeating: "n", count: 256)

    @Test(arguments: [
        ("production|web", "production", "web"),
        (" production | web ", "production", "web"),
        ("production\t|\n web", "production", "web"),
        ("production/web", "production", "web"),
        (" production / web ", "production", "web"),
        ("MYECS-CLUSTER|ASSET_STATISTICS-1", "MYECS-CLUSTER", "ASSET_STATISTICS-1"),
        ("a|b", "a", "b"),
        ("1|2", "1", "2"),
        ("-_-|_-_", "-_-", "_-_"),
        ("\(long)|\(long)", long, long), ("\u{A0}production|web\u{A0}", "production", "web"),
        ("\u{3000}production\u{2003}|\u{A0}web\u{85}", "production", "web"),
        ("\u{A0}production/web", "production", "web"),
    ])
    func twoNamesAreAService(text: String, cluster: String, name: String) {
        let expected = AffectedResource.Kind.service(ECSService(cluster: cluster, name: name))
        #expect(AffectedResource.Kind(classifying: text) == expected)
    }

    @Test(arguments: [
        "a|b|c", "a/b/c", "a|b/c", "a/b|c", "|", "/", "a|", "|b", "a/", "/b", "| b", "a |", "a||b", "a//b",
        "\(tooLong)|web", "production|\(tooLong)", "pro duction|web", "production|web!", "prod.uction|web",
        "prodüction|web", "production|ｗeb", "production\u{0}|web", "production|web:1",
    ])
    func whatAmazonECSWouldNotAllowAsNamesIsShownAsItIs(text: String) {
        let trimmed = text.trimmingPrefix { $0.isWhitespace }
        #expect(AffectedResource.Kind(classifying: text) == .unrecognized(String(trimmed)))
    }

    @Test(arguments: [
        "web", "AWS_ACCOUNT", "111122223333", "i-0123456789abcdef0", "arn:ec2-1-101002929", "arn:aws:ecs",
        "arn:aws:<account-id>>:service/web", "arn:aws:ecs:eu-central-1:111122223333:",
        "arn:aws:ecs:eu-central-1:111122223333:task/", "arn:aws:ecs:eu-central-1:111122223333:task",
        "arn:aws:ecs:eu-central-1:111122223333:task/a/b/c", "arn:aws:ecs:eu-central-1:111122223333:task//b",
        "arn:aws:ecs:eu-central-1:111122223333:cluster/production",
        "arn:aws:ecs:eu-central-1:111122223333:service/a/b/c", "arn:aws:ecs:eu-central-1:111122223333:service/",
        "arn:aws:ecs:eu-central-1:111122223333:service//web", "arn:aws:ecs:eu-central-1:111122223333:service/a b/c",
        "arn:aws:ecs:eu-central-1:111122223333:service-revision/production/web/1",
        "arn:aws:ecs:eu-central-1:111122223333:task-set/production/web/ecs-svc/1",
        "arn:aws:batch:eu-central-1:111122223333:task/production/web", "ARN:aws:ecs:r:a:task/b/c",
        "arn::ecs:eu-central-1:111122223333:task/b/c", "7", "{\"a\":1}", "작업",
    ])
    func whatIsNeitherServiceNorTaskIsShownAsItIs(text: String) {
        #expect(AffectedResource.Kind(classifying: text) == .unrecognized(text))
        #expect(AffectedResource.Kind(classifying: " \n\(text)\t") == .unrecognized(text))
    }

    @Test(arguments: ["", " ", "\n\t ", "\u{A0}"])
    func nothingButWhiteSpaceIsNothing(text: String) {
        #expect(AffectedResource.Kind(classifying: text) == nil)
    }

    @Test(arguments: [
        ("aws", "eu-central-1"), ("aws-cn", "cn-north-1"), ("aws-us-gov", "us-gov-west-1"),
        ("aws-iso-b", "us-isob-east-1"),
    ])
    func tasksAreToldByTheirARNsInEveryPartition(partition: String, region: String) throws {
        let arn = ResourceText.task(255, in: "batch-jobs", region: region, partition: partition)
        guard case .task(let task) = AffectedResource.Kind(classifying: "  \(arn)\n") else {
            Issue.record("no task: \(arn)")
            return
        }
        #expect(task.arn == arn)
        #expect(task.partition.rawValue == partition)
        #expect(task.regionName == region)
        #expect(task.accountID == FixtureAccounts.workload)
        #expect(task.cluster == "batch-jobs")
        #expect(task.id == "000000000000000000000000000000ff")
    }

    @Test(arguments: [
        "00000000-0000-4000-8000-000000000001", "a1b2c3d4", "0000000000000000000000000fEXAMPLE",
    ])
    func tasksOfTheOldFormHaveNoCluster(id: String) throws {
        let task = try #require(ECSTask(arn: "arn:aws:ecs:eu-west-1:111122223333:task/\(id)"))
        #expect(task.cluster == nil)
        #expect(task.id == id)
        #expect(task.regionName == "eu-west-1")
    }

    @Test func aTaskWithoutRegionAndAccountHasEmptyOnes() throws {
        let task = try #require(ECSTask(arn: "arn:aws:ecs:::task/batch/1"))
        #expect(task.regionName == "")
        #expect(task.accountID == "")
        #expect(task.cluster == "batch")
    }

    @Test func aTaskOfAnAbsurdLengthIsNone() {
        let name = String(repeating: "n", count: 255)
        #expect(ECSTask(arn: "arn:aws:ecs:r:a:task/\(name)/\(name)")?.id == name)
        #expect(ECSTask(arn: "arn:aws:ecs:r:a:task/\(name)/\(name)n") == nil)
        #expect(ECSTask(arn: "arn:aws:ecs:\(String(repeating: "r", count: 2048)):a:task/b/c") == nil)
    }

    @Test func servicesAreToldByTheirARNsToo() throws {
        let long = ResourceText.serviceARN("web", in: "production", region: "cn-north-1", partition: "aws-cn")
        let old = ResourceText.serviceARN("web", in: nil)
        let expected = AmazonResourceName(long)
        #expect(
            AffectedResource.Kind(classifying: long)
                == .service(ECSService(cluster: "production", name: "web", arn: expected))
        )
        #expect(expected?.region == "cn-north-1")
        #expect(
            AffectedResource.Kind(classifying: old)
                == .service(ECSService(cluster: nil, name: "web", arn: AmazonResourceName(old)))
        )
    }

    @Test func anARNHasSixParts() throws {
        let arn = try #require(AmazonResourceName("arn:aws:health:us-east-1::event/ECS/A:B"))
        #expect(arn.partition == .aws)
        #expect(arn.service == "health")
        #expect(arn.region == "us-east-1")
        #expect(arn.account == "")
        #expect(arn.resource == "event/ECS/A:B")
        #expect("\(arn)" == "arn:aws:health:us-east-1::event/ECS/A:B")
        #expect(AmazonResourceName("arn:aws:health:us-east-1:event") == nil)
        #expect(AmazonResourceName("") == nil)
    }

    @Test(arguments: [
        ("eu-central-1", AWSPartition.aws), ("us-east-1", .aws), ("ap-southeast-7", .aws), ("af-south-1", .aws),
        ("ca-west-1", .aws), ("il-central-1", .aws), ("me-central-1", .aws), ("mx-central-1", .aws),
        ("sa-east-1", .aws),
        ("cn-north-1", .awsChina), ("cn-northwest-1", .awsChina), ("us-gov-west-1", .awsUSGov),
        ("us-gov-east-1", .awsUSGov),
        ("us-iso-east-1", nil), ("us-isob-east-1", nil), ("eu-isoe-west-1", nil), ("us-isof-south-1", nil),
        ("eusc-de-east-1", nil), ("global", nil), ("", nil), ("us-east", nil), ("moon-north-1", nil),
    ])
    func regionsTellTheirPartition(region: String, partition: AWSPartition?) {
        #expect(AWSPartition(region: region) == partition)
    }

    @Test func resourcesReadAsAPersonWouldWriteThem() {
        #expect(AffectedResource.fixture(service: "web").description == "production/web")
        #expect(AffectedResource.fixture(service: "web", cluster: nil).description == "web")
        #expect(AffectedResource.fixture(task: 1).description == ResourceText.task(1, in: "batch"))
        #expect(AffectedResource.fixture(unrecognized: "AWS_ACCOUNT").description == "AWS_ACCOUNT")
        #expect(AffectedResource.fixture(service: "web").cluster == "production")
        #expect(AffectedResource.fixture(task: 1).cluster == "batch")
        #expect(AffectedResource.fixture(unrecognized: "AWS_ACCOUNT").cluster == nil)
    }
}
