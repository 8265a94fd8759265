// Posts the Fargate task retirement notices in bytes that came from AWS to Slack, each once.

import AWSHealthEvents
import ExampleSupport
import FargateRetirement
import NotificationDelivery
import SlackNotifications
import URLSessionTransport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

let output = Output(program: "post-to-slack")

/// Says what became of each element, and how the program ends.
func say(_ report: NotifierReport, of name: String) -> ExitStatus {
    var isRead = true
    var foundNotice = false
    var isRecorded = true
    var mayBeTriedAgain = false
    for element in report.elements {
        let place = "\(name), line \(element.location.line)"
        switch element.outcome {
        case .notified(_, let delivery):
            foundNotice = true
            for sink in delivery.sinks {
                if case .unrecorded = sink.outcome { isRecorded = false }
                if case .skipped(.heldByAnother) = sink.outcome { mayBeTriedAgain = true }
                if sink.isSettled { output.line("\(place): \(sink)") } else { output.error("\(place): \(sink)") }
            }
        case .unreadable(_, let delivery):
            isRead = false
            output.error("\(name): \(element)")
            for sink in delivery?.sinks ?? [] { output.line("\(place): \(sink)") }
        default: output.error("\(name): \(element)")
        }
    }
    // What a person must mend comes first, then what another try may bring about.
    let failures = report.failures.map(\.kind)
    if failures.contains(.configuration) { return .configuration }
    if mayBeTriedAgain || failures.contains(where: { $0 != .payload }) { return .temporaryFailure }
    if failures.contains(.payload) { return .software }
    guard isRecorded else { return .inputOutputError }
    guard isRead, foundNotice else {
        if !foundNotice { output.error("\(name): found no task retirement notice") }
        return .dataError
    }
    return report.isSettled ? .ok : .temporaryFailure
}

func run() async -> ExitStatus {
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

    // The one place that looks at the clock: everything else is told the time.
    let clock = DeliveryClock(now: { Date() })
    let transport = URLSessionTransport(.init(allowsLoopback: options.allowedHost != nil))
    let sink: SinkEntry
    let ledger: any DeliveryLedger
    do throws(ConfigurationError) {
        sink = try SlackDestination.sink(
            environment: Environment.value,
            testHost: options.allowedHost,
            transport: transport
        )
    } catch {
        output.error(error.message)
        return .configuration
    }
    do throws(LedgerError) {
        if let path = options.ledgerPath {
            ledger = try FileLedger.open(path: path)
        } else {
            ledger = InMemoryLedger()
        }
    } catch {
        output.error("\(error)")
        return error.code == .unavailable || error.code == .notWritten ? .temporaryFailure : .configuration
    }
    let notifier = RetirementNotifier(
        FanOut([sink], ledger: ledger, clock: clock),
        options: .init(unreadableSink: options.postsUnreadable ? sink.id : nil)
    )
    let report = await notifier.process(bytes, deadline: clock.now().addingTimeInterval(options.seconds))
    return say(report, of: input.name)
}

await run().exit()
