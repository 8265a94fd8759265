extension MessageWording {
    /// Labels of values and links.
    public struct Labels: Hashable, Sendable {
        /// Above the start that lies ahead.
        public var starts = "Starts"
        /// Above the start that is past.
        public var started = "Started"
        /// Before the start of what AWS closed although its start lies ahead, or without one that can be read, and of what
        /// the window has ended for.
        public var plannedStart = "Planned start"
        /// Above the account.
        public var account = "Account"
        /// Above the Region.
        public var region = "Region"
        /// Above what to do.
        public var action = "Action"
        /// In place of a start that AWS does not state.
        public var startNotStated = "Not stated by AWS"
        /// In place of the account, where it is not known.
        public var unknownAccount = "unknown account"
        /// In place of the Region, where it is not known.
        public var unknownRegion = "unknown Region"
        /// In place of the cluster, where it is not known.
        public var unknownCluster = "unknown cluster"
        /// For what is `upcoming`.
        public var upcoming = "upcoming"
        /// For what is `open`.
        public var underWay = "under way"
        /// For what is `closed`.
        public var finished = "finished"
        /// For what is `closed` without a start that is known.
        public var closed = "closed"
        /// For what is `closed` although its start lies ahead.
        public var closedEarly = "closed before its start"
        /// For a status that AWS does not state.
        public var noStatus = "none"
        /// Above the standalone tasks: `{tasks}`.
        public var tasksTitle = "Action needed: {tasks}"
        /// Above the services: `{services}`.
        public var servicesTitle = "Automatic: {services}"
        /// Above resources of unknown kind: `{others}`.
        public var othersTitle = "To look up: {others}"
        /// Behind the name of a cluster whose list goes on from before.
        public var continued = "(continued)"
        /// The link to the event.
        public var healthEvent = "AWS Health event"
        /// The link to AWS's documentation.
        public var documentation = "How task retirement works"

        /// Creates the English texts.
        public init() {}
    }
}
