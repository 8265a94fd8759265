import AWSHealthEvents

#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif

extension Date {
    /// The time in UTC as ISO 8601 writes it, in whole seconds, such as `2026-06-09T08:00:00Z`.
    package var iso8601: String {
        let second = Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down))
        return HealthEvent.Timestamp(second, form: .iso8601).description
    }
}
