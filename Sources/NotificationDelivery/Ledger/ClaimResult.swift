#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a ledger answers to who wants to deliver something.
@nonexhaustive
public enum ClaimResult: Hashable, Sendable {
    /// The delivery may be made.
    indirect case granted(LedgerClaim)
    /// Somebody else is at it, or at another item of the same topic, until then at the latest unless they renew it.
    case held(until: Date)
    /// It was delivered before.
    case delivered
    /// Something newer was delivered about the same subject.
    case superseded

    /// The claim, where there is one.
    public var claim: LedgerClaim? {
        if case .granted(let claim) = self { claim } else { nil }
    }
}
