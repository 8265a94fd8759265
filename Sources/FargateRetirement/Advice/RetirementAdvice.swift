/// What AWS will do with a resource, what the reader must do, and the commands for it.
///
/// It is data, not prose: a renderer puts it into words, a tool runs the commands. `description` of the parts is a
/// sentence that fits a message.
///
/// Source: Amazon ECS Developer Guide, Task retirement and maintenance for AWS Fargate on Amazon ECS, and Prepare for
/// AWS Fargate task retirement.
public struct RetirementAdvice: Hashable, Sendable {
    /// The resource.
    public var resource: AffectedResource
    /// What AWS will do.
    public var awsAction: AWSAction
    /// What the reader must do.
    public var readerAction: ReaderAction
    /// The commands, in order; empty where one can't be stated exactly, because the Region or cluster is not known.
    public var steps: [Step]
    /// The account that the commands are for; the AWS CLI has no flag for it, so the reader must be signed in to it.
    public var account: String?
    /// The page of the resource in the console; `nil` where there is no certain one.
    public var consoleLink: String?

    /// Creates advice.
    ///
    /// - Parameters:
    ///   - resource: The resource.
    ///   - awsAction: What AWS will do.
    ///   - readerAction: What the reader must do.
    ///   - steps: The commands.
    ///   - account: The account that the commands are for.
    ///   - consoleLink: The page of the resource in the console.
    public init(
        resource: AffectedResource,
        awsAction: AWSAction,
        readerAction: ReaderAction,
        steps: [Step],
        account: String? = nil,
        consoleLink: String? = nil
    ) {
        self.resource = resource
        self.awsAction = awsAction
        self.readerAction = readerAction
        self.steps = steps
        self.account = account
        self.consoleLink = consoleLink
    }

    /// What AWS does with a resource when the retirement starts.
    @nonexhaustive
    public enum AWSAction: Hashable, Sendable, CustomStringConvertible {
        /// Amazon ECS replaces the tasks of the service.
        ///
        /// It starts a replacement first only where `maximumPercent` allows for more tasks; where it can't start one,
        /// the task is stopped all the same.
        case replacesTasks
        /// AWS stops the task, and nothing replaces it.
        case stopsTask
        /// AWS named something that is neither a service nor a task.
        case unknown

        /// What AWS does, in a sentence.
        public var description: String {
            switch self {
            case .replacesTasks:
                "Amazon ECS replaces the tasks of the service, and starts each replacement first where the service's "
                    + "maximumPercent allows it."
            case .stopsTask: "AWS stops the task, and nothing replaces it; its IP address and local data are lost."
            case .unknown: "AWS names something that is neither a service nor a task."
            }
        }
    }

    /// What the reader must do about a resource.
    @nonexhaustive
    public enum ReaderAction: Hashable, Sendable, CustomStringConvertible {
        /// Nothing, unless they want to choose the time themselves.
        case none
        /// Start a replacement before AWS stops the task, then stop the task.
        case startReplacement
        /// See to it that the task or a replacement runs: AWS closed the retirement, and says of no task whether it was
        /// stopped.
        case checkReplacement
        /// Look the resource up.
        case lookUp

        /// What the reader must do, in a sentence.
        public var description: String {
            switch self {
            case .none: "No action is required."
            case .startReplacement: "Start a replacement before AWS stops the task, then stop the task."
            case .checkReplacement: "AWS closed the retirement: check that the task or a replacement of it runs."
            case .lookUp: "Look up in AWS Health what is affected."
            }
        }
    }

    /// A command and what it is for.
    public struct Step: Hashable, Sendable {
        /// What the command does, in words that follow "to": "replace the tasks at a time of your own".
        public var purpose: String
        /// The command.
        public var command: ShellCommand

        /// Creates a step.
        ///
        /// - Parameters:
        ///   - purpose: What the command does.
        ///   - command: The command.
        public init(purpose: String, command: ShellCommand) {
            self.purpose = purpose
            self.command = command
        }
    }
}
