import ExampleSupport

/// What the command line asks for.
struct Options {
    /// The file to read; `-` is standard input, `nil` asks for help.
    var path: String?
    /// Whether to print JSON for programs instead of text for people.
    var asJSON = false

    static let usage = "usage: inspect-event [--json] FILE|-"

    static let help = """
        Says what is in bytes that came from AWS: the AWS Health events in them, in
        whatever wrapper, and the Fargate task retirements that they announce.

        \(usage)

          FILE|-    the bytes, or - for standard input
          --json    print an array with one object for each event, keys sorted, null for
                    what is not known, times as YYYY-MM-DDTHH:MM:SSZ
          --help    print this

        Exit status: 0; 64 for a wrong call; 65 where a part of the input can't be read
        or there is no AWS Health event in it (what could be read is printed all the
        same); 66 where the file can't be opened.
        """

    init(_ arguments: [String]) throws(UsageError) {
        var wantsHelp = false
        for argument in arguments {
            switch argument {
            case "--help", "-h": wantsHelp = true
            case "--json": asJSON = true
            case "": throw UsageError(message: "the name of the file is empty")
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
}
