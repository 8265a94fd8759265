import AWSHealthEvents
import FargateRetirement
import SlackBlockKit
import SlackNotifications

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is measured.
///
/// Each piece of work returns a count that depends on its result.
enum Work {
    private static let renderer = SlackRenderer()
    /// A fixed time before the retirement, so that every run renders the same.
    private static let now = Date(timeIntervalSince1970: 1_780_000_000)

    /// Bytes to events, with their dates.
    static func read(_ bytes: [UInt8]) -> Int {
        HealthEvent.open(bytes).count { if case .event = $0.content { true } else { false } }
    }

    /// Bytes to the bytes of Slack messages.
    static func pipeline(_ bytes: [UInt8]) -> Int {
        messages(bytes).reduce(0) { $0 + $1.count }
    }

    /// The messages as a JSON array.
    static func show(_ bytes: [UInt8]) -> [UInt8] {
        Array("[".utf8) + messages(bytes).joined(separator: Array(",".utf8)) + Array("]".utf8)
    }

    private static func messages(_ bytes: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for element in HealthEvent.open(bytes) {
            guard case .event(let event) = element.content,
                case .notice(let notice) = TaskRetirementNotice.interpret(event),
                let messages = try? renderer.messages(for: notice, now: now)
            else { continue }
            for message in messages { result.append(message.json()) }
        }
        return result
    }

    /// RFC 1123 text to instants.
    static func parseDates(_ lines: [String]) -> Int {
        lines.count { HealthEvent.Timestamp($0).date != nil }
    }
}
