import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct LedgerRecordRulesTests {
    let topic = LedgerTopic(sink: "ops", subject: "123")

    @Test func aClaimThatIsRefusedChangesNothing() throws {
        var record = LedgerRecord(topic, at: now)
        _ = record.claim(LedgerItem(topic: topic, item: "first"), token: "a", at: now, lease: lease)
        let before = record
        let later = now.addingTimeInterval(1)
        let result = record.claim(LedgerItem(topic: topic, item: "first"), token: "b", at: later, lease: lease)
        #expect(result == .held(until: now.addingTimeInterval(60)))
        #expect(record == before)
    }

    @Test(arguments: [(89.9, false), (90.1, true)])
    func aRecordExpiresWhenNothingHappenedForItsTime(days: Double, isExpired: Bool) throws {
        var record = LedgerRecord(topic, at: now.addingTimeInterval(-1_000_000))
        let claim = try #require(
            record.claim(LedgerItem(topic: topic, item: "first"), token: "a", at: now, lease: lease).claim
        )
        record.complete(claim, state: SinkState(), at: now)
        let time = now.addingTimeInterval(days * FixtureTimes.day)
        #expect(record.isExpired(after: .seconds(90 * 86_400), at: time) == isExpired)
    }

    @Test func aRecordThatSomebodyHoldsDoesNotExpire() {
        var record = LedgerRecord(topic, at: now)
        _ = record.claim(LedgerItem(topic: topic, item: "first"), token: "a", at: now, lease: .seconds(1000))
        #expect(!record.isExpired(after: .seconds(10), at: now.addingTimeInterval(500)))
        #expect(record.isExpired(after: .seconds(10), at: now.addingTimeInterval(1001)))
    }

    @Test func timesThatDifferByLessThanAMillisecondAreOne() throws {
        var record = LedgerRecord(topic, at: now)
        var first = LedgerItem(topic: topic, item: "first")
        first.lastUpdated = FixtureTimes.lastUpdated.addingTimeInterval(0.000_2)
        let claim = try #require(record.claim(first, token: "a", at: now, lease: lease).claim)
        record.complete(claim, state: SinkState(), at: now)
        var second = LedgerItem(topic: topic, item: "second")
        second.lastUpdated = FixtureTimes.lastUpdated
        #expect(record.claim(second, token: "b", at: now, lease: lease).claim != nil)
    }
}
