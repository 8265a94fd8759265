import AWSClient
import AsyncHTTPClient
import AsyncHTTPClientTransport
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the scripts of Tests/Emulators set for the tests that need something from outside.
enum CheckEnvironment {
    static let variables = ProcessInfo.processInfo.environment
    /// The folder of AWS's suite of requests.
    static let suiteFolder = variables["AWS4_TESTSUITE"]
    /// The table for the ledger, on the endpoint that `AWS_ENDPOINT_URL_DYNAMODB` names.
    static let ledgerTable = variables["AWS_ENDPOINT_URL_DYNAMODB"].flatMap { _ in variables["LEDGER_TABLE"] }

    /// Does something with a client of the server that the variables name.
    static func withClient(_ body: (AWSClient) async throws -> Void) async throws {
        let http = HTTPClient(configuration: AsyncHTTPClientTransport.configuration(maximumConnectionCount: 32))
        let transport = AsyncHTTPClientTransport(http)
        let client = AWSClient(
            region: variables["AWS_REGION"] ?? "us-east-1",
            credentials: AWSCredentialsChain.standard(environment: variables, transport: transport),
            transport: transport,
            clock: DeliveryClock(now: { Date() }),
            environment: variables,
            timeout: .seconds(60),
            tryTimeout: .seconds(30)
        )
        let result: Result<Void, any Error>
        do { result = .success(try await body(client)) } catch { result = .failure(error) }
        try await http.shutdown()
        try result.get()
    }
}
