import AWSHealthEvents
import FargateRetirement
import SlackNotifications

/// What is measured.
///
/// Each piece of work returns a count that depends on its result.
enum Work {
    /// Bytes to events, with their dates.
    static func read(_ bytes: [UInt8]) -> Int {
        HealthEvent.open(bytes).count { $0.event != nil }
    }

    /// Bytes to the bytes of Slack messages.
    static func pipeline(_ bytes: [UInt8]) -> Int {
        show(bytes).count
    }

    static func show(_ bytes: [UInt8]) -> [UInt8] {
        []
    }

    static func parseDates(_ lines: [String]) -> Int {
        lines.count { HealthEvent.Timestamp($0).date != nil }
    }
}
