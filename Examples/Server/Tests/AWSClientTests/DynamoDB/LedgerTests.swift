import AWSClient
import AsyncHTTPClient
import AsyncHTTPClientTransport
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
        let environment = CheckEnvironment.variables
        let table = try #require(CheckEnvironment.ledgerTable)
        let http = HTTPClient(configuration: AsyncHTTPClientTransport.configuration(maximumConnectionCount: 32))
        let transport = AsyncHTTPClientTransport(http)
        let client = AWSClient(
            region: environment["AWS_REGION"] ?? "us-east-1",
            credentials: AWSCredentialsChain.standard(environment: environment, transport: transport),
            transport: transport,
            clock: DeliveryClock(now: { Date() }),
            environment: environment,
            timeout: .seconds(60),
            tryTimeout: .seconds(30)
        )
        let verifier = DeliveryLedgerVerifier(start: Date(), reopen: { _ in DynamoDBLedger(client, table: table) }) {
            DynamoDBLedger(client, table: table)
        }
        let findings = await verifier.findings()
        #expect(findings == [])
        try await http.shutdown()
    }
}
