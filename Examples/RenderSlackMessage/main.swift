// Makes Slack messages of the Fargate task retirement notices in bytes that came from AWS.

import AWSHealthEvents
import ExampleSupport
import FargateRetirement
import SlackBlockKit
import SlackNotifications

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

let output = Output(program: "render-slack-message")

/// Says what is no notice, and returns the notices that the input holds.
func notices(in elements: [OpenedElement], of name: String) -> (notices: [TaskRetirementNotice], status: ExitStatus) {
    var notices: [TaskRetirementNotice] = []
    var status = ExitStatus.ok
    for element in elements {
        switch element.content {
        case .event(let event):
            switch TaskRetirementNotice.interpret(event) {
            case .notice(let notice): notices.append(notice)
            case .declined(let reason): output.error("\(name): \(element.location): no task retirement: \(reason)")
            @unknown default: break
            }
        case .other(let other): output.error("\(name): \(element.location): no AWS Health event, but \(other)")
        case .failure(let failure):
            output.error("\(name): \(failure)")
            status = .dataError
        @unknown default: break
        }
    }
    return (notices, status)
}

func render(_ elements: [OpenedElement], of name: String, _ options: Options) throws(BlockKitError) -> ExitStatus {
    let (notices, status) = notices(in: elements, of: name)
    let renderer = SlackRenderer()
    // The one place that looks at the clock: everything else is told the time.
    let now = options.now ?? Date()
    for notice in TaskRetirementNotice.merging(notices) {
        for message in try renderer.messages(for: notice, now: now) {
            if options.asBuilderLinks {
                output.line(BlockKitBuilder.link(to: message))
            } else {
                output.line(message.json(prettyPrinted: options.isPretty))
            }
        }
    }
    if notices.isEmpty, status == .ok {
        output.error("\(name): found no task retirement notice")
        return .dataError
    }
    return status
}

func run() -> ExitStatus {
    let options: Options
    do throws(UsageError) {
        options = try Options(Array(CommandLine.arguments.dropFirst()))
    } catch {
        output.error("\(error.message)\n\(Options.usage)")
        return .usage
    }
    guard let path = options.path else {
        output.line(Options.help)
        return .ok
    }
    let input = InputFile(path: path)
    let bytes: [UInt8]
    do throws(InputFile.CannotRead) {
        bytes = try input.bytes()
    } catch {
        output.error("cannot open \(input.name): \(error.reason)")
        return .noInput
    }
    do throws(BlockKitError) {
        return try render(HealthEvent.open(bytes), of: input.name, options)
    } catch {
        output.error("\(input.name): \(error)")
        return .dataError
    }
}

run().exit()
