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

/// The notices of each retirement, older ones before those that update them.
func retirements(_ notices: [TaskRetirementNotice]) -> [[TaskRetirementNotice]] {
    var retirements: [[TaskRetirementNotice]] = []
    var places: [RetirementKey: Int] = [:]
    for notice in TaskRetirementNotice.merging(notices) {
        if let place = places[notice.key.retirement] {
            let next = retirements[place].firstIndex { $0.supersedes(notice) } ?? retirements[place].endIndex
            retirements[place].insert(notice, at: next)
        } else {
            places[notice.key.retirement] = retirements.count
            retirements.append([notice])
        }
    }
    return retirements
}

func render(_ elements: [OpenedElement], of name: String, _ options: Options) throws(BlockKitError) -> ExitStatus {
    let (notices, status) = notices(in: elements, of: name)
    let renderer = SlackRenderer()
    // The one place that looks at the clock: everything else is told the time.
    let now = options.now ?? Date()
    for notices in retirements(notices) {
        var earlier: TaskRetirementNotice?
        for notice in notices {
            let change = earlier.flatMap { notice.supersedes($0) ? NoticeChange(from: $0, to: notice) : nil }
            for message in try renderer.messages(for: notice, change: change, now: now) {
                if options.asBuilderLinks {
                    output.line(BlockKitBuilder.link(to: message))
                } else {
                    output.line(message.json(prettyPrinted: options.isPretty))
                }
            }
            earlier = notice
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
