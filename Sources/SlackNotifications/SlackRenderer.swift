public import FargateRetirement
public import SlackBlockKit

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Makes Slack messages of task retirement notices.
///
/// The first message alone tells the whole story: what needs action, when, in which account and Region, the counts by
/// cluster, and the command to act with. The names of all resources are in it where they fit, and otherwise in messages
/// that follow it and say which part they are. So every resource is named, however many there are.
///
/// ```swift
/// let renderer = SlackRenderer()
/// for message in try renderer.messages(for: notice, now: now) {
///     send(message.json())
/// }
/// ```
///
/// Rendering is pure: the same notice, options and time give the same bytes. Make a renderer once and keep it, since it
/// reads its wording when it is made.
///
/// Messages stay at 30 blocks and 9,900 characters: Slack takes 50 blocks, and refused messages of about 13,200 characters.
public struct SlackRenderer: Sendable {
    /// How messages look.
    public var options: Options { words.options }
    let words: CompiledWording

    /// Creates a renderer.
    ///
    /// - Parameter options: How messages are to look.
    public init(options: Options = Options()) {
        words = CompiledWording(options)
    }

    /// Makes the messages for a notice: one, or several where the names of all resources don't fit one.
    ///
    /// Post them in their order, the others best in the thread of the first.
    ///
    /// - Parameters:
    ///   - notice: The notice, with all pages that are there; see `TaskRetirementNotice.merging(_:)`.
    ///   - change: What the notice changes in an earlier one, where it is an update.
    ///   - leadTime: How the time until the start compares with the account's settings, where they are known. With a
    ///     change it is left out of account: only the first notice of a retirement tells it.
    ///   - now: The time at which the messages are read: it decides between "will" and "is".
    /// - Returns: At least one message.
    /// - Throws: `BlockKitError` where a value would break a limit of Slack's, which no notice and no option should do.
    public func messages(
        for notice: TaskRetirementNotice,
        change: NoticeChange? = nil,
        leadTime: LeadTime? = nil,
        now: Date
    ) throws(BlockKitError) -> [SlackMessage] {
        try Rendering(notice, words, change, leadTime, now: now).messages(notice)
    }
}
