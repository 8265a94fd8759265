public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Runs a ledger through everything that `DeliveryLedger` promises.
///
/// Use it in the tests of a ledger of one's own:
///
/// ```swift
/// @Test func theLedgerKeepsItsPromises() async throws {
///     let verifier = DeliveryLedgerVerifier { RecordStoreLedger(InMemoryRecordStore()) }
///     #expect(await verifier.findings().isEmpty)
/// }
/// ```
///
/// Each check has a ledger to itself, and subjects of its own, so a store that can't be emptied between the checks may be
/// given for all of them. What happens to records that have expired is left to the ledger.
public struct DeliveryLedgerVerifier: Sendable {
    /// A promise that is not kept.
    public struct Finding: Hashable, Sendable, CustomStringConvertible {
        /// The name of the check, such as `claims.held`.
        public var name: String
        /// What was expected, and what the ledger did.
        public var message: String

        /// Creates a finding.
        ///
        /// - Parameters:
        ///   - name: The name of the check.
        ///   - message: What was expected, and what the ledger did.
        public init(name: String, message: String) {
            self.name = name
            self.message = message
        }

        /// The name and the message.
        public var description: String { "\(name): \(message)" }
    }

    /// The time at which the checks begin.
    public let start: Date
    private let makeLedger: @Sendable () async throws -> any DeliveryLedger
    private let reopen: (@Sendable (any DeliveryLedger) async throws -> any DeliveryLedger)?

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - start: The time at which the checks begin, for ledgers whose store drops by itself what has expired: give those
    ///     the present. Nothing is waited for in any case.
    ///   - reopen: Gives another ledger with the same contents, as after a new start, for ledgers that outlast the process;
    ///     where it is `nil`, that is not checked.
    ///   - makeLedger: Makes a ledger that knows nothing; it is called once for each check.
    public init(
        start: Date = FixtureTimes.noticeSent,
        reopen: (@Sendable (any DeliveryLedger) async throws -> any DeliveryLedger)? = nil,
        makeLedger: @escaping @Sendable () async throws -> any DeliveryLedger
    ) {
        self.start = start
        self.reopen = reopen
        self.makeLedger = makeLedger
    }

    /// The names of all checks, in the order in which they run.
    public static var checkNames: [String] { (LedgerCheck.all + LedgerCheck.persistence).map(\.name) }

    /// Runs all checks.
    ///
    /// - Returns: What is wrong with the ledger; empty where it keeps its promises.
    public func findings() async -> [Finding] {
        var findings: [Finding] = []
        for check in LedgerCheck.all + (reopen == nil ? [] : LedgerCheck.persistence) {
            findings += await run(check).map { Finding(name: check.name, message: $0) }
        }
        return findings
    }

    private func run(_ check: LedgerCheck) async -> [String] {
        let trial: LedgerTrial
        do {
            trial = LedgerTrial(check.name, ledger: try await makeLedger(), start: start, reopen: reopen)
        } catch {
            return ["the ledger can't be made: \(error)"]
        }
        do {
            try await check.body(trial)
        } catch is LedgerTrial.End {
            // What was found is noted already.
        } catch {
            trial.note("the ledger threw an error: \(error)")
        }
        return trial.problems
    }
}
