import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct MixedMessageTests {
    private let notice = TaskRetirementNotice.fixture(
        resources: [.fixture(service: "web"), .fixture(service: "api"), .fixture(task: 1)]
    )

    @Test func theSentenceNamesBoth() throws {
        let text = try message(for: notice).text.source
        #expect(
            text == "Action needed: Fargate will stop 1 standalone task and replace tasks in 2 services from "
                + "Fri 4 Sep 2026 15:00 UTC. Nothing restarts the task. In 111122223333, eu-central-1."
        )
    }

    @Test func whatNeedsActionComesFirst() throws {
        let body = try message(for: notice).body
        let places = try [
            "*Action needed: 1 standalone task*", "aws ecs stop-task", "*Automatic: 2 services*", "|api>",
        ]
        .map { try #require(body.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func servicesComeByClusterAndName() throws {
        let body = try message(for: notice).body
        let places = try ["|production>* · 2 services", "|web>", "force-new-deployment"]
            .map { try #require(body.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
    }

    // MARK: Commands elsewhere

    @Test(arguments: [false, true])
    func aCommandNamesTheAccountThatItIsFor(isLate: Bool) throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["444455556666": "data"]
        let now = isLate ? FixtureTimes.retirementStarts : aheadOfTime
        let task = AffectedResource.fixture(task: 1, region: "eu-west-1", account: "444455556666")
        let tasks = try message(
            for: .fixture(resources: [.fixture(service: "web"), task]),
            now: now,
            options: options
        )
        #expect(tasks.body.contains("in data (444455556666):```aws ecs describe-tasks --region eu-west-1 "))
        #expect(tasks.body.contains("in 111122223333:```aws ecs update-service --region eu-central-1 "))
        #expect(tasks.fields["*Account*"] == "`111122223333`")

        let arn = ResourceText.serviceARN("api", in: "data", region: "eu-west-1", account: "444455556666")
        let service = AffectedResource(kind: try #require(.init(classifying: arn)))
        let services = try message(for: .fixture(resources: [service, .fixture(task: 1)]), now: now, options: options)
        #expect(services.body.contains("in data (444455556666):```aws ecs update-service --region eu-west-1 "))
        #expect(services.body.contains("in 111122223333:```aws ecs describe-tasks --region eu-central-1 "))
    }

    @Test func theAccountIsThatOfTheClusterThatHasACommand() throws {
        // In the old form there is no cluster, and so no command.
        let body = try message(
            for: .fixture(
                resources: [.fixture(task: 1, cluster: nil), .fixture(task: 2, account: FixtureAccounts.other)]
            )
        ).body
        #expect(body.contains("in \(FixtureAccounts.other):```aws ecs describe-tasks"))
        #expect(!body.contains("in \(FixtureAccounts.workload):"))
    }

    @Test func whatIsNeitherIsShownAsAWSWroteIt() throws {
        var notice = notice
        notice.resources += [.fixture(unrecognized: "old-style-service"), .fixture(unrecognized: "arn:ec2-1-101")]
        let message = try message(for: notice)
        #expect(
            message.header?.hasSuffix("and replace tasks in 2 services; look up 2 resources of unknown kind") == true
        )
        #expect(message.body.contains("*To look up: 2 resources of unknown kind*"))
        #expect(message.body.contains("• `old-style-service`\n• `arn:ec2-1-101`"))
    }

    @Test func servicesBesideWhatIsNeitherAreNotSaidToNeedNothing() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web"), .fixture(unrecognized: "old-style-service")]
        )
        let message = try message(for: notice)
        #expect(message.text.source.contains("UTC. Look up 1 resource of unknown kind. In "))
        #expect(message.fields["*Action*"] == "Look up 1 resource of unknown kind")
        #expect(message.header?.hasPrefix(":warning: ") == true)
    }

    @Test(arguments: [
        ([AffectedResource.fixture(task: 1)], "Nothing restarts it.", "1 standalone task"),
        ([.fixture(task: 1), .fixture(service: "web")], "Nothing restarts the task.", "1 standalone task"),
    ])
    func tasksBesideWhatIsNeitherAreNotAllThatNeedsAction(
        resources: [AffectedResource],
        said: String,
        tasks: String
    ) throws {
        let others = (1...2).map { AffectedResource.fixture(unrecognized: "junk \($0)") }
        let notice = TaskRetirementNotice.fixture(resources: resources + others)
        let message = try message(for: notice)
        #expect(message.text.source.contains(" UTC. \(said) Look up 2 resources of unknown kind. In "))
        #expect(
            message.fields["*Action*"] == "Replace \(tasks); look up 2 resources of unknown kind"
        )
    }

    @Test func onlyWhatIsNeither() throws {
        let message = try message(for: .fixture(resources: [.fixture(unrecognized: "AWS_ACCOUNT")]))
        #expect(
            message.text.source
                == "Fargate will stop tasks of 1 resource of unknown kind from Fri 4 Sep 2026 15:00 UTC. "
                + "Look up what is affected. In 111122223333, eu-central-1."
        )
        #expect(message.body.contains("this is what AWS wrote:\n• `AWS_ACCOUNT`"))
    }

    @Test func aNoticeThatNamesNothingSaysSo() throws {
        let message = try message(for: .fixture(resources: []))
        #expect(message.header == ":warning: Fargate will stop tasks that AWS does not name")
        #expect(message.body.contains("AWS names no resource in this notice."))
        #expect(message.fields["*Action*"] == "Look up what is affected")
    }

    @Test func anEventThatAWSSendsIsRendered() throws {
        let notice = try #require(HealthEventFixture.mixed.interpreted())
        let body = try messages(for: notice).map(\.body).joined(separator: "\n")
        for service in notice.services { #expect(body.contains(service.name)) }
        for task in notice.tasks { #expect(body.contains(task.id)) }
        for text in notice.unrecognizedResources { #expect(body.contains(text)) }
    }
}
