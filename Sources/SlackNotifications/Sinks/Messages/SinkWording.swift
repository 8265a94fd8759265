/// What a sink says beside what a notice says: of reminders, and of inputs that can't be read.
///
/// They are plain text: a `*` or `<` is shown, not obeyed. ``MessageWording`` has the texts of notices.
public struct SinkWording: Hashable, Sendable {
    /// Before the heading of a reminder.
    public var reminder = "Reminder: "
    /// The heading of an input that can't be read.
    public var unreadable = "A notice of AWS Health may be lost: an input can't be read"
    /// What to do about it.
    public var unreadableAction =
        "Look into AWS Health of the accounts that send here, and keep the input: no retirement was read from it."
    /// Before what was found in the input.
    public var problem = "Problem:"
    /// Before the place in the input.
    public var place = "Place:"
    /// Before the number of bytes.
    public var size = "Size in bytes:"
    /// Before the beginning of the input.
    public var beginning = "It begins with:"

    /// Creates the English texts.
    public init() {}

    /// The English texts.
    public static let english = SinkWording()
}
