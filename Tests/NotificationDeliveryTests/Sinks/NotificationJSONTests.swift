import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Testing

struct NotificationJSONTests {
    private func text(_ notification: RetirementNotification) -> String {
        String(decoding: notification.json(), as: UTF8.self)
    }

    @Test func timesAreWrittenInWholeSeconds() {
        let start = Date(timeIntervalSince1970: 1_788_534_000.75)
        let notification = RetirementNotification(.fixture(startTime: .date(start)))
        #expect(text(notification).contains(#""starts_at":"2026-09-04T15:00:00Z""#))
        #expect(notification.summary.contains("from 2026-09-04T15:00:00Z:"))
    }

    @Test func aNoticeIsWrittenWithAllKeysInOrder() throws {
        let arn = try #require(AmazonResourceName(ResourceText.serviceARN("old", in: nil)))
        let notice = TaskRetirementNotice.fixture(
            communication: "c-1",
            resources: [
                .fixture(service: "web"), .fixture(task: 7, status: nil), .fixture(unrecognized: "a \"b\"\n"),
                AffectedResource(kind: .service(ECSService(cluster: nil, name: "old", arn: arn)), status: .impaired),
            ],
            endTime: .unreadable("soon"),
            lastUpdatedTime: .notStated,
            isBackupCopy: nil,
            pages: NoticePages(total: 3, received: [2]),
            eventARN: "arn:aws:health:eu-central-1::event/ECS/X/X_1"
        )
        let notification = RetirementNotification(notice, reason: .reminder(occasion: "one day before"))
        let expected = """
            {"account":"111122223333","backup_copy":null,"ends_at":null,\
            "event_arn":"arn:aws:health:eu-central-1::event/ECS/X/X_1",\
            "key":{"item":"c-1","occasion":"one day before","page_count":3,"pages":[2],\
            "subject":"111122223333/arn:aws:health:eu-central-1::event/ECS/X/X_1"},"kind":"notice",\
            "last_updated_at":null,"pages":{"received":[2],"total":3},"reason":"reminder","region":"eu-central-1",\
            "sent_at":"2026-08-28T15:34:39Z","services":[{"arn":null,"cluster":"production","name":"web",\
            "status":"IMPAIRED"},{"arn":"arn:aws:ecs:eu-central-1:111122223333:service/old","cluster":null,\
            "name":"old","status":"IMPAIRED"}],"simulation":false,"starts_at":"2026-09-04T15:00:00Z",\
            "status":"upcoming","summary":"Reminder: Fargate retires tasks in account 111122223333, eu-central-1, \
            from 2026-09-04T15:00:00Z: 2 services, 1 standalone task, 1 other resource, page 2 of 3",\
            "tasks":[{"account":"111122223333",\
            "arn":"arn:aws:ecs:eu-central-1:111122223333:task/batch/00000000000000000000000000000007",\
            "cluster":"batch","id":"00000000000000000000000000000007","region":"eu-central-1","status":null}],\
            "unreadable_times":{"ends_at":"soon"},"unrecognized":["a \\"b\\"\\n"]}
            """
        #expect(text(notification) == expected)
    }

    @Test func whatTheARNOfATaskLeavesOutIsNull() throws {
        let task = try #require(ECSTask(arn: "arn:aws:ecs:::task/batch/7"))
        let json = text(RetirementNotification(.fixture(resources: [AffectedResource(kind: .task(task))])))
        #expect(json.contains(#""tasks":[{"account":null,"arn":"arn:aws:ecs:::task/batch/7","cluster":"batch""#))
        #expect(json.contains(#""id":"7","region":null"#))
    }

    @Test(arguments: [
        (RetirementStatus.upcoming, "\"upcoming\""), (.underWay, "\"open\""), (.finished, "\"closed\""),
        (.other(HealthEvent.StatusCode(rawValue: "paused")), "\"paused\""), (.notStated, "null"),
    ])
    func theStatusIsTheWordOfAWS(status: RetirementStatus, word: String) {
        let json = text(RetirementNotification(.fixture(resources: [], status: status)))
        #expect(json.contains("\"status\":\(word),\"summary\""))
    }

    @Test func anInputThatCannotBeReadIsWrittenWithItsBytesAndPlace() throws {
        let inner = JSONLocation(offset: 1, line: 1, column: 2, path: "$")
        let error = OpeningError(
            code: .malformedJSON,
            message: "found '!'",
            location: JSONLocation(offset: 12, line: 2, column: 3, path: "$.Records[0].body"),
            innerLocation: inner,
            bytes: [0x7B, 0x00, 0xFF]
        )
        let notification = RetirementNotification(unreadable: error)
        #expect(
            text(notification) == """
                {"bytes":"ewD/","code":"malformedJSON","inner_location":{"column":2,"line":1,"offset":1,"path":"$"},\
                "key":{"item":"malformedJSON","occasion":null,"page_count":1,"pages":[1],\
                "subject":"\(notification.key.subject)"},"kind":"unreadable",\
                "location":{"column":3,"line":2,"offset":12,"path":"$.Records[0].body"},"message":"found '!'",\
                "summary":"\(notification.summary)"}
                """
        )
    }
}
