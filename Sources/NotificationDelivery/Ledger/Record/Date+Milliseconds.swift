#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Date {
    /// The time in whole milliseconds since 1970, which is how ledgers write it.
    var milliseconds: Int {
        let value = (timeIntervalSince1970 * 1000).rounded()
        // A date that nobody can mean is still written as a number.
        return value.isNaN ? 0 : Int(min(max(value, -9e15), 9e15))
    }

    /// Creates a date from whole milliseconds since 1970.
    init(milliseconds: Int) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// The same time as a ledger gives it back.
    var inMilliseconds: Date { Date(milliseconds: milliseconds) }
}
