import AWSHealthEvents
import Foundation
import Testing

/// The answers of the Health API are put together.
struct HealthAPITests {
    static func arn(_ id: String) -> String { "arn:aws:health:eu-north-1::event/ECS/X/X_\(id)" }

    static func details(_ ids: String..., account: String? = nil) -> String {
        let items = ids.map { id in
            #"{"event":{"arn":"\#(arn(id))","service":"ECS","eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","#
                + #""region":"eu-north-1","startTime":1930367167.25,"statusCode":"upcoming"},"#
                + (account.map { #""awsAccountId":"\#($0)","# } ?? "")
                + #""eventDescription":{"latestDescription":"words"},"eventMetadata":{"k":"v"}}"#
        }
        return #"{"successfulSet":[\#(items.joined(separator: ","))],"failedSet":[]}"#
    }

    static func entities(_ values: (id: String, value: String, account: String?)..., next: String? = nil) -> String {
        let items = values.map {
            #"{"entityArn":"e","eventArn":"\#(arn($0.id))","entityValue":"\#($0.value)","statusCode":"IMPAIRED","#
                + #""lastUpdatedTime":1930367167"# + ($0.account.map { #","awsAccountId":"\#($0)""# } ?? "") + "}"
        }
        return #"{"entities":[\#(items.joined(separator: ","))]\#(next.map { #","nextToken":"\#($0)""# } ?? "")}"#
    }

    static func summaries(_ ids: String..., next: String? = nil) -> String {
        let items = ids.map { #"{"arn":"\#(arn($0))","service":"ECS","eventTypeCode":"X","region":"eu-north-1"}"# }
        return #"{"events":[\#(items.joined(separator: ","))]\#(next.map { #","nextToken":"\#($0)""# } ?? "")}"#
    }

    @Test(arguments: [true, false], ["\n", "", ","])
    func bothHalvesMakeOneEventInEitherOrder(isReversed: Bool, separator: String) throws {
        let halves = [Self.details("a"), Self.entities(("a", "harbor|pilot", "345678901234"))]
        let text = (isReversed ? halves.reversed() : halves).joined(separator: separator)
        let elements = open(separator == "," ? "[\(text)]" : text)
        #expect(elements.count == 1)
        #expect(elements[0].wrapper == .healthAPI)
        let detail = try #require(elements[0].event?.detail)
        #expect(detail.eventARN == Self.arn("a"))
        #expect(detail.eventRegion == "eu-north-1")
        #expect(detail.startTime?.description == "1930367167.25")
        #expect(detail.statusCode == .upcoming)
        #expect(detail.eventDescription == [.init(latestDescription: "words")])
        #expect(detail.eventMetadata == ["k": "v"])
        #expect(detail.affectedAccount == "345678901234")
        #expect(detail.affectedEntities?.map { $0?.entityValue } == ["harbor|pilot"])
        #expect(detail.affectedEntities?[0]?.status == .impaired)
        #expect(
            detail.affectedEntities?[0]?.additionalFields.keys.sorted() == ["awsAccountId", "entityArn", "eventArn"]
        )
        #expect(detail.additionalFields.isEmpty)
    }

    @Test func entitiesGoToTheirEventsFromSeveralPages() throws {
        let elements = open(
            [
                Self.entities(("b", "1", nil), ("a", "2", nil), next: "more"), Self.details("a", "b"),
                Self.entities(("b", "3", nil)), Self.details("c"),
            ].joined(separator: "\n")
        )
        #expect(elements.markers == ["a", "b", "c"])
        #expect(elements.failures.isEmpty)
        let values = elements.map { $0.event?.detail.affectedEntities?.map { $0?.entityValue } }
        #expect(values == [["2"], ["1", "3"], nil])
        #expect(elements.map(\.location.line) == [2, 2, 4])
    }

    @Test func eachAccountHasAnEventOfItsOwn() {
        let elements = open(
            Self.details("a")
                + Self.entities(("a", "1", "111111111119"), ("a", "2", "222222222229"), ("a", "3", "111111111119"))
        )
        #expect(elements.compactMap { $0.event?.detail.affectedAccount } == ["111111111119", "222222222229"])
        #expect(elements.compactMap { $0.event?.detail.affectedEntities?.count } == [2, 1])
    }

    @Test func nothingIsPutTogetherAcrossAccounts() throws {
        let elements = open(
            Self.details("a", account: "111111111119")
                + Self.entities(("a", "1", "111111111119"), ("a", "2", "222222222229"))
        )
        #expect(elements.count == 2)
        #expect(elements[0].event?.detail.affectedAccount == "111111111119")
        #expect(elements[0].event?.detail.affectedEntities?.count == 1)
        let failure = try #require(elements[1].failure)
        #expect(failure.code == .incompleteAnswer)
        #expect(failure.message == "found 1 affected entity of no event whose details are there")
    }

    @Test func theAnswersOfTwoAccountsAreTwoEvents() {
        let elements = open(
            Self.details("a") + Self.entities(("a", "1", "111111111119")) + Self.details("a")
                + Self.entities(("a", "2", "222222222229"))
        )
        #expect(elements.compactMap { $0.event?.detail.affectedAccount } == ["111111111119", "222222222229"])
        #expect(elements.count == 2)
    }

    @Test func aFailedEventIsAFailureWithItsReason() throws {
        let elements = open(
            #"{"successfulSet":[],"failedSet":[{"eventArn":"arn:x","errorName":"UnsupportedLocale","errorMessage":"no"},{}]}"#
        )
        #expect(elements.failures.map(\.code) == [.incompleteAnswer, .incompleteAnswer])
        #expect(
            elements.failures.map(\.message) == [
                "the Health API could not describe arn:x: UnsupportedLocale: no",
                "the Health API could not describe an event: an error",
            ]
        )
    }

    @Test func entitiesWithoutDetailsAreAFailure() throws {
        let text = Self.entities(("a", "1", nil), ("b", "2", nil))
        let elements = open(text)
        #expect(elements.failures.map(\.message) == ["found 2 affected entities of no event whose details are there"])
        #expect(elements.failures.map(\.bytes) == [Array(text.utf8)])
        #expect(elements[0].wrapper == .healthAPI)
    }

    @Test func eachPageOfEntitiesWithoutDetailsHasItsPlaceAndBytes() {
        let pages = [
            Self.entities(("a", "1", nil)), Self.details("b"), Self.entities(("b", "2", nil)),
            Self.entities(("c", "3", nil)),
        ]
        let elements = open(pages.joined(separator: "\n"))
        #expect(elements.failures.map(\.bytes) == [Array(pages[0].utf8), Array(pages[3].utf8)])
        #expect(elements.map(\.location.line) == [1, 2, 4])
    }

    @Test(arguments: [
        (summaries("a", next: "more"), ["a"]), (details("a") + entities(("a", "1", nil), next: "more"), ["a"]),
        (summaries("a", next: "1") + summaries("b", next: "2"), ["a", "b"]),
        (details("a", "b") + entities(("a", "1", nil), next: "1") + entities(("b", "1", nil)), ["a", "b"]),
    ])
    func anAnswerThatGoesOnIsAFailure(text: String, markers: [String]) {
        let elements = open(text)
        #expect(elements.markers == markers)
        #expect(elements.failures.map(\.message) == ["the answer goes on: ask for the page of its nextToken too"])
    }

    @Test func anAnswerThatAnotherContinuesIsWhole() {
        let elements = open(Self.summaries("a", next: "1") + Self.summaries("b", next: "2") + Self.summaries("c"))
        #expect(elements.map(\.marker) == ["a", "b", "c"])
        #expect(open(#"{"events":[],"nextToken":null}"#).failures.isEmpty)
    }

    @Test func whatBothCallsTellIsToldOnce() {
        let elements = open(Self.summaries("a", "b") + Self.details("a") + Self.entities(("b", "1", nil)))
        #expect(elements.map(\.marker) == ["b", "a"])
        #expect(elements[0].event?.detail.affectedEntities?.count == 1)
        #expect(elements[1].event?.detail.eventDescription?.count == 1)
    }

    @Test(arguments: [
        (#"{"successfulSet":[]}"#, "an answer of the Health API without events"),
        (#"{"events":[]}"#, "an answer of the Health API without events"),
        (#"{"entities":[]}"#, "an answer of the Health API without entities"),
        (#"{"events":[{"message":"tide","timestamp":1}]}"#, #"an element of "events" that is no event of AWS Health"#),
        (#"{"successfulSet":[7]}"#, #"an element of "successfulSet" that is no event of AWS Health"#),
    ])
    func anAnswerWithoutEventsSaysSo(text: String, description: String) {
        for input in [text, text + Samples.event("a"), Samples.event("a") + text] {
            #expect(open(input).others.map(\.description) == [description])
            #expect(open(input).failures.isEmpty)
        }
    }

    @Test func anEventWithoutEntitiesNeedsNone() {
        let elements = open(Self.details("a") + #"{"entities":[]}"#)
        #expect(elements.map(\.marker) == ["a"])
    }

    @Test func answersInAQueueKeepTheIdentifier() {
        let text = Samples.records(
            Samples.queueRecord(Self.details("a"), id: "1"),
            Samples.queueRecord(Self.entities(("a", "v", nil)), id: "2")
        )
        let elements = open(text)
        #expect(elements.map(\.marker) == ["a"])
        #expect(elements.map(\.itemIdentifier) == ["1"])
        #expect(elements.map(\.wrapper) == [.sqs])
    }
}
