import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct EventMutationTests {
    private static let fixtures: [HealthEventFixture] = [.services, .standaloneTasks, .mixed, .oldStyle, .govCloud]

    @Test(arguments: EventMutation.all, fixtures)
    func noMutationLosesAResource(_ mutation: EventMutation, _ fixture: HealthEventFixture) throws {
        let elements = HealthEvent.open(mutation.apply(to: fixture.event()))
        try #require(elements.count == 1)
        let event = try #require(elements[0].event)
        let interpretation = TaskRetirementNotice.interpret(event)
        guard mutation.isStillARetirement else {
            #expect(interpretation.notice == nil)
            return
        }
        let notice = try #require(interpretation.notice)
        let original = try #require(fixture.interpreted())
        #expect(Set(notice.resources.map(\.kind)).isSuperset(of: original.resources.map(\.kind)))
        #expect(Set(notice.resources.map(\.kind)).count == notice.resources.count)
        if mutation.keepsTimes {
            #expect(notice.startTime == original.startTime)
            #expect(notice.endTime == original.endTime)
            #expect(notice.lastUpdatedTime == original.lastUpdatedTime)
        } else {
            #expect(notice.startTime.date == nil)
        }
        #expect(notice.partition == original.partition || mutation.name == "old event ARN")
    }

    @Test(arguments: EventMutation.all)
    func eachMutationChangesTheBytes(_ mutation: EventMutation) {
        // Written like that by the mutations themselves: sorted keys.
        let plain = EventMutation(name: "none", trap: "none", change: { $0 })
        let bytes = plain.apply(to: HealthEventFixture.services.event())
        #expect(mutation.apply(to: bytes) != bytes)
        #expect(mutation.apply(to: bytes) == mutation.apply(to: bytes))
    }

    @Test(arguments: EventMutation.bytes)
    func whatChangesOnlyTheWritingChangesNoEvent(_ mutation: EventMutation) {
        #expect(mutation.changesBytesOnly)
        let event = HealthEventFixture.mixed.event()
        #expect(HealthEvent.open(mutation.apply(to: event)).map(\.event) == [event])
        #expect(mutation.apply(to: ["detail": 1] as JSONValue) == ["detail": 1])
    }

    @Test(arguments: EventMutation.all)
    func whatIsNoEventStaysWhatItIs(_ mutation: EventMutation) {
        #expect(mutation.apply(to: [1, 2] as JSONValue) == [1, 2])
        let noJSON = Array("no JSON".utf8)
        #expect(mutation.apply(to: noJSON).count >= noJSON.count)
    }

    @Test func namesAreDistinctAndTrapsAreSentences() {
        let all = EventMutation.all
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(all.allSatisfy { $0.trap.hasSuffix(".") && $0.description == $0.name })
    }

    @Test(arguments: [
        (EventMutation.paddedDays, "\"Fri, 04 Sep 2026 15:00:00 GMT\""),
        (.wrongWeekdays, "\"Tue, 4 Sep 2026 15:00:00 GMT\""),
        (.datesWithoutSeconds, "\"Fri, 4 Sep 2026 15:00 GMT\""),
        (.mangledDates, "\"Fri 4 Sep 2026 15: 00: 00 GMT\""),
        (.isoDates, "\"2026-09-04T15:00:00Z\""),
        (.isoDatesWithOffset, "\"2026-09-04T23:00:00+08:00\""),
        (.isoDatesWithFraction, "\"2026-09-04T15:00:00.000Z\""),
        (.pythonDates, "\"2026-09-04 15:00:00.000000+00:00\""),
        (.epochDates, "1788534000"),
        (.emptyDates, "\"\""),
        (.nullDates, "null"),
        (.unreadableDates, "\"in the first week of September\""),
    ])
    func datesAreWrittenAsTheMutationSays(_ mutation: EventMutation, start: String) {
        let text = String(decoding: mutation.apply(to: HealthEventFixture.services.event()), as: UTF8.self)
        #expect(text.contains("\"startTime\":\(start)"))
    }

    @Test(arguments: [
        (EventMutation.numbersAsNumbers, "\"page\":1"),
        (.booleansAsBooleans, "\"backupEvent\":false"),
        (.capitalizedBooleans, "\"backupEvent\":\"False\""),
        (.accountsAsNumbers, "\"affectedAccount\":111122223333"),
        (.spacedNames, "\"entityValue\":\"production | web\""),
        (.disagreeingSeparators, "\"entityValue\":\"production/web\""),
        (.nullEntities, "\"affectedEntities\":null"),
        (.emptyResources, "\"resources\":[]"),
        (.nullElements, "\"affectedEntities\":[null,{},{\"entityValue\":null},"),
        (.entityStatusVariants, "\"statusCode\":\"IMPAIRED\""),
        (.entitiesAsTexts, "\"affectedEntities\":[\"production|checkout-api\""),
        (.entityInAnotherRegion, "arn:aws:ecs:ap-southeast-2:"),
        (.globalRegion, "\"eventRegion\":\"global\""),
        (.emptyEventARN, "\"eventArn\":\"\""),
        (.escapedKeys, "\"\\u0064etail\""),
        (.duplicateKeys, "\"eventArn\":\"not this one\""),
        (.windowsFile, "\r\n"),
        (.byteOrderMark, "\u{FEFF}"),
        (.literalLineBreaks, "First line.\\\\n"),
        (.realLineBreaks, "First line.\\n"),
        (.windowsLineBreaks, "First line.\\r\\n"),
        (.unknownVocabulary, "\"statusCode\":\"rescheduled\""),
        (.replayed, "\"replay-name\""),
    ])
    func theMutationDoesWhatItSays(_ mutation: EventMutation, text: String) {
        let bytes = mutation.apply(to: HealthEventFixture.services.event())
        #expect(String(decoding: bytes, as: UTF8.self).contains(text))
    }

    @Test(arguments: [
        (EventMutation.missingResources, "resources"), (.missingDetailType, "detail-type"),
        (.missingEnvelope, "region"),
    ])
    func membersOfTheEnvelopeAreTakenAway(_ mutation: EventMutation, key: String) throws {
        let bytes = mutation.apply(to: HealthEventFixture.services.event())
        let members = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(members[key] == nil)
        #expect(members["detail"] != nil)
    }

    @Test(arguments: [
        (EventMutation.missingEntities, "affectedEntities"), (.missingDates, "startTime"),
        (.missingPages, "totalPages"),
        (.missingCommunication, "communicationId"), (.missingEventARN, "eventArn"),
        (.missingEventRegion, "eventRegion"), (.missingAffectedAccount, "affectedAccount"),
        (.missingStatus, "statusCode"), (.missingDescriptions, "eventDescription"),
    ])
    func membersOfTheDetailAreTakenAway(_ mutation: EventMutation, key: String) throws {
        let bytes = mutation.apply(to: HealthEventFixture.services.event())
        let members = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let detail = try #require(members["detail"] as? [String: Any])
        #expect(detail[key] == nil)
        #expect(detail["service"] != nil)
    }

    @Test func mutationsOfOnesOwnAreAppliedLikeOurs() {
        let mine = EventMutation(name: "mine", trap: "A field of mine.", keepsTimes: false) { event in
            event["detail"] == nil ? event : ["detail": ["eventTypeCode": "MINE", "service": "MINE"]]
        }
        let event = HealthEvent.open(mine.apply(to: HealthEventFixture.services.event())).first?.event
        #expect(event?.detail.eventTypeCode?.rawValue == "MINE")
        let twice = EventMutation(name: "twice", trap: "Twice.", rewriting: { $0 + $0 })
        #expect(HealthEvent.open(twice.apply(to: HealthEventFixture.services.event())).count == 2)
    }
}
