#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the scripts of Tests/Emulators set for the tests that need something from outside.
enum CheckEnvironment {
    /// The folder of AWS's suite of requests.
    static let suiteFolder = variables["AWS4_TESTSUITE"]
    /// The table for the ledger, on the endpoint that `AWS_ENDPOINT_URL_DYNAMODB` names.
    static let ledgerTable = variables["AWS_ENDPOINT_URL_DYNAMODB"].flatMap { _ in variables["LEDGER_TABLE"] }

    static let variables = ProcessInfo.processInfo.environment
}
