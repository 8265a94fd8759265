import AWSHealthEvents
import ExampleSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the command line asks for.
struct Options {
    enum Action {
        case deliver, explain, lint, help
    }

    /// What to do.
    var action = Action.deliver
    /// The file with sinks and routes; empty for help.
    var routes = ""
    /// The file with the notices; `-` is standard input, empty for help and for lint.
    var path = ""
    /// The present; `nil` is the system's clock.
    var now: Date?

    static let usage = """
        usage: route-notices [--explain] [--now TIME] ROUTES FILE|-
               route-notices --lint ROUTES
        """

    static let help = """
        Tells the sinks of several teams of the Fargate task retirements in bytes that
        came from AWS, each of its own resources, by the routes in a file.

        \(usage)

          ROUTES      a file with sinks and routes: see Examples/Routes
          FILE|-      the bytes, or - for standard input
          --explain   deliver nothing; say for each resource which rule takes it and why
          --lint      deliver nothing; say which rules and sinks nothing reaches
          --now TIME  take TIME, such as 2024-07-13T15:00:00Z, for the present: rules on
                      urgency count from it
          --help      print this

        Exit status: 0 when everything is delivered or dropped by a rule; 64 for a wrong
        call; 65 where a part of the input can't be read, or there is no task retirement
        notice in it, or a sink refuses what it is told; 66 where a file can't be opened;
        75 where another try may succeed; 78 where the routes or a sink's settings are
        wrong, or --lint finds something.
        """

    init(_ arguments: [String]) throws(UsageError) {
        var wantsHelp = false
        var paths: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": wantsHelp = true
            case "--explain", "--lint":
                guard action == .deliver else { throw UsageError(message: "--explain and --lint exclude each other") }
                action = argument == "--lint" ? .lint : .explain
            case "--now":
                guard let text = rest.popFirst() else { throw UsageError(message: "--now needs a time") }
                now = try Self.time(text)
            case "": throw UsageError(message: "the name of a file is empty")
            case _ where argument.hasPrefix("-") && argument != "-":
                throw UsageError(message: "unknown option \(argument)")
            default: paths.append(argument)
            }
        }
        if wantsHelp {
            action = .help
            return
        }
        let count = action == .lint ? 1 : 2
        guard paths.count <= count else { throw UsageError(message: "more than \(count) files: \(paths[count])") }
        guard paths.count == count else {
            throw UsageError(message: paths.isEmpty ? "no file with routes" : "no file with notices")
        }
        routes = paths[0]
        path = count == 2 ? paths[1] : ""
    }

    /// A time in ISO 8601, which AWS's timestamps are read from too.
    private static func time(_ text: String) throws(UsageError) -> Date {
        guard text.utf8.count >= 10, text.utf8.allSatisfy({ (0x2B...0x3A).contains($0) || $0 == 0x54 || $0 == 0x5A }),
            text.contains("-"), let date = HealthEvent.Timestamp(text).date
        else { throw UsageError(message: "\"\(text)\" is no time such as 2024-07-13T15:00:00Z") }
        return date
    }
}
