import AWSHealthEvents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Date {
    /// The time in UTC as ISO 8601 writes it, such as `2026-06-09T08:00:00Z`.
    var iso8601: String { HealthEvent.Timestamp(self, form: .iso8601).description }
}
