import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

struct StandaloneMessageTests {
    private let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 1), .fixture(task: 2)])

    @Test func theSentenceSaysThatSomebodyMustAct() throws {
        let text = try message(for: notice).text.source
        #expect(
            text == "Action needed: Fargate will stop 2 standalone tasks from Fri 4 Sep 2026 15:00 UTC. "
                + "Nothing restarts them. In 111122223333, eu-central-1."
        )
        #expect(text.count <= 150)
    }

    @Test func theSentenceHasRoomForTheNameOfTheAccount() throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["111122223333": "prod-apps"]
        #expect(try message(for: notice, options: options).text.count <= 150)
    }

    @Test func headingFieldsAndTextSayWhatIsLost() throws {
        let message = try message(for: notice)
        #expect(message.header == ":warning: Action needed: Fargate will stop 2 standalone tasks")
        #expect(message.fields["*Action*"] == "Replace 2 standalone tasks")
        #expect(message.body.contains("nothing restarts them, and their IP addresses and local data are lost"))
        #expect(!message.body.contains("force-new-deployment"))
    }

    @Test func eachTaskIsNamedInFullAndLinked() throws {
        let body = try message(for: notice).body
        for task in notice.tasks {
            let url = try #require(ConsoleLinks(notice)?.task(task))
            #expect(body.contains("• <\(url)|\(task.id)>"))
        }
    }

    @Test func theCommandsAreThoseOfTheAdvice() throws {
        let commands = try #require(notice.advice.first).steps.map(\.command.description)
        #expect(commands.count == 2)
        let body = try message(for: notice).body
        #expect(body.contains("```\(commands[0])```Once its replacement runs:```\(commands[1])```"))
        #expect(body.contains("aws ecs run-task"))
    }

    @Test(arguments: ["batch", "-batch"])
    func noCommandStopsATaskThatMayBeStoppedAtAnyMoment(cluster: String) throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 7, cluster: cluster)])
        let body = try message(for: notice, now: FixtureTimes.retirementStarts).body
        #expect(body.contains("look now what each was started with"))
        #expect(body.contains("```aws ecs describe-tasks --region eu-central-1 --cluster"))
        #expect(!body.contains("stop-task"))
        #expect(try message(for: notice).body.contains("```Once its replacement runs:```aws ecs stop-task"))
    }

    @Test func codeBlocksStandApartWithoutWordsBetweenThem() throws {
        var options = SlackRenderer.Options()
        options.wording.actions.stopTask = ""
        #expect(try message(for: notice, options: options).body.contains("```\n```aws ecs stop-task"))
    }

    @Test func aClusterWhoseNameBeginsLikeAnOptionIsTheValueOfOne() throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 7, cluster: "-batch")])
        let id = try #require(notice.tasks.first?.id)
        let body = try message(for: notice).body
        #expect(body.contains("*`-batch`* · 1 standalone task\n• `\(id)`"))
        #expect(body.contains("aws ecs stop-task --region eu-central-1 --cluster=-batch --task \(id)```"))
    }

    @Test func tasksOfTheOldFormAreNamedWithoutALink() throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 7, cluster: nil)])
        let id = try #require(notice.tasks.first?.id)
        let body = try message(for: notice).body
        #expect(body.contains("*unknown cluster* · 1 standalone task\n• `\(id)`"))
        #expect(!body.contains("aws ecs"))
    }

    @Test(arguments: [false, true])
    func whatToDoIsSaidWhereThereIsNoCommand(isLate: Bool) throws {
        let now = isLate ? FixtureTimes.retirementStarts : aheadOfTime
        let task = AffectedResource.fixture(task: 7, cluster: nil)
        let body = try message(for: .fixture(resources: [task]), now: now).body
        if isLate {
            #expect(body.contains("Start a replacement of each task now, unless it has one: AWS does not take"))
            #expect(body.contains("replaced tasks off its list. AWS shows a stopped task for about an hour only"))
        } else {
            #expect(body.contains("Before <!date^1788534000^"))
            #expect(body.contains("start a replacement of each task, then stop the task. "))
        }
        #expect(body.contains("There is no command here, because AWS does not name the cluster."))
    }

    @Test func theListOfTasksIsShownInFull() throws {
        let sections = try message(for: notice).blocks.compactMap { block in
            if case .section(let section) = block, section.expand == true { section.text?.source } else { nil }
        }
        #expect(sections.count == 1)
        #expect(sections.first?.contains("standalone tasks") == true)
    }

    // MARK: Where the tasks are

    @Test func theRegionAndAccountAreThoseOfTheTasks() throws {
        let notice = TaskRetirementNotice.fixture(
            region: "us-east-1",
            resources: [
                .fixture(task: 1, region: "eu-west-1", account: FixtureAccounts.other),
                .fixture(task: 2, cluster: "nightly", region: "eu-west-1", account: FixtureAccounts.other),
            ]
        )
        let message = try message(for: notice)
        #expect(message.fields["*Region*"] == "`eu-west-1`")
        #expect(message.fields["*Account*"] == "`\(FixtureAccounts.other)`")
        #expect(message.text.source.hasSuffix("In \(FixtureAccounts.other), eu-west-1."))
        #expect(message.body.contains("https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/nightly/tasks/"))
        #expect(message.body.contains("--region eu-west-1"))
        #expect(!message.body.contains("us-east-1.console"))
    }

    @Test func clustersElsewhereSayWhereTheyAre() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [
                .fixture(task: 1),
                .fixture(task: 2, cluster: "nightly", region: "eu-west-1", account: FixtureAccounts.other),
            ]
        )
        let message = try message(for: notice)
        #expect(message.fields["*Region*"] == "`eu-central-1`")
        #expect(message.body.contains("* · 1 standalone task · `eu-west-1` · `\(FixtureAccounts.other)`\n"))
        #expect(message.body.contains("* · 1 standalone task\n"))
    }

    @Test(arguments: [
        ("aws-cn", "cn-north-1", "console.amazonaws.cn"),
        ("aws-us-gov", "us-gov-west-1", "console.amazonaws-us-gov.com"),
    ])
    func linksLeadToTheConsoleOfThePartition(partition: String, region: String, host: String) throws {
        let task = AffectedResource.fixture(task: 1, region: region, partition: partition)
        let notice = TaskRetirementNotice.fixture(region: region, resources: [task])
        let body = try message(for: notice).body
        #expect(body.contains("<https://\(region).\(host)/ecs/v2/clusters/batch/tasks/"))
        let health = try #require(ConsoleLinks(notice)?.healthEvent(notice.eventARN))
        #expect(body.contains("<\(health)|AWS Health event>"))
        #expect(!body.contains("console.aws.amazon.com"))
    }

    @Test func aPartitionWithoutPublicConsoleHasNoLinks() throws {
        let task = AffectedResource.fixture(task: 1, region: "us-iso-east-1", partition: "aws-iso")
        let message = try message(for: .fixture(region: "us-iso-east-1", resources: [task]))
        #expect(message.body.contains("*`batch`* · 1 standalone task\n• `"))
        #expect(message.context.hasPrefix("AWS Health event  ·  <https://docs.aws.amazon.com/"))
        #expect(message.body.contains("aws ecs stop-task --region us-iso-east-1"))
    }
}
