// Delivers notices with a ledger in a file to a sink that logs what it does. The scripts beside it kill it, run several
// of it at once, and fill its disk, and then see from the log what was delivered how often.
//
// It ends with 0 when every notice is delivered and recorded, with 74 when one was delivered and could not be recorded,
// and with 75 when one could not be delivered.

import FargateRetirementTesting
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())),
    let sink = LogSink(
        path: arguments.log,
        pause: .milliseconds(arguments.send),
        steps: arguments.steps,
        stateByteCount: arguments.state
    )
else {
    print("deliver-notices: the arguments can't be understood, or the log can't be opened")
    exit(64)
}

let ledger: FileLedger
do throws(LedgerError) {
    ledger = try FileLedger.open(path: arguments.ledger, compactionLineCount: arguments.compaction)
} catch {
    print("deliver-notices: \(error)")
    exit(75)
}
let report = ledger.report
if report.tornTailByteCount > 0 { print("the ledger has a torn tail of \(report.tornTailByteCount) bytes") }
if !report.damagedLines.isEmpty { print("the ledger has damaged lines: \(report.damagedLines)") }

let fanOut = FanOut(
    [SinkEntry("log", sink, retry: .never)],
    ledger: ledger,
    clock: DeliveryClock(now: { Date() }),
    options: FanOut.Options(maximumConcurrency: arguments.concurrency, lease: .milliseconds(arguments.lease))
)
let notifier = RetirementNotifier(fanOut)

// Each notice is of an account of its own, by which the log names it.
let events = (0..<arguments.count).map { place in
    let number = (arguments.first + place) % arguments.count
    return HealthEventFixture(
        account: String(100_000_000_000 + number),
        communicationID: FixtureIDs.communicationID(number)
    ).event()
}
let result = await notifier.process(WrapperFixture.snsInSQS.wrap(events))

var status: Int32 = 0
for element in result.elements {
    guard case .notified(let key, let report) = element.outcome else {
        print("an element is no notice: \(element)")
        exit(70)
    }
    for sink in report.sinks {
        switch sink.outcome {
        case .unrecorded:
            print("unrecorded \(key.subject): \(sink.outcome)")
            status = status == 0 ? 74 : status
        case _ where !sink.isSettled:
            print("undelivered \(key.subject): \(sink.outcome)")
            status = 75
        default: break
        }
    }
}
if let failure = ledger.report.compactionFailure { print("not compacted: \(failure)") }
exit(status)
