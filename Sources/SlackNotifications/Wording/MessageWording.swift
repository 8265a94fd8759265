/// The sentences and labels of messages: in English, or as you write them.
///
/// They are templates: a name in braces stands for a value, such as `{date}` or `{account}`, and is written in the right
/// form for its place. The documentation of each says which it may hold, each at most twice; a name that is not known
/// there is shown as it is.
/// They are plain text: a `*` or `<` is shown, not obeyed. Texts that are too long for their place are cut: a label after
/// 60 characters, a heading after 200, most sentences after 400. Where `weekdays` or `months` are not 7 and 12, or a heading
/// or the date would show nothing, the English ones stand in.
///
/// ```swift
/// var wording = MessageWording.english
/// wording.upcoming.services = "Fargate ersetzt Tasks in {services}"
/// wording.services = Counted(one: "1 Service", other: "{count} Services")
/// wording.labels.starts = "Beginn"
/// ```
public struct MessageWording: Hashable, Sendable {
    /// The languages of AWS's own text, in order of preference, where it is shown.
    public var languages = ["en"]

    // MARK: Numbers and dates

    /// Services.
    public var services = Counted(one: "1 service", other: "{count} services")
    /// Standalone tasks.
    public var tasks = Counted(one: "1 standalone task", other: "{count} standalone tasks")
    /// Resources that are neither.
    public var others = Counted(one: "1 resource of unknown kind", other: "{count} resources of unknown kind")
    /// Clusters.
    public var clusters = Counted(one: "1 more cluster", other: "{count} more clusters")
    /// A moment in UTC: `{weekday}`, `{day}`, `{month}`, `{year}`, `{hour}`, `{minute}`.
    public var date = "{weekday} {day} {month} {year} {hour}:{minute} UTC"
    /// The days of the week from Sunday on.
    public var weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    /// The months from January on.
    public var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    // MARK: Sentences

    /// The sentence for notifications: `{headline}`, `{time}`, `{action}`, `{account}`, `{region}`.
    public var sentence = "{headline}{time}. {action} In {account}, {region}."
    /// Before the heading of a simulation.
    public var testPrefix = "TEST: "
    /// Before the heading of an update.
    public var updatePrefix = "Update: "
    /// Behind the heading, and behind the action in a field, where there are resources of unknown kind beside others:
    /// `{others}`.
    public var andOthers = "; look up {others}"
    /// Behind the action in a field, where pages of the notice are missing.
    public var andPages = "; look up what the missing pages name"
    /// Headings of what lies ahead.
    public var upcoming = Headlines(
        services: "Fargate will replace tasks in {services}",
        tasks: "Action needed: Fargate will stop {tasks}",
        both: "Action needed: Fargate will stop {tasks} and replace tasks in {services}",
        others: "Fargate will stop tasks of {others}",
        none: "Fargate will stop tasks that AWS does not name"
    )
    /// Headings of what goes on.
    public var immediate = Headlines(
        services: "Fargate is now replacing tasks in {services}",
        tasks: "Action needed now: Fargate is stopping {tasks}",
        both: "Action needed now: Fargate is stopping {tasks} and replacing tasks in {services}",
        others: "Fargate is now stopping tasks of {others}",
        none: "Fargate is now stopping tasks that AWS does not name"
    )
    /// Headings of what is over.
    public var finished = Headlines(
        services: "Finished: Fargate has replaced tasks in {services}",
        tasks: "Finished: Fargate has stopped {tasks}",
        both: "Finished: Fargate has stopped {tasks} and replaced tasks in {services}",
        others: "Finished: Fargate has stopped tasks of {others}",
        none: "Finished: Fargate has stopped tasks that AWS does not name"
    )
    /// Headings of what the window has ended for that AWS stated.
    ///
    /// AWS did not say that it is over, nor whether it has stopped any task.
    public var windowOver = Headlines(
        services: "Fargate was to replace tasks in {services}",
        tasks: "Fargate was to stop {tasks}",
        both: "Fargate was to stop {tasks} and replace tasks in {services}",
        others: "Fargate was to stop tasks of {others}",
        none: "Fargate was to stop tasks that AWS does not name"
    )
    /// Headings of what AWS closed before its start.
    ///
    /// AWS does not say why, nor whether any task was stopped.
    public var closedEarly = Headlines(
        services: "AWS closed the retirement of tasks in {services} before its start",
        tasks: "AWS closed the retirement of {tasks} before its start",
        both: "AWS closed the retirement of {tasks} and of tasks in {services} before its start",
        others: "AWS closed the retirement of tasks of {others} before its start",
        none: "AWS closed the retirement of tasks that it does not name before its start"
    )
    /// Headings of what AWS closed without a start that is known.
    ///
    /// AWS does not say whether any task was stopped.
    public var closed = Headlines(
        services: "AWS closed the retirement of tasks in {services}",
        tasks: "AWS closed the retirement of {tasks}",
        both: "AWS closed the retirement of {tasks} and of tasks in {services}",
        others: "AWS closed the retirement of tasks of {others}",
        none: "AWS closed the retirement of tasks that it does not name"
    )
    /// When.
    public var times = Times()
    /// What to do.
    public var actions = Actions()
    /// What it means.
    public var explanations = Explanations()
    /// What else is to be known.
    public var notes = Notes()
    /// Labels of values and links.
    public var labels = Labels()

    /// Creates the English wording.
    public init() {}

    /// The English wording.
    public static let english = MessageWording()
}
