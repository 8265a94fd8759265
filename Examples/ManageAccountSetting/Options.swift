import ExampleSupport
import FargateRetirement

/// What the command line asks for.
struct Options {
    /// The file with the listing; `-` is standard input.
    var path: String?
    /// The Region that the listing is of, and that a command is for.
    var region: String?
    /// Whether the listing was made with `--effective-settings`.
    var isEffective = false
    /// The settings to make.
    var requests: [PutAccountSettingDefaultRequest] = []
    var wantsHelp = false

    static let usage = "usage: manage-account-setting [FILE|-] [--region R] [--effective-settings] [--set DAYS] …"

    static let help = """
        Says which account settings decide about the retirement of Fargate tasks, and
        prints the request that changes them. Nothing is sent to AWS.

        \(usage)

          FILE|-                  the output of `aws ecs list-account-settings`, or - for
                                  standard input
          --region R              the Region of the listing and of the commands
          --effective-settings    the listing was made with this option of the AWS CLI, so
                                  that what is not listed is not set
          --set DAYS              print the request that sets the wait period: 0, 7 or 14
          --event-windows STATE   print the request that sets event windows: enabled or
                                  disabled
          --help                  print this

        Exit status: 0; 64 for a wrong call, also a wait period that AWS does not allow;
        65 where the input is no listing, or lists a value that AWS does not allow;
        66 where it cannot be opened.

        Example:
          aws ecs list-account-settings --effective-settings --region eu-west-1 |
            manage-account-setting - --effective-settings --region eu-west-1 --set 14
        """

    init(_ arguments: [String]) throws(UsageError) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": wantsHelp = true
            case "--region":
                let value = try Self.value(of: argument, in: &rest)
                guard Self.isRegion(value) else {
                    throw UsageError(message: "--region cannot be \"\(value)\"; it is such as eu-west-1")
                }
                region = value
            case "--effective-settings": isEffective = true
            case "--set":
                let days = try Self.value(of: argument, in: &rest)
                requests.append(try Self.request(.fargateTaskRetirementWaitPeriod, days))
            case "--event-windows":
                let state = try Self.value(of: argument, in: &rest)
                requests.append(try Self.request(.fargateEventWindows, state))
            case _ where argument.hasPrefix("-") && argument != "-":
                throw UsageError(message: "unknown option \(argument)")
            default:
                guard path == nil else { throw UsageError(message: "more than one file: \(argument)") }
                path = argument
            }
        }
        if path == nil, requests.isEmpty, !wantsHelp {
            throw UsageError(message: "nothing to do: no file and no --set")
        }
    }

    /// Whether a text looks like the name of a Region: small letters and digits in parts, the last of them a number.
    private static func isRegion(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count > 2 && parts.allSatisfy { !$0.isEmpty } && parts[parts.count - 1].allSatisfy(\.isNumber)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private static func value(of option: String, in rest: inout ArraySlice<String>) throws(UsageError) -> String {
        guard let value = rest.popFirst() else { throw UsageError(message: "\(option) needs a value") }
        return value
    }

    private static func request(
        _ name: AccountSetting.Name,
        _ value: String
    ) throws(UsageError) -> PutAccountSettingDefaultRequest {
        do throws(AccountSettingError) {
            return try PutAccountSettingDefaultRequest(name: name, value: value)
        } catch {
            throw UsageError(message: error.message)
        }
    }
}
