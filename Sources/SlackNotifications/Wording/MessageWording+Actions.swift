extension MessageWording {
    /// What the reader has to do.
    public struct Actions: Hashable, Sendable {
        /// In the sentence for notifications, for services.
        public var none = "No action needed."
        /// In the sentence for notifications, for services whose tasks are being replaced.
        public var watch = "No action needed; watch the deployments."
        /// In the sentence for notifications, for services whose tasks AWS was to replace in a window that has ended.
        public var checkServices = Counted(
            one: "Check that the service runs all its tasks.",
            other: "Check that the services run all their tasks."
        )
        /// In the sentence for notifications, for standalone tasks.
        public var replaceTasks = Counted(one: "Nothing restarts it.", other: "Nothing restarts them.")
        /// In the sentence for notifications, for standalone tasks beside services.
        public var replaceTasksOfBoth = Counted(
            one: "Nothing restarts the task.",
            other: "Nothing restarts the tasks."
        )
        /// In the sentence for notifications, for standalone tasks whose retirement AWS closed before its start, or
        /// without one that can be read.
        public var checkTasks = Counted(
            one: "Check whether the task still runs.",
            other: "Check whether the tasks still run."
        )
        /// In the sentence for notifications, where no resource is known to be a service or a task.
        public var lookUp = "Look up what is affected."
        /// In the sentence for notifications, where there are resources of unknown kind beside others: `{others}`.
        public var lookUpOthers = "Look up {others}."
        /// In the sentence for notifications, where pages of the notice are missing.
        public var lookUpPages = "More is affected: pages of this notice are missing."

        /// In the field, for services.
        public var noneField = "None needed"
        /// In the field, for services whose tasks are being replaced.
        public var watchField = "None needed; watch the deployments"
        /// In the field, for standalone tasks: `{tasks}`.
        public var replaceTasksField = "Replace {tasks}"
        /// In the field, where no resource is known to be a service or a task.
        public var lookUpField = "Look up what is affected"
        /// In the field, for services beside resources of unknown kind: `{others}`.
        public var lookUpOthersField = "Look up {others}"
        /// In the field, for services where pages of the notice are missing.
        public var lookUpPagesField = "Look up what the missing pages name"

        /// Above the command for a service: `{date}`, `{account}`.
        public var redeploy =
            "To choose the time yourself, redeploy each service before {date}; for example, in {account}:"
        /// Above the command for a service whose tasks are being replaced: `{account}`.
        public var redeployNow =
            "To replace the tasks of a service at once, redeploy it; for example, in {account}:"
        /// Below the command for a service.
        public var codeDeploy = "Where CodeDeploy deploys a service, create a deployment there instead."
        /// Above the command that shows a standalone task: `{date}`, `{account}`.
        public var replaceTask =
            "Before {date}, start a replacement of each task with aws ecs run-task, then stop the task. "
            + "To see what one was started with, in {account}:"
        /// Above the command that stops a standalone task, below the one that shows it.
        public var stopTask = "Once its replacement runs:"
        /// Above the command that shows a standalone task where it may be stopped at any moment: `{account}`.
        public var replaceTaskNow =
            "Start a replacement of each task with aws ecs run-task now, unless it has one: AWS does not take replaced "
            + "tasks off its list. AWS shows a stopped task for about an hour only, so look now what each was started "
            + "with; for example, in {account}:"

        /// For services without a command: `{date}`.
        public var redeployInWords = "To choose the time yourself, redeploy each service before {date}."
        /// For services without a command whose tasks are being replaced.
        public var redeployNowInWords = "To replace the tasks of a service at once, redeploy it."
        /// For standalone tasks without a command: `{date}`.
        public var replaceTaskInWords = "Before {date}, start a replacement of each task, then stop the task."
        /// For standalone tasks without a command that may be stopped at any moment.
        public var replaceTaskNowInWords =
            "Start a replacement of each task now, unless it has one: AWS does not take replaced tasks off its list. "
            + "AWS shows a stopped task for about an hour only, so look now what each was started with."
        /// Why there is no command, where AWS names no cluster.
        public var noCluster = "There is no command here, because AWS does not name the cluster."
        /// Why there is no command, where AWS names no Region.
        public var noRegion = "There is no command here, because AWS does not name the Region."

        /// Creates the English texts.
        public init() {}
    }
}
