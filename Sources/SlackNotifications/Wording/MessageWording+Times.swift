extension MessageWording {
    /// When a retirement starts, as the sentence for notifications says it behind the heading.
    public struct Times: Hashable, Sendable {
        /// It lies ahead: `{date}`.
        public var upcoming = " from {date}"
        /// It goes on: `{date}`, which is past.
        public var immediate = " (since {date})"
        /// It is over: `{date}`, when it started.
        public var finished = " (started {date})"
        /// The window has ended that AWS stated: `{date}`, when it ended.
        public var windowOver = " in the window that ended {date}"
        /// AWS closed it although its start lies ahead: `{date}`, when it was to start.
        public var closedEarly = " (planned for {date})"
        /// AWS states no start.
        public var notStated = "; AWS states no start time"
        /// AWS states a start that can't be read: `{text}`, as AWS wrote it.
        public var unreadable = "; AWS writes its start as “{text}”"

        /// Creates the English texts.
        public init() {}
    }
}
