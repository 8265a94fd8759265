import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

/// Every text of the wording as long as it may be, with every value in it more often than anybody needs it.
struct LongWordingTests {
    private static let name = String(repeating: "n", count: 250)
    private static let resources: [[AffectedResource]] = [
        [], [.fixture(service: name + "-s", cluster: name)], [.fixture(task: 1, cluster: name)],
        [.fixture(service: "it's & " + name, cluster: name)],
        [.fixture(service: "a", cluster: nil), .fixture(task: 1, cluster: nil), .fixture(unrecognized: name)],
        // So many that they need several messages.
        (1...120).map { .fixture(service: "\(name)-\($0)", cluster: "\(name)-\($0 / 9)") }
            + (1...120).map { .fixture(task: $0, cluster: "\(name)-\($0 / 9)") }
            + (1...40).map { .fixture(unrecognized: "&\($0)" + String(repeating: "&", count: 400)) },
    ]

    /// The names of all values, each as often as asked.
    private static func wording(repeating count: Int) -> MessageWording {
        let names = [
            "services", "tasks", "others", "count", "headline", "time", "action", "account", "region", "date", "text",
            "days", "before", "after", "pages", "missing", "total", "resources", "entities", "number", "from",
        ]
        let text =
            String(repeating: names.map { "{\($0)}" }.joined(), count: count) + String(repeating: "w", count: 5_000)
        let long = String(repeating: "w", count: 5_000)
        var wording = MessageWording()
        let headlines = Headlines(services: text, tasks: text, both: text, others: text, none: text)
        (wording.upcoming, wording.immediate, wording.finished) = (headlines, headlines, headlines)
        (wording.closedEarly, wording.closed, wording.windowOver) = (headlines, headlines, headlines)
        let counted = Counted(one: long, other: String(repeating: "{count}", count: count) + long)
        (wording.services, wording.tasks, wording.others, wording.clusters) = (counted, counted, counted, counted)
        wording.date = String(repeating: "{weekday}{day}{month}{year}{hour}{minute}", count: count) + long
        wording.weekdays = Array(repeating: long, count: 7)
        wording.months = Array(repeating: long, count: 12)
        (wording.sentence, wording.testPrefix, wording.updatePrefix, wording.andOthers) = (text, text, text, text)
        for path in [\MessageWording.Times.upcoming, \.immediate, \.finished, \.closedEarly, \.unreadable] {
            wording.times[keyPath: path] = text
        }
        wording.times.windowOver = text
        for path in [\MessageWording.Actions.none, \.lookUp, \.noneField, \.watchField, \.replaceTasksField] {
            wording.actions[keyPath: path] = text
        }
        (wording.actions.checkTasks, wording.actions.checkServices) = (counted, counted)
        for path in [\MessageWording.Actions.stopTask, \.watch, \.lookUpPages, \.lookUpPagesField] {
            wording.actions[keyPath: path] = text
        }
        for path in [\MessageWording.Actions.lookUpOthers, \.lookUpOthersField, \.noCluster, \.noRegion] {
            wording.actions[keyPath: path] = text
        }
        for path in [\MessageWording.Actions.redeployInWords, \.redeployNowInWords, \.replaceTaskInWords] {
            wording.actions[keyPath: path] = text
        }
        wording.actions.replaceTaskNowInWords = text
        for path in [\MessageWording.Actions.redeploy, \.redeployNow, \.codeDeploy, \.replaceTask, \.replaceTaskNow] {
            wording.actions[keyPath: path] = text
        }
        for path in [\MessageWording.Explanations.services, \.servicesNow, \.tasks, \.tasksFinished, \.others, \.none] {
            wording.explanations[keyPath: path] = text
        }
        for path in [\MessageWording.Explanations.withoutNotice, \.earlierThanSet, \.whatAWSWrites] {
            wording.explanations[keyPath: path] = text
        }
        for path in [\MessageWording.Explanations.withoutNoticeIfFirst, \.earlierThanSetIfFirst, \.tasksClosedEarly] {
            wording.explanations[keyPath: path] = text
        }
        for path in [\MessageWording.Labels.starts, \.started, \.account, \.region, \.action, \.startNotStated] {
            wording.labels[keyPath: path] = text
        }
        for path in [\MessageWording.Labels.plannedStart, \.closedEarly, \.closed, \.finished, \.upcoming, \.underWay] {
            wording.labels[keyPath: path] = text
        }
        for path in [\MessageWording.Labels.tasksTitle, \.servicesTitle, \.othersTitle, \.continued, \.healthEvent] {
            wording.labels[keyPath: path] = text
        }
        for path in [\MessageWording.Notes.test, \.update, \.nothingChanged, \.startMoved, \.statusChanged, \.added] {
            wording.notes[keyPath: path] = text
        }
        wording.notes.startAndStatusUnchanged = text
        wording.notes.windowEnded = text
        wording.andPages = text
        wording.explanations.servicesWindowOver = text
        for path in [\MessageWording.Notes.removed, \.more, \.incomplete, \.backupCopy, \.listsDiffer, \.status] {
            wording.notes[keyPath: path] = text
        }
        for path in [\MessageWording.Notes.sent, \.windowEnds, \.revision, \.asSet, \.laterThanSet, \.eventWindow] {
            wording.notes[keyPath: path] = text
        }
        for path in [\MessageWording.Notes.listFollows, \.listFollowsInOne, \.part] {
            wording.notes[keyPath: path] = text
        }
        return wording
    }

    @Test(arguments: [1, 2, 50], [0, 1, 2, 3, 4, 5])
    func longPhrasesBreakNoLimit(count: Int, kind: Int) throws {
        let resources = Self.resources[kind]
        var options = SlackRenderer.Options()
        options.wording = Self.wording(repeating: count)
        options.accountNames = ["111122223333": String(repeating: "a", count: 900)]
        let renderer = SlackRenderer(options: options)
        let odd = StatedTime.unreadable(String(repeating: "some day ", count: 90))
        let code = RetirementStatus.other(HealthEvent.StatusCode(rawValue: String(repeating: "code", count: 90)))
        let date = StatedTime.date(FixtureTimes.retirementStarts)
        // What AWS calls finished is told otherwise where it should not have begun yet.
        let states: [(StatedTime, RetirementStatus, Date)] = [
            (date, .upcoming, aheadOfTime), (odd, .upcoming, aheadOfTime), (date, .underWay, aheadOfTime),
            (date, .finished, aheadOfTime), (date, .finished, FixtureTimes.windowEnds), (odd, code, aheadOfTime),
            (odd, .finished, aheadOfTime), (date, .underWay, FixtureTimes.windowEnds),
        ]
        for (start, status, now) in states {
            var notice = TaskRetirementNotice.fixture(
                resources: resources,
                startTime: start,
                status: status,
                isSimulation: true,
                pages: NoticePages(total: 99_999, received: Array(1...40))
            )
            notice.descriptions = [.init(language: "en_US", latestDescription: String(repeating: "text\n", count: 900))]
            let change = NoticeChange(earlierStart: odd, earlierStatus: code, added: resources, removed: resources)
            expectLimits(try renderer.messages(for: notice, change: change, now: now))
            if status == .upcoming { expectLimits(try renderer.messages(for: notice, now: aheadOfTime)) }
        }
    }

    @Test(arguments: [1, 2, 50], [0, 1, 2, 3, 4, 5])
    func longWordsForWhatComesWithoutNoticeBreakNoLimit(count: Int, kind: Int) throws {
        var options = SlackRenderer.Options()
        options.wording = Self.wording(repeating: count)
        let renderer = SlackRenderer(options: options)
        let late = FixtureTimes.retirementStarts.addingTimeInterval(60)
        let short = LeadTime(verdict: .shorterThanSet, waitPeriod: .fourteenDays, basis: [])
        for status in [RetirementStatus.upcoming, .underWay] {
            let notice = TaskRetirementNotice.fixture(
                resources: Self.resources[kind],
                sentTime: .date(FixtureTimes.retirementStarts),
                status: status
            )
            for leadTime in [nil, short] {
                expectLimits(try renderer.messages(for: notice, leadTime: leadTime, now: late))
            }
        }
    }

    @Test(arguments: [400, 2_900, 4_500])
    func aLongNameAmongLinksIsNotCut(length: Int) throws {
        let name = String(repeating: "é", count: length / 2)
        let long = AffectedResource.fixture(service: name)
        for resources in [[long], [.fixture(service: "a"), long]] {
            let messages = try messages(for: .fixture(resources: resources))
            expectLimits(messages)
            let shown = messages.map(\.body).joined().count { $0 == "é" }
            #expect(shown >= length / 2)
        }
    }

    @Test func aValueStandsInATemplateTwice() throws {
        var options = SlackRenderer.Options()
        options.wording.upcoming.services = "{services}, {services}, {services}"
        let message = try message(for: .fixture(), options: options)
        #expect(message.header == ":arrows_counterclockwise: 3 services, 3 services, {services}")
    }
}
