extension MessageWording {
    /// What a notice means for what is affected.
    ///
    /// Sources: Amazon ECS Developer Guide, Task retirement and maintenance for AWS Fargate on Amazon ECS; for security
    /// updates, AWS Containers Blog, Improving operational visibility with AWS Fargate task retirement notifications.
    public struct Explanations: Hashable, Sendable {
        /// For services, ahead of time.
        public var services =
            "AWS retires the platform revision that these tasks run on. ECS replaces them by itself: it starts each "
            + "replacement first where the service's maximumPercent allows it. If ECS cannot start a replacement, the "
            + "old task is stopped all the same."
        /// For services, while it goes on.
        public var servicesNow =
            "AWS retires the platform revision that these tasks run on, and ECS is replacing them. Watch the "
            + "deployments: if ECS cannot start a replacement, the old task is stopped all the same."
        /// For services, where the window has ended.
        public var servicesWindowOver =
            "AWS does not say whether it replaced the tasks of services. Check that each service runs as many tasks as "
            + "it should: where ECS could not start a replacement, the old task is stopped all the same."
        /// For standalone tasks.
        public var tasks =
            "Standalone tasks belong to no service: when AWS stops them, nothing restarts them, and their IP addresses "
            + "and local data are lost."
        /// For standalone tasks, when it is over.
        public var tasksFinished =
            "ECS does not restart standalone tasks. Where the work matters and no replacement runs, start one."
        /// For standalone tasks, where AWS closed the retirement before its start, or without one that can be read, or
        /// where the window has ended.
        public var tasksClosedEarly =
            "AWS does not say whether it stopped any standalone task. Where the work matters, check that the task or a "
            + "replacement runs."
        /// For resources of unknown kind.
        public var others =
            "AWS names what is neither a service nor a task. Look it up in AWS Health; this is what AWS wrote:"
        /// Where AWS names no resource.
        public var none = "AWS names no resource in this notice. Look in AWS Health for what is affected."
        /// Where AWS gave no time between the notice and the start.
        public var withoutNotice =
            "AWS gave little or no advance notice: either the account's wait period is 0 days, or this is a critical "
            + "security update, for which AWS may override the wait period."
        /// Where AWS gave no time, unless it sent another notice before.
        ///
        /// What AWS sends at the start or later, of what is under way, may be the first notice or the update of one.
        public var withoutNoticeIfFirst =
            "If this is the first that you hear of it, AWS gave little or no advance notice: either the account's "
            + "wait period is 0 days, or this is a critical security update, for which AWS may override the wait period."
        /// Where the start is earlier than the account's wait period leads to: `{days}`.
        public var earlierThanSet =
            "This is earlier than your wait period of {days} days: probably a critical security update, for which AWS "
            + "may override the wait period, unless an event window decides."
        /// Where the start is earlier than the wait period leads to, unless AWS sent another notice before: `{days}`.
        public var earlierThanSetIfFirst =
            "If this is the first that you hear of it, it starts earlier than your wait period of {days} days: "
            + "probably a critical security update, for which AWS may override the wait period, unless an event window "
            + "decides."
        /// Where the start can't be told: AWS's own text follows.
        public var whatAWSWrites = "The start is not known. This is what AWS writes:"

        /// Creates the English texts.
        public init() {}
    }
}
