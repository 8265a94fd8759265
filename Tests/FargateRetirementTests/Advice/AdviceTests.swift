import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Testing

struct AdviceTests {
    private func advice(_ resources: [AffectedResource], region: String? = "eu-central-1") -> [RetirementAdvice] {
        TaskRetirementNotice.fixture(region: region, resources: resources).advice
    }

    @Test func aServiceIsReplacedAndCanBeDeployedEarlier() throws {
        let advice = try #require(advice([.fixture(service: "web")]).first)
        #expect(advice.awsAction == .replacesTasks)
        #expect(advice.readerAction == .none)
        #expect(
            advice.steps.map(\.command.description) == [
                "aws ecs update-service --region eu-central-1 --cluster production --service web --force-new-deployment"
            ]
        )
        #expect(advice.account == FixtureAccounts.workload)
        #expect(
            advice.consoleLink
                == "https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services/web/health"
                + "?region=eu-central-1"
        )
    }

    @Test func aTaskIsStoppedAndNothingReplacesIt() throws {
        let advice = try #require(advice([.fixture(task: 1)]).first)
        let id = FixtureIDs.taskID(1)
        #expect(advice.awsAction == .stopsTask)
        #expect(advice.readerAction == .startReplacement)
        #expect(
            advice.steps.map(\.command.description) == [
                "aws ecs describe-tasks --region eu-central-1 --cluster batch --tasks \(id)",
                "aws ecs stop-task --region eu-central-1 --cluster batch --task \(id)",
            ]
        )
        #expect(
            advice.consoleLink
                == "https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/batch/tasks/\(id)/configuration"
                + "?region=eu-central-1"
        )
    }

    @Test(arguments: HealthEventFixture.samples)
    func aTaskIsNeverToBeDeployed(_ fixture: HealthEventFixture) throws {
        let notice = try #require(fixture.interpreted())
        #expect(notice.advice.map(\.resource) == notice.resources)
        for advice in notice.advice {
            if case .service = advice.resource.kind { continue }
            #expect(!advice.steps.contains { $0.command.arguments.contains("--force-new-deployment") })
        }
    }

    @Test func whatIsNeitherIsToBeLookedUp() throws {
        let advice = try #require(advice([.fixture(unrecognized: "AWS_ACCOUNT")]).first)
        #expect(advice.awsAction == .unknown)
        #expect(advice.readerAction == .lookUp)
        #expect(advice.steps.isEmpty)
        #expect(advice.account == FixtureAccounts.workload)
        #expect(advice.consoleLink?.contains("event-log?eventID=arn:aws:health:eu-central-1::event/ECS/") == true)
    }

    @Test func theRegionAndAccountOfATaskAreThoseOfItsARN() throws {
        let task = AffectedResource.fixture(task: 1, region: "ap-southeast-2", account: FixtureAccounts.other)
        let advice = try #require(advice([task]).first)
        #expect(advice.steps.allSatisfy { $0.command.description.contains("--region ap-southeast-2 ") })
        #expect(advice.account == FixtureAccounts.other)
        #expect(advice.consoleLink?.hasPrefix("https://ap-southeast-2.console.aws.amazon.com/") == true)
    }

    @Test func theRegionAndAccountOfAServiceAreThoseOfItsARN() throws {
        let arn = ResourceText.serviceARN(
            "web",
            in: "production",
            region: "us-gov-west-1",
            account: FixtureAccounts.other,
            partition: "aws-us-gov"
        )
        let kind = try #require(AffectedResource.Kind(classifying: arn))
        let advice = try #require(advice([AffectedResource(kind: kind)]).first)
        #expect(advice.steps.first?.command.description.contains("--region us-gov-west-1 ") == true)
        #expect(advice.account == FixtureAccounts.other)
        #expect(advice.consoleLink?.hasPrefix("https://us-gov-west-1.console.amazonaws-us-gov.com/") == true)
    }

    @Test func withoutRegionOrClusterThereIsNoCommand() throws {
        #expect(
            advice([.fixture(service: "web")], region: nil).allSatisfy { $0.steps.isEmpty && $0.consoleLink == nil }
        )
        #expect(
            advice([.fixture(service: "web", cluster: nil)]).allSatisfy { $0.steps.isEmpty && $0.consoleLink == nil }
        )
        #expect(advice([.fixture(task: 1, cluster: nil)]).allSatisfy { $0.steps.isEmpty && $0.consoleLink == nil })
        let nowhere = AffectedResource.fixture(task: 1, region: "", account: "")
        #expect(
            advice([nowhere], region: nil).allSatisfy { $0.steps.isEmpty && $0.account == FixtureAccounts.workload }
        )
        #expect(advice([nowhere]).first?.steps.first?.command.description.contains("--region eu-central-1") == true)
    }

    @Test func onceTheRetirementIsOverThereIsNothingToRun() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web"), .fixture(task: 1)],
            status: .finished
        )
        #expect(notice.advice.map(\.readerAction) == [.none, .checkReplacement])
        #expect(notice.advice.allSatisfy { $0.steps.isEmpty && $0.consoleLink != nil })
    }

    @Test func namesFromOutsideStayOneArgument() throws {
        let service = AffectedResource(kind: .service(ECSService(cluster: "a; reboot", name: "it's $HOME")))
        let step = try #require(advice([service], region: "eu`x`").first?.steps.first)
        #expect(
            step.command.description
                == #"aws ecs update-service --region 'eu`x`' --cluster 'a; reboot' --service 'it'\''s $HOME' "#
                + "--force-new-deployment"
        )
    }

    @Test func aNameThatBeginsLikeAnOptionIsTheValueOfOne() throws {
        let service = AffectedResource.fixture(service: "--api", cluster: "-c")
        #expect(
            advice([service]).flatMap(\.steps).map(\.command.arguments) == [
                [
                    "aws", "ecs", "update-service", "--region", "eu-central-1", "--cluster=-c", "--service=--api",
                    "--force-new-deployment",
                ]
            ]
        )
        let task = try #require(ECSTask(arn: "arn:aws:ecs:eu-central-1:111122223333:task/-batch/-1"))
        #expect(
            advice([AffectedResource(kind: .task(task))]).flatMap(\.steps).map(\.command.description) == [
                "aws ecs describe-tasks --region eu-central-1 --cluster=-batch --tasks=-1",
                "aws ecs stop-task --region eu-central-1 --cluster=-batch --task=-1",
            ]
        )
        let quoted = try #require(advice([.fixture(service: "-a b")], region: "-x").first?.steps.first)
        #expect(
            quoted.command.description
                == "aws ecs update-service --region=-x --cluster production '--service=-a b' --force-new-deployment"
        )
    }

    @Test func whatIsToBeDoneReadsAsSentences() {
        let sentences =
            [RetirementAdvice.AWSAction.replacesTasks, .stopsTask, .unknown].map(\.description)
            + [RetirementAdvice.ReaderAction.none, .startReplacement, .checkReplacement, .lookUp].map(\.description)
        #expect(Set(sentences).count == 7)
        #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
        let purposes = advice([.fixture(service: "web"), .fixture(task: 1)]).flatMap(\.steps).map(\.purpose)
        #expect(purposes.count == 3)
        #expect(purposes.allSatisfy { $0.first?.isLowercase == true && !$0.hasSuffix(".") })
    }
}
