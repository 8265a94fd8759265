import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DeliveryLedgerVerifierTests {
    @Test func ledgersOfThePackageKeepTheirPromises() async {
        #expect(await DeliveryLedgerVerifier { InMemoryLedger() }.findings() == [])
        #expect(await DeliveryLedgerVerifier { RecordStoreLedger(InMemoryRecordStore()) }.findings() == [])
    }

    @Test func oneStoreCanServeAllChecks() async {
        let ledger = RecordStoreLedger(InMemoryRecordStore())
        #expect(await DeliveryLedgerVerifier(reopen: { $0 }, makeLedger: { ledger }).findings() == [])
    }

    @Test(arguments: FaultyLedger.Fault.allCases)
    func everyMistakeIsFound(fault: FaultyLedger.Fault) async {
        let findings = await DeliveryLedgerVerifier { FaultyLedger(fault) }.findings()
        #expect(findings.map(\.name).contains(fault.check), "found only \(findings)")
    }

    @Test func aLedgerThatForgetsWithTheProcessIsFound() async {
        let verifier = DeliveryLedgerVerifier(reopen: { _ in InMemoryLedger() }, makeLedger: { InMemoryLedger() })
        let names = await Set(verifier.findings().map(\.name))
        #expect(names == ["persistence.delivered", "persistence.held", "persistence.progress"])
    }

    @Test func aLedgerThatCannotBeMadeOrUsedIsAFindingOfEachCheck() async {
        let error = LedgerError(.unavailable, message: "no connection")
        let unmade = await DeliveryLedgerVerifier { throw error }.findings()
        let names = DeliveryLedgerVerifier.checkNames.filter { !$0.hasPrefix("persistence") }
        #expect(unmade.map(\.name) == names)
        #expect(unmade.allSatisfy { $0.description.contains("no connection") })
        let unusable = await DeliveryLedgerVerifier { RecordStoreLedger(BrokenStore(error: error)) }.findings()
        #expect(Set(unusable.map(\.name)) == Set(names))
    }
}

private struct BrokenStore: RecordStore {
    let error: LedgerError

    func read(_ key: String) async throws(LedgerError) -> StoredRecord? { throw error }

    func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool { throw error }
}
