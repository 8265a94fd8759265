extension MessageWording {
    /// What else is to be known about a notice.
    public struct Notes: Hashable, Sendable {
        /// For a simulation.
        public var test = "This is a test: somebody made this event, it does not come from AWS."
        /// For an update.
        public var update = "This updates an earlier notice."
        /// For an update that repeats the earlier notice.
        public var nothingChanged = "Start, status and resources are as before."
        /// For an update that repeats the earlier notice, as far as is known: pages of one of them are missing.
        public var startAndStatusUnchanged = "Start and status are as before."
        /// For a start that moved: `{before}`, `{after}`.
        public var startMoved = "Start: {after}; it was {before}"
        /// For a status that changed: `{before}`, `{after}`.
        public var statusChanged = "Status: {after}; it was {before}"
        /// Before the names of added resources: `{count}`.
        public var added = "Added ({count}):"
        /// Before the names of resources that are no longer listed: `{count}`.
        public var removed = "No longer listed ({count}):"
        /// Behind names, where there are more: `{count}`.
        public var more = "and {count} more"
        /// Where pages are missing: `{pages}`, `{total}`, `{missing}`.
        public var incomplete =
            "This notice has {total} pages. Received: {pages}. Missing: {missing}. "
            + "More resources are affected than are listed."
        /// For pages whose others were told before: `{pages}`, `{total}`.
        public var remainingPages =
            "This notice has {total} pages, and comes in parts. Here: {pages}. The others were posted before."
        /// For the copy that AWS sends to the backup Region.
        public var backupCopy = "Copy for the backup Region"
        /// Where the two lists of an event differ: `{resources}`, `{entities}`, the numbers of what only one of them names.
        public var listsDiffer =
            "AWS's two lists differ ({resources} only in resources, {entities} only in affectedEntities): all are shown"
        /// For a status other than the usual one: `{text}`, as AWS wrote it.
        public var status = "AWS states the status {text}"
        /// When the notice was sent: `{date}`.
        public var sent = "Notice of {date}"
        /// When the window ends in which tasks are stopped: `{date}`.
        public var windowEnds = "Window ends {date}"
        /// When the window ended, where AWS did not say that it is over: `{date}`.
        public var windowEnded = "Window ended {date}"
        /// The revision that is retired: `{text}`, `{number}`.
        public var revision = "{text}, revision {number}"
        /// Where the start is what the account's wait period leads to: `{days}`.
        public var asSet = "As your wait period of {days} days sets it"
        /// Where the start is later than the account's wait period leads to: `{days}`.
        public var laterThanSet = "Later than your wait period of {days} days"
        /// Where event windows may decide about the time.
        public var eventWindow = "An event window may decide the exact time"
        /// Where the names follow in other messages: `{from}`, `{total}`.
        public var listFollows = "All names follow in parts {from} to {total}."
        /// Where the names follow in one other message: `{total}`.
        public var listFollowsInOne = "All names follow in part {total}."
        /// Before the heading of a message that goes on: `{number}`, `{total}`.
        public var part = "Part {number} of {total}: "

        /// Creates the English texts.
        public init() {}
    }
}
