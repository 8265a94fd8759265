import AsyncHTTPClient
import AsyncHTTPClientTransport
import Foundation
import NotificationDelivery
import Synchronization
import URLSessionTransport

guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())) else {
    FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
    exit(64)
}
if let path = arguments.eventToWrite {
    try Data(Events.template).write(to: URL(fileURLWithPath: path))
    exit(0)
}

/// Takes the next number, until there is none.
final class Numbers: Sendable {
    private let next = Mutex(0)
    let count: Int
    init(_ count: Int) { self.count = count }
    func take() -> Int? {
        next.withLock { next in
            guard next < count else { return nil }
            next += 1
            return next
        }
    }
}

/// The peak of resident memory in MiB.
func peakMemory() -> Double {
    var usage = rusage()
    #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
    #else
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
    #endif
}

func run(_ transport: any HTTPTransport) async throws {
    let events = Events(Array(try Data(contentsOf: URL(fileURLWithPath: arguments.event))))
    let sink = LineSink(transport: transport, url: SecretText(arguments.url))
    let notifier = RetirementNotifier(
        FanOut([SinkEntry("line", sink)], ledger: InMemoryLedger(), clock: DeliveryClock(now: { Date() }))
    )
    let numbers = Numbers(arguments.count)
    let start = ContinuousClock.now
    let delivered = await withTaskGroup { group in
        for _ in 0..<arguments.concurrency {
            group.addTask {
                var delivered = 0
                while let number = numbers.take() {
                    if await notifier.process(events.event(number)).isSettled { delivered += 1 }
                }
                return delivered
            }
        }
        return await group.reduce(0, +)
    }
    let duration = ContinuousClock.now - start
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    print(#"{"seconds": \#(seconds), "delivered": \#(delivered), "peak_mib": \#(peakMemory())}"#)
}

switch arguments.transport {
case "urlsession":
    try await run(URLSessionTransport(.init(maximumRequestCount: arguments.concurrency, allowsLoopback: true)))
case "async-http-client":
    let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: AsyncHTTPClientTransport.configuration(maximumConnectionCount: arguments.concurrency)
    )
    try await run(AsyncHTTPClientTransport(client))
    try await client.shutdown()
case "in-memory": try await run(AgreeingTransport())
default:
    FileHandle.standardError.write(Data((Arguments.usage + "\n").utf8))
    exit(64)
}
