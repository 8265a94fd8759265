/// How rich a message is: the form that is meant, and the poorer ones for when Slack refuses it.
enum MessageForm: String, CaseIterable, Sendable {
    case full = "full"
    case classic = "classic blocks"
    case textOnly = "text only"
}
