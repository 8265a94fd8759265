import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

struct ServiceMessageTests {
    @Test func theSentenceSaysWhatWhenWhereAndThatNothingIsToBeDone() throws {
        let text = try message(for: .fixture()).text.source
        #expect(
            text == "Fargate will replace tasks in 3 services from Fri 4 Sep 2026 15:00 UTC. No action needed. "
                + "In 111122223333, eu-central-1."
        )
        #expect(text.count <= 150)
    }

    @Test func theHeadingCounts() throws {
        #expect(
            try message(for: .fixture()).header
                == ":arrows_counterclockwise: Fargate will replace tasks in 3 services"
        )
        let one = try message(for: .fixture(resources: [.fixture(service: "web")]))
        #expect(one.header == ":arrows_counterclockwise: Fargate will replace tasks in 1 service")
    }

    @Test func theFieldsSayWhenWhoWhereAndWhatToDo() throws {
        #expect(
            try message(for: .fixture()).fields == [
                "*Starts*": "<!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>",
                "*Account*": "`111122223333`",
                "*Region*": "`eu-central-1`",
                "*Action*": "None needed",
            ]
        )
    }

    @Test func whatECSDoesIsExplained() throws {
        let body = try message(for: .fixture()).body
        #expect(body.contains("ECS replaces them by itself"))
        #expect(body.contains("maximumPercent"))
        #expect(body.contains("If ECS cannot start a replacement, the old task is stopped all the same."))
        #expect(!body.contains("Action needed"))
    }

    @Test func eachServiceIsALinkBelowItsCluster() throws {
        let base = "https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters"
        let body = try message(for: .fixture()).body
        #expect(
            body.contains(
                """
                *<\(base)/production/services?region=eu-central-1|production>* · 2 services
                • <\(base)/production/services/checkout-api/health?region=eu-central-1|checkout-api>
                • <\(base)/production/services/web/health?region=eu-central-1|web>
                *<\(base)/reporting/services?region=eu-central-1|reporting>* · 1 service
                • <\(base)/reporting/services/nightly-report/health?region=eu-central-1|nightly-report>
                """
            )
        )
    }

    @Test func theCommandIsThatOfTheAdvice() throws {
        let notice = TaskRetirementNotice.fixture()
        let command = try #require(notice.advice.first?.steps.first?.command)
        let body = try message(for: notice).body
        #expect(body.contains("```\(command)```"))
        #expect(body.contains("before <!date^1788534000^"))
        #expect(body.contains("in 111122223333:"))
        #expect(body.contains("CodeDeploy"))
    }

    @Test(arguments: ["my service", "it's", "a_", "-_b"])
    func aCommandThatNeedsQuotesIsThatOfTheAdviceToo(name: String) throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: name)])
        let command = try #require(notice.advice.first?.steps.first?.command)
        let body = try message(for: notice).body
        #expect(body.contains("```\(command)```"))
        #expect(body.contains("• `\(name)`"))
    }

    @Test(arguments: [
        ("-api", "web", "--cluster=-api --service web"), ("web", "-api", "--cluster web --service=-api"),
        ("-", "--all", "--cluster=- --service=--all"),
    ])
    func aNameThatBeginsLikeAnOptionIsTheValueOfOne(cluster: String, service: String, options: String) throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: service, cluster: cluster)])
        let body = try message(for: notice).body
        #expect(
            body.contains("```aws ecs update-service --region eu-central-1 \(options) --force-new-deployment```")
        )
        #expect(body.contains("• `\(service)`"))
    }

    @Test func aServiceWithoutClusterHasNoLinkAndNoCommand() throws {
        let body = try message(for: .fixture(resources: [.fixture(service: "web", cluster: nil)])).body
        #expect(body.contains("*unknown cluster* · 1 service\n• `web`"))
        #expect(!body.contains("aws ecs"))
    }

    @Test(arguments: [false, true])
    func howToChooseTheTimeIsSaidWhereThereIsNoCommand(isLate: Bool) throws {
        let now = isLate ? FixtureTimes.retirementStarts : aheadOfTime
        let service = AffectedResource.fixture(service: "web", cluster: nil)
        let body = try message(for: .fixture(resources: [service]), now: now).body
        let words =
            isLate
            ? "To replace the tasks of a service at once, redeploy it. "
            : "To choose the time yourself, redeploy each service before <!date^1788534000^"
        #expect(body.contains(words))
        #expect(body.contains("There is no command here, because AWS does not name the cluster."))
        #expect(body.contains("Where CodeDeploy deploys a service, create a deployment there instead."))
    }

    @Test func aCommandThatLacksTheRegionSaysSo() throws {
        var notice = TaskRetirementNotice.fixture(region: nil)
        notice.partition = nil
        let body = try message(for: notice).body
        #expect(body.contains("There is no command here, because AWS does not name the Region."))
    }

    @Test func theSmallPrintLinksEventAndDocumentationAndTellsTimesAndRevision() throws {
        let notice = TaskRetirementNotice.fixture()
        let url = try #require(ConsoleLinks(notice)?.healthEvent(notice.eventARN))
        let context = try message(for: notice).context
        #expect(context.hasPrefix("<\(url)|AWS Health event>  ·  "))
        #expect(context.contains("/developerguide/task-maintenance.html|How task retirement works>"))
        #expect(context.contains("Notice of <!date^"))
        #expect(context.contains("Window ends <!date^"))
        #expect(context.hasSuffix("  ·  DockerLinux 1.4.0, revision 263"))
    }

    @Test func linksAreNotUnfurled() throws {
        let message = try message(for: .fixture())
        #expect(message.unfurlsLinks == false)
        #expect(message.unfurlsMedia == false)
    }
}
