import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct HugeMessageTests {
    private static func services(_ count: Int, clusters: Int, length: Int = 0) -> [AffectedResource] {
        (0..<count).map { index in
            let pad = String(repeating: "x", count: length)
            let cluster = 1000 + index * clusters / count
            return .fixture(service: "service-\(10_000 + index)\(pad)", cluster: "cluster-\(cluster)\(pad)")
        }
    }

    private static func tasks(_ count: Int, clusters: Int) -> [AffectedResource] {
        (0..<count).map { .fixture(task: $0 + 1, cluster: "batch-\(1000 + $0 * clusters / count)") }
    }

    private func expectAllNamed(
        _ resources: [AffectedResource],
        _ detail: ResourceDetail = .linked,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [SlackMessage] {
        let notice = TaskRetirementNotice.fixture(resources: resources)
        var options = SlackRenderer.Options()
        options.resourceDetail = detail
        let messages = try messages(for: notice, options: options)
        expectLimits(messages, sourceLocation: sourceLocation)
        let words = Set(messages.map(\.body).joined(separator: "\n").split { " `|>\n,".contains($0) })
        for service in notice.services {
            #expect(words.contains(service.name[...]), sourceLocation: sourceLocation)
        }
        for task in notice.tasks { #expect(words.contains(task.id[...]), sourceLocation: sourceLocation) }
        return messages
    }

    @Test(arguments: [1, 2, 24, 25, 26, 58, 100, 250, 999, 2_000], [1, 7, 40])
    func nothingIsLost(count: Int, clusters: Int) throws {
        let clusters = min(count, clusters)
        _ = try expectAllNamed(Self.services(count, clusters: clusters))
        _ = try expectAllNamed(Self.tasks(count, clusters: clusters))
        _ = try expectAllNamed(Self.services(count, clusters: clusters) + Self.tasks(count, clusters: 1), .names)
    }

    @Test(arguments: [1, 10, 25, 300])
    func theLongestNamesFit(count: Int) throws {
        _ = try expectAllNamed(Self.services(count, clusters: min(count, 100), length: 240))
    }

    @Test func aFewResourcesAreLinksAndManyAreNames() throws {
        let few = try expectAllNamed(Self.services(25, clusters: 2))
        #expect(few.count == 1)
        #expect(few[0].body.contains("/services/service-10024/health?region=eu-central-1|service-10024>"))
        let many = try expectAllNamed(Self.services(26, clusters: 2))
        #expect(many.count == 1)
        #expect(many[0].body.contains("|cluster-1000> · 13 services: `service-10000`, `service-10001`, "))
        #expect(!many[0].body.contains("/health?region="))
    }

    @Test func linksThatWouldFillTheMessageGiveWayToNames() throws {
        let messages = try expectAllNamed(Self.services(25, clusters: 25, length: 200))
        #expect(!messages.map(\.body).joined().contains("/health?region="))
    }

    @Test func theFirstMessageTellsTheWholeStory() throws {
        let messages = try expectAllNamed(Self.services(987, clusters: 12) + Self.tasks(13, clusters: 2))
        let first = messages[0]
        #expect(
            first.text.source
                == "Action needed: Fargate will stop 13 standalone tasks and replace tasks in 987 services "
                + "from Fri 4 Sep 2026 15:00 UTC. Nothing restarts the tasks. In 111122223333, eu-central-1."
        )
        // The tasks that need action are named at once; the services are counted by cluster.
        #expect(first.body.contains("|batch-1000> · 7 standalone tasks: `"))
        #expect(first.body.contains("|cluster-1011> · 82 services\nAll names follow in parts 2 to \(messages.count)."))
        #expect(first.body.contains("aws ecs stop-task"))
        #expect(first.body.contains("aws ecs update-service"))
    }

    @Test func continuationsSayWhichPartTheyAreAndRepeatWhatWhenAndWhere() throws {
        let messages = try expectAllNamed(Self.services(1_000, clusters: 12))
        #expect(messages.count > 2)
        for (index, message) in messages.enumerated().dropFirst() {
            let part = "Part \(index + 1) of \(messages.count): "
            #expect(
                message.text.source == part
                    + "Fargate will replace tasks in 1000 services from Fri 4 Sep 2026 15:00 UTC. "
                    + "No action needed. In 111122223333, eu-central-1."
            )
            #expect(
                message.body.hasPrefix(
                    "*\(part)Fargate will replace tasks in 1000 services*\nStarts <!date^1788534000^{date_short_pretty} at "
                        + "{time}|Fri 4 Sep 2026 15:00 UTC>  ·  `111122223333`  ·  `eu-central-1`\n"
                )
            )
        }
    }

    @Test func oneContinuationIsNamedAsOne() throws {
        let messages = try expectAllNamed(Self.services(470, clusters: 3))
        #expect(messages.count == 2)
        #expect(messages[0].body.contains("All names follow in part 2."))
    }

    @Test func aClusterThatGoesOnSaysSo() throws {
        let body = try expectAllNamed(Self.services(500, clusters: 1)).map(\.body).joined(separator: "\n")
        #expect(body.contains("|cluster-1000> · 500 services: `service-10000`, "))
        #expect(body.contains("|cluster-1000> · 500 services (continued): `service-"))
    }

    @Test func moreClustersThanFitAreCounted() throws {
        let messages = try expectAllNamed(Self.services(900, clusters: 300))
        #expect(messages[0].body.contains(" more clusters\nAll names follow in parts 2 to "))
    }

    @Test(arguments: [ResourceDetail.linked, .summaryOnly])
    func countsOfClustersElsewhereSayWhereTheyAre(detail: ResourceDetail) throws {
        let resources: [AffectedResource] = (1...400).flatMap { number in
            [
                .fixture(task: number), .fixture(task: 1000 + number, region: "us-east-1"),
                .fixture(task: 2000 + number, account: FixtureAccounts.other),
            ]
        }
        var options = SlackRenderer.Options()
        options.resourceDetail = detail
        let first = try messages(for: .fixture(resources: resources), options: options)[0]
        #expect(first.body.contains("|batch> · 400 standalone tasks\n"))
        #expect(first.body.contains("|batch> · 400 standalone tasks · `us-east-1`"))
        #expect(first.body.contains("|batch> · 400 standalone tasks · `\(FixtureAccounts.other)`"))
    }

    @Test func continuationsOfSeveralKindsHaveTitles() throws {
        let messages = try expectAllNamed(Self.services(700, clusters: 3) + Self.tasks(700, clusters: 3))
        let bodies = messages.dropFirst().map(\.body)
        #expect(bodies.first?.contains("*Action needed: 700 standalone tasks*\n• ") == true)
        #expect(bodies.last?.contains("*Automatic: 700 services*\n• ") == true)
        #expect(bodies.allSatisfy { $0.contains("*Action needed: 700") || $0.contains("*Automatic: 700") })
    }

    @Test func noTokenIsCutApart() throws {
        for message in try expectAllNamed(Self.services(1_500, clusters: 90)) {
            for line in message.body.split(separator: "\n") {
                #expect(line.filter { $0 == "`" }.count.isMultiple(of: 2))
                #expect(line.filter { $0 == "<" }.count == line.filter { $0 == ">" }.count)
                #expect(!line.hasSuffix(",") && !line.hasSuffix(", "))
            }
        }
    }

    @Test func aSummaryNamesNobodyButTheClusters() throws {
        var options = SlackRenderer.Options()
        options.resourceDetail = .summaryOnly
        let resources = Self.services(1_000, clusters: 12) + Self.tasks(500, clusters: 2)
        let messages = try messages(for: .fixture(resources: resources), options: options)
        #expect(messages.count == 1)
        #expect(messages[0].body.contains("|cluster-1000> · 84 services\n"))
        #expect(messages[0].body.contains("|batch-1000> · 250 standalone tasks\n"))
        #expect(!messages[0].body.contains("All names follow"))
        #expect(!messages[0].body.contains("`service-10500`"))
    }

    @Test func listsInAnotherOrderLoseNothing() throws {
        let mixed = Self.tasks(30, clusters: 3) + Self.services(60, clusters: 6)
        let shuffled = mixed.indices.map { mixed[$0 * 37 % mixed.count] }
        let messages = try expectAllNamed(shuffled)
        #expect(messages == (try expectAllNamed(mixed)))
        #expect(messages.map(\.body).joined().components(separatedBy: "|cluster-1000>").count == 2)
    }

    @Test func anyMixtureLosesNothing() throws {
        var resources: [AffectedResource] = []
        for number in 1...60 {
            resources.append(.fixture(service: "plain-\(number)", cluster: number % 2 == 0 ? nil : ""))
            resources.append(.fixture(task: number, cluster: number % 3 == 0 ? nil : "batch"))
            resources.append(.fixture(unrecognized: "other-\(number)"))
            let arn = ResourceText.serviceARN("named-\(number)", in: "production", region: "eu-west-\(number % 3 + 1)")
            resources.append(AffectedResource(kind: try #require(.init(classifying: arn))))
        }
        let messages = try expectAllNamed(resources)
        let body = messages.map(\.body).joined(separator: "\n")
        for number in 1...60 { #expect(body.contains("`other-\(number)`")) }
        #expect(body.contains(" · 20 services · `eu-west-1`") && body.contains(" · 20 services · `eu-west-3`"))
    }

    @Test func longTextsThatAreNeitherAreSplitAndNotCut() throws {
        let texts = [String(repeating: "long & ", count: 900), "short", String(repeating: "é", count: 4_000)]
        let messages = try messages(for: .fixture(resources: texts.map { .fixture(unrecognized: $0) }))
        expectLimits(messages)
        let shown = messages.map(\.body).joined().replacing("&amp;", with: "&").replacing("`", with: "")
            .replacing("\n", with: "")
        for text in texts {
            let pieces = text.unicodeScalars.filter { $0 == "é" || $0 == "&" }.count
            #expect(shown.unicodeScalars.filter { $0 == "é" || $0 == "&" }.count >= pieces)
        }
    }
}
