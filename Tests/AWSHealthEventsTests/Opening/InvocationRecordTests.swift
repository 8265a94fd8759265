import AWSHealthEvents
import FargateRetirementTesting
import Testing

/// What AWS Lambda sends to a function's destination on failure.
struct InvocationRecordTests {
    /// A record of an invocation with an input.
    private static func record(_ input: [UInt8]) -> [UInt8] {
        let context = #""requestContext":{"requestId":"r-1","condition":"RetriesExhausted","approximateInvokeCount":3}"#
        let result = #""responseContext":{"statusCode":200},"responsePayload":{"errorMessage":"it failed"}"#
        return Array(#"{"version":"1.0","timestamp":"2030-09-27T15:34:39.000Z",\#(context),"requestPayload":"#.utf8)
            + input + Array(",\(result)}".utf8)
    }

    @Test func theInputOfAFailedInvocationIsFound() {
        let event = HealthEventFixture.services
        let elements = HealthEvent.open(Self.record(event.json()))
        #expect(elements.map(\.event) == HealthEvent.open(event.json()).map(\.event))
        #expect(elements.map(\.wrapper) == [.eventBridge])
    }

    /// The answers of the Health API are two values, and an input is one.
    @Test(arguments: WrapperFixture.allCases.filter { $0 != .healthAPI })
    func whateverTheInputWasWrappedIn(wrapper: WrapperFixture) {
        let input = wrapper.wrap([HealthEventFixture.services.event()])
        let elements = HealthEvent.open(Self.record(input))
        let alone = HealthEvent.open(input)
        #expect(elements.map(\.event) == alone.map(\.event))
        #expect(elements.map(\.wrapper) == alone.map(\.wrapper))
        #expect(elements.map(\.itemIdentifier) == alone.map(\.itemIdentifier))
    }

    @Test func ofMessagesInOneAnotherTheOuterOneIsNamed() {
        let event = HealthEventFixture.services.event()
        let record = Self.record(WrapperFixture.sqsLambda.wrap([event]))
        let outer = WrapperFixture.sqsLambda.wrap(texts: [String(decoding: record, as: UTF8.self)])
        let elements = HealthEvent.open(outer)
        #expect(elements.map(\.event) == [event])
        #expect(elements.map(\.itemIdentifier) == WrapperFixture.sqsLambda.itemIdentifiers(1)?.map { $0 })
    }

    @Test func anInputThatCannotBeReadIsNamedAndWhatFollowsIsRead() {
        let bytes = Self.record(Array("{\"detail-type\":\"AWS Health Event\",\"detail\":{\"page\":}}".utf8))
        let elements = HealthEvent.open(bytes + HealthEventFixture.standaloneTasks.json())
        #expect(elements.contains { $0.failure?.location.path.hasPrefix("$.requestPayload") == true })
        #expect(elements.last?.event == HealthEvent.open(HealthEventFixture.standaloneTasks.json()).first?.event)
    }

    @Test func aRecordWithoutAnEventSaysWhatItHolds() {
        let elements = HealthEvent.open(Self.record(Array("{\"order\":7}".utf8)))
        #expect(elements.count == 1)
        guard case .other(let other) = elements.first?.content else {
            Issue.record("found \(elements)")
            return
        }
        #expect(other.kind == .json)
        #expect(other.description.contains("order"))
    }
}
