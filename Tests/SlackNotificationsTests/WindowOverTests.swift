import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

/// What is told when its window has ended and AWS did not say that it is over, as for an event from an archive.
struct WindowOverTests {
    private let end = FixtureTimes.windowEnds

    /// Resources, what the heading says, and what is to be done.
    private static let samples: [([AffectedResource], String, String)] = [
        (
            [.fixture(service: "web"), .fixture(service: "api")], "replace tasks in 2 services",
            "Check that the services run all their tasks."
        ),
        ([.fixture(service: "web")], "replace tasks in 1 service", "Check that the service runs all its tasks."),
        ([.fixture(task: 1)], "stop 1 standalone task", "Check whether the task still runs."),
        (
            [.fixture(service: "web"), .fixture(task: 1), .fixture(task: 2)],
            "stop 2 standalone tasks and replace tasks in 1 service", "Check whether the tasks still run."
        ),
        (
            [.fixture(unrecognized: "AWS_ACCOUNT")], "stop tasks of 1 resource of unknown kind",
            "Look up what is affected."
        ),
        ([], "stop tasks that AWS does not name", "Look up what is affected."),
    ]

    @Test(arguments: samples, [RetirementStatus.upcoming, .underWay, .notStated])
    func nothingIsSaidToGoOn(sample: ([AffectedResource], String, String), status: RetirementStatus) throws {
        let (resources, affected, action) = sample
        let notice = TaskRetirementNotice.fixture(resources: resources, status: status)
        let message = try message(for: notice, now: end)
        #expect(
            message.text.source == "Fargate was to \(affected) in the window that ended Fri 11 Sep 2026 15:00 UTC. "
                + "\(action) In 111122223333, eu-central-1."
        )
        for text in [message.text.source, message.body] {
            for word in ["now replacing", "is stopping", "will", "since", "aws ecs", "Window ends"] {
                #expect(!text.contains(word))
            }
        }
        #expect(message.context.contains("Window ended <!date^1789138800^"))
        #expect(message.context.contains("AWS states the status `open`") == (status == .underWay))
        #expect(message.body.contains("\nStarted <!date^1788534000^") == (status == .underWay))
        let isKnown = !notice.services.isEmpty || !notice.tasks.isEmpty
        #expect(message.body.contains("AWS does not say whether") == isKnown)
        expectLimits([message])
    }

    @Test func onlyWhatNeedsActionHasAWarningSign() throws {
        let task = try message(for: .fixture(resources: [.fixture(task: 1)]), now: end).body
        #expect(task.hasPrefix(":warning: *Fargate was to stop 1 standalone task*\nPlanned start <!date^1788534000^"))
        #expect(task.contains("AWS does not say whether it stopped any standalone task."))
        let services = try message(for: .fixture(), now: end).body
        let heading = ":arrows_counterclockwise: *Fargate was to replace tasks in 3 services*\nPlanned start"
        #expect(services.hasPrefix(heading))
        #expect(services.contains("AWS does not say whether it replaced the tasks of services."))
    }

    @Test func theSecondBeforeTheEndIsStillNow() throws {
        let text = try message(for: .fixture(), now: end.addingTimeInterval(-1)).text.source
        #expect(text.hasPrefix("Fargate is now replacing tasks in 3 services (since "))
    }

    @Test(arguments: [StatedTime.date(FixtureTimes.retirementStarts), .notStated, .unreadable("some day")])
    func withoutAWindowNoEndIsSaid(stated: StatedTime) throws {
        let text = try message(for: .fixture(endTime: stated), now: end).text.source
        #expect(text.hasPrefix("Fargate is now replacing tasks in 3 services (since "))
    }

    @Test(arguments: [0.0, 3_600])
    func whatAWSWritesAtTheEndOrLaterIsNotOver(seconds: Double) throws {
        let written = end.addingTimeInterval(seconds)
        for notice in [
            TaskRetirementNotice.fixture(sentTime: .date(written), status: .underWay),
            .fixture(sentTime: .notStated, lastUpdatedTime: .date(written), status: .underWay),
        ] {
            let message = try message(for: notice, now: written.addingTimeInterval(60))
            #expect(message.text.source.hasPrefix("Fargate is now replacing tasks in 3 services (since "))
            #expect(message.context.contains("Window ended <!date^1789138800^"))
        }
    }

    @Test func aWindowThatEndsBeforeItStartsIsNotNamed() throws {
        let early = StatedTime.date(FixtureTimes.noticeSent)
        for now in [aheadOfTime, end] {
            #expect(try !message(for: .fixture(endTime: early), now: now).body.contains("Window end"))
        }
    }

    @Test func theEndCountsAlsoWhereNoStartIsKnown() throws {
        let notice = TaskRetirementNotice.fixture(startTime: .notStated)
        let after = try message(for: notice, now: end).text.source
        #expect(after.hasPrefix("Fargate was to replace tasks in 3 services in the window that ended "))
        let before = try message(for: notice, now: end.addingTimeInterval(-1)).text.source
        #expect(before.hasPrefix("Fargate will replace tasks in 3 services; AWS states no start time"))
    }

    @Test func whatAWSClosedIsFinished() throws {
        let notice = TaskRetirementNotice.fixture(sentTime: .date(end), status: .finished)
        let text = try message(for: notice, now: end).text.source
        #expect(text.hasPrefix("Finished: Fargate has replaced tasks in 3 services (started "))
    }
}
