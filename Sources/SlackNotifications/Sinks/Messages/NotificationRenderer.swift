import AWSHealthEvents
import FargateRetirement
import NotificationDelivery
import SlackBlockKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes the messages for a notification, whatever it is about.
struct NotificationRenderer: Sendable {
    let renderer: SlackRenderer
    let wording: SinkWording

    init(_ options: SlackRenderer.Options, _ wording: SinkWording) {
        renderer = SlackRenderer(options: options)
        self.wording = wording
    }

    /// The messages, in order; where they can't be laid out, as text that says the same.
    ///
    /// - Parameters:
    ///   - notification: What is to be said.
    ///   - earlier: What was said before of the same subject.
    ///   - now: The time at which the messages are read.
    func messages(
        for notification: RetirementNotification,
        after earlier: EarlierDelivery?,
        now: Date
    ) throws(DeliveryFailure) -> RenderedMessages {
        do throws(BlockKitError) {
            return RenderedMessages(messages: try layout(of: notification, after: earlier, now: now))
        } catch {
            // A notice must not be lost to a layout.
            do throws(BlockKitError) {
                return RenderedMessages(messages: try Self.plainText(notification), problem: error)
            } catch {
                throw DeliveryFailure(
                    .payload,
                    message: "the notification can't be put into a message: \(error)",
                    underlying: error
                )
            }
        }
    }

    private func layout(
        of notification: RetirementNotification,
        after earlier: EarlierDelivery?,
        now: Date
    ) throws(BlockKitError) -> [SlackMessage] {
        switch notification.content {
        case .unreadable(let error): return [try UnreadableMessage(error, wording).message()]
        case .notice(let notice, let reason):
            let leadTime = notification.leadTime
            switch reason {
            case .announced: return try renderer.messages(for: notice, leadTime: leadTime, now: now)
            case .updated:
                let change = Self.change(notice, after: earlier)
                return try renderer.messages(for: notice, change: change, leadTime: leadTime, now: now)
            case .finished: return try renderer.messages(for: Self.finished(notice, now: now), now: now)
            case .reminder:
                let rendering = Rendering(notice, renderer.words, nil, leadTime, now: now)
                return [try rendering.reminder(of: notice, wording)]
            }
        }
    }

    /// The sentence that every sink can say, and all names.
    private static func plainText(_ notification: RetirementNotification) throws(BlockKitError) -> [SlackMessage] {
        var lines = [try MrkdwnText(notification.summary).source]
        let resources = notification.notice?.resources ?? []
        for resource in resources {
            var builder = MrkdwnBuilder()
            builder.bullet()
            builder.code(resource.description)
            lines.append(try builder.take().source)
        }
        return try SlackMessage.texts(lines)
    }

    /// What is known to have changed since the earlier delivery.
    private static func change(_ notice: TaskRetirementNotice, after earlier: EarlierDelivery?) -> NoticeChange {
        guard let start = earlier?.startTime, start != notice.startTime.date else { return .unspecified }
        return NoticeChange(earlierStart: .date(start), isCompared: false)
    }

    /// The notice as of a retirement that is over, as the caller says even where AWS does not yet.
    static func finished(_ notice: TaskRetirementNotice, now: Date) -> TaskRetirementNotice {
        guard notice.status != .finished else { return notice }
        var notice = notice
        notice.status = .finished
        // As of now: AWS wrote the notice before it started, and did not close it then.
        notice.lastUpdatedTime = .date(now)
        return notice
    }
}
