import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

/// What AWS closes although its start lies ahead: nothing tells that it began or that any task was stopped.
struct ClosedEarlyTests {
    /// Resources, what the heading calls them, and what is to be done.
    private static let samples: [([AffectedResource], String, String)] = [
        ([.fixture(service: "web"), .fixture(service: "api")], "tasks in 2 services", "No action needed."),
        ([.fixture(task: 1)], "1 standalone task", "Check whether the task still runs."),
        ([.fixture(task: 1), .fixture(task: 2)], "2 standalone tasks", "Check whether the tasks still run."),
        (
            [.fixture(service: "web"), .fixture(task: 1), .fixture(task: 2)],
            "2 standalone tasks and of tasks in 1 service", "Check whether the tasks still run."
        ),
        (
            [.fixture(unrecognized: "AWS_ACCOUNT")], "tasks of 1 resource of unknown kind",
            "Look up what is affected."
        ),
        ([], "tasks that it does not name", "Look up what is affected."),
    ]

    @Test(arguments: samples)
    func theSentenceDoesNotSayThatItIsDone(resources: [AffectedResource], affected: String, action: String) throws {
        let message = try message(for: .fixture(resources: resources, status: .finished))
        #expect(
            message.text.source == "AWS closed the retirement of \(affected) before its start "
                + "(planned for Fri 4 Sep 2026 15:00 UTC). \(action) In 111122223333, eu-central-1."
        )
    }

    @Test(arguments: samples.map { $0.0 })
    func theMessageIsShortAndClaimsNothingThatAWSDoesNotSay(resources: [AffectedResource]) throws {
        let notice = TaskRetirementNotice.fixture(resources: resources, status: .finished)
        let message = try message(for: notice, change: NoticeChange(from: .fixture(), to: notice))
        #expect(message.header == nil)
        #expect(message.body.hasPrefix(":white_check_mark: *Update: AWS closed the retirement of "))
        #expect(message.body.contains("*\nPlanned start <!date^1788534000^{date_short_pretty} at {time}|"))
        #expect(message.body.contains("\n• Status: closed before its start; it was upcoming"))
        for text in [message.text.source, message.body] {
            for word in ["has stopped", "has replaced", "tarted", "restarts", "inished", "aws ecs", "Window ends"] {
                #expect(!text.contains(word))
            }
        }
        let tasks = "AWS does not say whether it stopped any standalone task."
        #expect(message.body.contains(tasks) == !notice.tasks.isEmpty)
        for resource in resources { #expect(message.body.contains(resource.name)) }
        expectLimits([message])
    }

    @Test func theSecondOfTheStartIsNoLongerEarly() throws {
        let notice = closedNotice()
        let start = FixtureTimes.retirementStarts
        let before = try message(for: notice, now: start.addingTimeInterval(-1)).text.source
        #expect(before.hasPrefix("AWS closed the retirement of tasks in 3 services before its start (planned for "))
        let then = try message(for: notice, now: start).text.source
        #expect(then.hasPrefix("Finished: Fargate has replaced tasks in 3 services (started "))
    }

    /// A copy that is delivered late, or an event of an archive.
    @Test func whatWasClosedEarlyIsNotDoneWhenItIsReadLate() throws {
        let closed = FixtureTimes.noticeSent.addingTimeInterval(86_400)
        for notice in [
            TaskRetirementNotice.fixture(sentTime: .date(closed), lastUpdatedTime: .date(closed), status: .finished),
            .fixture(sentTime: .date(closed), lastUpdatedTime: .notStated, status: .finished),
        ] {
            let message = try message(for: notice, now: FixtureTimes.windowEnds)
            #expect(message.text.source.hasPrefix("AWS closed the retirement of tasks in 3 services before its start"))
            #expect(!message.body.contains("has replaced"))
        }
    }

    @Test func howItWasClosedBeforeIsNotSaidOfWhatIsOpenAgain() throws {
        let closed = TaskRetirementNotice.fixture(status: .finished)
        let message = try message(for: .fixture(), change: NoticeChange(from: closed, to: .fixture()))
        #expect(message.body.contains("\n• Status: upcoming; it was closed"))
    }

    @Test(arguments: [
        (StatedTime.notStated, "; AWS states no start time"),
        (.unreadable("some day"), "; AWS writes its start as “some day”"),
        (.date(Date(timeIntervalSince1970: 1e18)), "; AWS states no start time"),
    ])
    func whatIsClosedWithoutAStartIsNotSaidToBeDone(start: StatedTime, time: String) throws {
        let resources: [AffectedResource] = [.fixture(service: "web"), .fixture(task: 1)]
        let notice = TaskRetirementNotice.fixture(resources: resources, startTime: start, status: .finished)
        let message = try message(for: notice, change: NoticeChange(from: .fixture(), to: notice))
        #expect(
            message.text.source == "Update: AWS closed the retirement of 1 standalone task and of tasks in 1 service"
                + "\(time). Check whether the task still runs. In 111122223333, eu-central-1."
        )
        #expect(message.body.contains("\n• Status: closed; it was upcoming"))
        #expect(message.body.contains("AWS does not say whether it stopped any standalone task."))
        for text in [message.text.source, message.body] {
            for word in ["has stopped", "has replaced", "tarted", "inished", "before its start"] {
                #expect(!text.contains(word))
            }
        }
        let line = start == .unreadable("some day") ? "Planned start `some day`  ·  `111122223333`" : "`111122223333`"
        #expect(message.body.contains("1 service*\n\(line)  ·  `eu-central-1`"))
    }

    @Test func namesThatDoNotFitFollow() throws {
        let resources = (1...1_000).map { AffectedResource.fixture(task: $0) }
        let messages = try messages(for: .fixture(resources: resources, status: .finished))
        #expect(messages.count > 1)
        expectLimits(messages)
        for message in messages.dropFirst() {
            let heading = "AWS closed the retirement of 1000 standalone tasks before its start*\nPlanned start <!date"
            #expect(message.body.contains(heading))
        }
    }
}

extension AffectedResource {
    /// What a message calls it.
    fileprivate var name: String {
        switch kind {
        case .service(let service): service.name
        case .task(let task): task.id
        case .unrecognized(let text): text
        }
    }
}
