import AWSHealthEvents
import ExampleSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the command line asks for.
struct Options {
    /// The file to read; `-` is standard input, `nil` asks for help.
    var path: String?
    /// Whether the JSON is laid out for people.
    var isPretty = false
    /// Whether to print links to Slack's Block Kit Builder instead of JSON.
    var asBuilderLinks = false
    /// The time at which the messages are read; `nil` is the system's clock.
    var now: Date?

    static let usage = "usage: render-slack-message [--pretty | --block-kit-builder] [--now TIME] FILE|-"

    static let help = """
        Makes Slack messages of the Fargate task retirement notices in bytes that came
        from AWS, in whatever wrapper. Pages of one notice are put together, and copies
        are dropped.

        \(usage)

          FILE|-               the bytes, or - for standard input
          --pretty             print JSON on several lines; otherwise a message is one line
          --block-kit-builder  print the links that open the messages in Slack's Block Kit
                               Builder
          --now TIME           take TIME, such as 2024-07-13T15:00:00Z, for the present:
                               it decides between "will" and "is"
          --help               print this

        Exit status: 0; 64 for a wrong call; 65 where a part of the input can't be read
        or there is no task retirement notice in it (what could be read is printed all
        the same); 66 where the file can't be opened.
        """

    init(_ arguments: [String]) throws(UsageError) {
        var wantsHelp = false
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": wantsHelp = true
            case "--pretty": isPretty = true
            case "--block-kit-builder": asBuilderLinks = true
            case "--now":
                guard let text = rest.popFirst() else { throw UsageError(message: "--now needs a time") }
                now = try Self.time(text)
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
        } else if isPretty, asBuilderLinks {
            throw UsageError(message: "--pretty and --block-kit-builder exclude each other")
        }
    }

    /// A time in ISO 8601, which AWS's timestamps are read from too.
    private static func time(_ text: String) throws(UsageError) -> Date {
        guard text.utf8.count >= 10, text.utf8.allSatisfy({ (0x2B...0x3A).contains($0) || $0 == 0x54 || $0 == 0x5A }),
            text.contains("-"), let date = HealthEvent.Timestamp(text).date
        else { throw UsageError(message: "\"\(text)\" is no time such as 2024-07-13T15:00:00Z") }
        return date
    }
}
