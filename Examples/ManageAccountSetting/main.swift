// Says which account settings decide about the retirement of Fargate tasks, and prints the request that changes them.

import ExampleSupport
import FargateRetirement

let output = Output(program: "manage-account-setting")

/// Prints the settings that a file holds, and says why where it cannot.
func report(_ options: Options, from path: String) -> ExitStatus {
    let input = InputFile(path: path)
    let bytes: [UInt8]
    do throws(InputFile.CannotRead) {
        bytes = try input.bytes()
    } catch {
        output.error("cannot open \(input.name): \(error.reason)")
        return .noInput
    }
    do throws(AccountSettingError) {
        let settings = try AccountSettings(
            listing: bytes,
            region: options.region,
            isEffective: options.isEffective
        )
        let report = SettingsReport(settings)
        print(report)
        guard let problem = report.problem else { return .ok }
        output.error("\(input.name): \(problem)")
        return .dataError
    } catch {
        output.error("\(input.name): \(error)")
        return .dataError
    }
}

/// Prints a request as JSON and as a command.
func printRequest(_ request: PutAccountSettingDefaultRequest, region: String?) {
    print("Request, for aws ecs put-account-setting-default --cli-input-json:")
    print(request.cliInputJSON)
    print("Command, for the root user or an administrator; it affects retirements that AWS schedules later:")
    print(request.command(region: region))
}

func run() -> ExitStatus {
    let options: Options
    do throws(UsageError) {
        options = try Options(Array(CommandLine.arguments.dropFirst()))
    } catch {
        output.error("\(error.message)\n\(Options.usage)")
        return .usage
    }
    if options.wantsHelp {
        print(Options.help)
        return .ok
    }
    var status = ExitStatus.ok
    if let path = options.path { status = report(options, from: path) }
    for (index, request) in options.requests.enumerated() {
        if index > 0 || options.path != nil { print() }
        printRequest(request, region: options.region)
    }
    return status
}

run().exit()
