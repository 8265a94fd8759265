import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct LedgerTests {
    /// How the replies of a table get lost.
    enum Losses: Sendable, CaseIterable {
        case none, everyThird, everyThirdWithoutItem, serverErrors
    }

    @Test(arguments: Losses.allCases) func theLedgerKeepsItsPromises(_ losses: Losses) async {
        let verifier = DeliveryLedgerVerifier(reopen: { $0 }) {
            let table = FakeTable(
                givesItemOnFailure: losses != .everyThirdWithoutItem,
                fate: { _, number in
                    if losses == .none || number % 3 != 0 { return .answered }
                    return losses == .serverErrors ? .status(500) : .lost
                }
            )
            return DynamoDBLedger(.tireless(table.transport()), table: "ledger")
        }
        let findings = await verifier.findings()
        #expect(findings == [])
    }

    /// Tests/Emulators/ledger.py runs this against DynamoDB as others wrote it.
    @Test(.enabled(if: CheckEnvironment.ledgerTable != nil)) func theLedgerKeepsItsPromisesOnAServer() async throws {
        let table = try #require(CheckEnvironment.ledgerTable)
        try await CheckEnvironment.withClient { client in
            let makeLedger = { @Sendable in DynamoDBLedger(client, table: table) }
            // A server may drop what has expired, so the present counts.
            let verifier = DeliveryLedgerVerifier(start: Date(), reopen: { _ in makeLedger() }, makeLedger: makeLedger)
            let findings = await verifier.findings()
            #expect(findings == [])
        }
    }
}
