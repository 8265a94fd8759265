#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What became of a notification at one sink.
@nonexhaustive
public enum DeliveryOutcome: Sendable {
    /// The sink has it, and the ledger knows.
    case delivered(DeliveryReceipt)
    /// The sink has it, and the ledger could not record it: it may be delivered again.
    case unrecorded(DeliveryReceipt, LedgerError)
    /// The sink had it before.
    case duplicate
    /// It was not sent, for a reason that is no failure of the sink.
    case skipped(SkipReason)
    /// The sink did not take it.
    case failed(DeliveryFailure)

    /// Why a notification was not sent to a sink.
    @nonexhaustive
    public enum SkipReason: Hashable, Sendable {
        /// The sink has something newer about the same subject.
        case superseded
        /// Somebody else is delivering it, until then at the latest; it can't be known yet whether they succeed.
        case heldByAnother(until: Date)
    }

    /// Whether nothing remains to be done: the sink has it, or has something newer.
    public var isSettled: Bool {
        switch self {
        case .delivered, .unrecorded, .duplicate, .skipped(.superseded): true
        case .skipped(.heldByAnother), .failed: false
        }
    }

    /// The failure, where there is one.
    public var failure: DeliveryFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }

    /// The receipt, where the notification was delivered now.
    public var receipt: DeliveryReceipt? {
        switch self {
        case .delivered(let receipt), .unrecorded(let receipt, _): receipt
        default: nil
        }
    }
}

extension DeliveryOutcome: CustomStringConvertible {
    /// The outcome in words, for a log.
    public var description: String {
        switch self {
        case .delivered(let receipt):
            "delivered" + (receipt.degradation.map { " as \($0.form) (\($0.reply))" } ?? "")
        case .unrecorded(_, let error): "delivered, but not recorded: \(error)"
        case .duplicate: "was delivered before"
        case .skipped(.superseded): "skipped: something newer was delivered"
        case .skipped(.heldByAnother): "skipped: somebody else is delivering it"
        case .failed(let failure): "failed: \(failure)"
        }
    }
}
