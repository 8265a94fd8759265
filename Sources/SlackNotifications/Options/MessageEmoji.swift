public import SlackBlockKit

/// The emoji that headings begin with.
///
/// Each repeats what the words say, for the eye; `nil` is none. Reminders and messages about inputs that can't be read have
/// none of these.
public struct MessageEmoji: Hashable, Sendable {
    /// Tasks of services are replaced, and nobody has to act.
    public var automatic: EmojiName?
    /// Somebody has to act.
    public var actionNeeded: EmojiName?
    /// It goes on already.
    public var immediate: EmojiName?
    /// It is over.
    public var finished: EmojiName?
    /// It is only a test.
    public var test: EmojiName?

    /// Creates a choice of emoji.
    ///
    /// - Parameters:
    ///   - automatic: Tasks of services are replaced, and nobody has to act.
    ///   - actionNeeded: Somebody has to act.
    ///   - immediate: It goes on already.
    ///   - finished: It is over.
    ///   - test: It is only a test.
    public init(
        automatic: EmojiName? = .arrowsCounterclockwise,
        actionNeeded: EmojiName? = .warning,
        immediate: EmojiName? = .rotatingLight,
        finished: EmojiName? = .whiteCheckMark,
        test: EmojiName? = .testTube
    ) {
        self.automatic = automatic
        self.actionNeeded = actionNeeded
        self.immediate = immediate
        self.finished = finished
        self.test = test
    }
}
