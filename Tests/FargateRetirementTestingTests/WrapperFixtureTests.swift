import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct WrapperFixtureTests {
    private let events = [HealthEventFixture.services, .standaloneTasks, .mixed].map { $0.event() }

    @Test(arguments: WrapperFixture.allCases, [false, true])
    func eachWrapperOpensToTheEventsInIt(_ wrapper: WrapperFixture, prettyPrinted: Bool) {
        let elements = HealthEvent.open(wrapper.wrap(events, prettyPrinted: prettyPrinted))
        #expect(elements.map(\.wrapper) == events.map { _ in wrapper.wrapper })
        let found = elements.compactMap(\.event)
        if wrapper.keepsEnvelope {
            #expect(found == events)
        } else if wrapper != .healthAPI {
            #expect(found.map(\.detail) == events.map(\.detail))
        }
        #expect(found.map(\.detail.eventARN) == events.map(\.detail.eventARN))
    }

    @Test(arguments: WrapperFixture.allCases)
    func noResourceIsLostInAWrapper(_ wrapper: WrapperFixture) throws {
        for event in events {
            let element = try #require(HealthEvent.open(wrapper.wrap([event])).first)
            let notice = try #require(element.event.flatMap { TaskRetirementNotice.interpret($0).notice })
            let original = try #require(TaskRetirementNotice.interpret(event).notice)
            #expect(notice.resources.map(\.kind) == original.resources.map(\.kind))
            #expect(notice.resources.map(\.status) == original.resources.map(\.status))
            #expect(notice.startTime == original.startTime)
            #expect(notice.account == original.account)
            #expect(notice.text() == original.text() || wrapper == .healthAPI)
            #expect(notice.text()?.body == original.text()?.body)
        }
    }

    @Test(arguments: WrapperFixture.allCases)
    func theBytesAreTheSameInEveryRun(_ wrapper: WrapperFixture) {
        #expect(wrapper.wrap(events) == wrapper.wrap(events))
        #expect(wrapper.description == wrapper.rawValue)
    }

    @Test(arguments: WrapperFixture.allCases)
    func identifiersOfMessagesAreKnown(_ wrapper: WrapperFixture) {
        let ids = FixtureIDs(startingAfter: 40)
        let elements = HealthEvent.open(wrapper.wrap(events, ids: ids))
        #expect(elements.map(\.itemIdentifier) == (wrapper.itemIdentifiers(3, ids: ids) ?? [nil, nil, nil]))
    }

    @Test(arguments: WrapperFixture.allCases.filter(\.carriesTexts))
    func aTextThatCannotBeReadLeavesTheOthers(_ wrapper: WrapperFixture) {
        let good = String(decoding: events[0].json(), as: UTF8.self)
        let elements = HealthEvent.open(wrapper.wrap(texts: ["{\"detail\": ", good, "good morning"]))
        #expect(elements.count == 3)
        #expect(elements.first?.failure != nil)
        #expect(elements.dropFirst().first?.event == events[0])
    }

    @Test func textsOfAWrapperWithoutTextsAreLines() {
        #expect(WrapperFixture.eventBridge.wrap(texts: ["a", "b"]) == Array("a\nb".utf8))
    }

    @Test func pagesAreOneEventInTheHealthAPI() throws {
        let pages = HealthEventFixture.pages.map { $0.event() }
        let found = HealthEvent.open(WrapperFixture.healthAPI.wrap(pages)).compactMap(\.event)
        try #require(found.count == 1)
        #expect(TaskRetirementNotice.interpret(found[0]).notice?.resources.count == 9)
    }

    @Test func whatAnEventLacksItsWrapperLacks() {
        var event = HealthEventFixture.oldStyle.event()
        event.resources = ["a|b", nil]
        event.detail.eventMetadata = ["truncated": "true"]
        event.detail.startTime = HealthEvent.Timestamp("soon")
        let entry = HealthEvent.open(WrapperFixture.putEventsRequest.wrap([event])).first?.event
        #expect(entry?.resources == ["a|b", nil])
        let answer = HealthEvent.open(WrapperFixture.healthAPI.wrap([event])).first?.event
        #expect(answer?.detail.eventMetadata == ["truncated": "true"])
        #expect(answer?.detail.startTime?.unreadableText == "soon")
        #expect(answer?.detail.statusCode == nil)
    }

    @Test func noEventsAreAnInputWithoutEvents() {
        for wrapper in WrapperFixture.allCases {
            #expect(HealthEvent.open(wrapper.wrap([])).allSatisfy { $0.event == nil })
        }
    }
}
