import ExampleSupport

/// What the command line asks for.
struct Options {
    /// The file to read; `-` is standard input, `nil` asks for help.
    var path: String?
    /// The file that keeps what was delivered; `nil` keeps it until the program ends.
    var ledgerPath: String?
    /// A loopback address that is taken in place of Slack.
    var allowedHost: String?
    /// How many seconds everything may take.
    var seconds: Double = 120
    /// Whether parts of the input that can't be read are posted too.
    var postsUnreadable = false

    static let usage = """
        usage: post-to-slack [--ledger FILE] [--timeout SECONDS] [--post-unreadable] [--allow-host HOST:PORT] FILE|-
        """

    static let help = """
        Posts the Fargate task retirement notices in bytes that came from AWS to Slack,
        in whatever wrapper they came. Run twice with one ledger, it posts once.

        \(usage)

          FILE|-                 the bytes, or - for standard input
          --ledger FILE          keep in FILE what was posted; it is made if need be.
                                 Each place to post to needs a file of its own
          --timeout SECONDS      try for so long, 120 unless told otherwise
          --post-unreadable      post what can't be read too, so that somebody sees it
          --allow-host HOST:PORT post to this loopback address in place of Slack
          --help                 print this

        Where to post is taken from the environment:

          SLACK_WEBHOOK_URL                 an incoming webhook, or that of a workflow
          SLACK_BOT_TOKEN and SLACK_CHANNEL a bot's token, and a channel's identifier

        Exit status: 0 where all that was asked is posted, or was before; 64 for a wrong
        call; 65 where a part of the input can't be read or there is no notice in it; 66
        where the file can't be opened; 70 where Slack refuses what is to be posted; 74
        where it is posted and the ledger can't be written; 75 where it may be tried
        again; 78 where the configuration is wrong.
        """

    init(_ arguments: [String]) throws(UsageError) {
        var wantsHelp = false
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": wantsHelp = true
            case "--post-unreadable": postsUnreadable = true
            case "--ledger": ledgerPath = try Self.value(of: argument, &rest)
            case "--allow-host": allowedHost = try Self.value(of: argument, &rest)
            case "--timeout":
                let text = try Self.value(of: argument, &rest)
                guard let seconds = Double(text), seconds > 0, seconds <= 86_400 else {
                    throw UsageError(message: "\"\(text)\" is no number of seconds from 0 to 86400")
                }
                self.seconds = seconds
            case _ where argument.hasPrefix("-") && argument != "-":
                throw UsageError(message: "unknown option \(argument)")
            default:
                guard path == nil else { throw UsageError(message: "more than one file: \(argument)") }
                path = argument
            }
        }
        if wantsHelp {
            path = nil
        } else if path == nil {
            throw UsageError(message: "no file")
        }
    }

    private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(UsageError) -> String {
        guard let value = rest.popFirst(), !value.isEmpty else { throw UsageError(message: "\(option) needs a value") }
        return value
    }
}
