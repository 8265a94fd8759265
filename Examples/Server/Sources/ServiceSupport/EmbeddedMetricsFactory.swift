import AWSHealthEvents
public import CoreMetrics
public import NotificationDelivery
public import ServerSupport
public import ServiceLifecycle
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A backend of swift-metrics that writes counters and timers as lines that CloudWatch makes metrics of.
///
/// It adds up for a minute, or until a timer has as many values as a line can hold, so that every value is written and a
/// busy service still writes one line for a hundred of them. It keeps the numbers of this process alone: CloudWatch adds
/// up those of several. Dimensions are left out, and so are meters and recorders, which the services here do not use.
///
/// Source: Amazon CloudWatch User Guide, Specification: Embedded metric format.
public final class EmbeddedMetricsFactory: MetricsFactory, Service {
    private struct State {
        var counts: [String: Int64] = [:]
        var milliseconds: [String: [Double]] = [:]

        /// What was counted, which then begins anew.
        mutating func take() -> State {
            defer { self = State() }
            return self
        }
    }

    /// A metric has at most 100 values in a line.
    private static let maximumValueCount = 100

    private let namespace: String
    private let clock: DeliveryClock
    private let interval: Duration
    private let writeLine: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Creates a backend; it writes while it is run as a service.
    ///
    /// - Parameters:
    ///   - namespace: The namespace of the metrics.
    ///   - clock: The clock that the minute is counted by.
    ///   - interval: How long it adds up.
    ///   - write: Takes a line without its end.
    public init(
        namespace: String,
        clock: DeliveryClock,
        interval: Duration = .seconds(60),
        write: @escaping @Sendable (String) -> Void = { StandardOutput.line($0) }
    ) {
        self.namespace = namespace
        self.clock = clock
        self.interval = interval
        writeLine = write
    }

    /// Writes what was counted, minute by minute, and once more at the end.
    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            try? await cancelWhenGracefulShutdown { try await self.clock.sleep(for: self.interval) }
            flush()
        }
    }

    /// Writes what was counted since the last time, where there is anything.
    public func flush() {
        write(state.withLock { $0.take() })
    }

    private func write(_ state: State) {
        guard !state.counts.isEmpty || !state.milliseconds.isEmpty else { return }
        var members: [String: JSONValue] = [:]
        var metrics: [JSONValue] = []
        for (name, count) in state.counts.sorted(by: { $0.key < $1.key }) {
            members[name] = .number(JSONNumber(Int(count)))
            metrics.append(["Name": .string(name), "Unit": "Count"])
        }
        for (name, values) in state.milliseconds.sorted(by: { $0.key < $1.key }) {
            members[name] = .array(values.compactMap { JSONNumber($0).map(JSONValue.number) })
            metrics.append(["Name": .string(name), "Unit": "Milliseconds"])
        }
        members["_aws"] = [
            "Timestamp": .number(JSONNumber(Int(clock.now().timeIntervalSince1970 * 1_000))),
            "CloudWatchMetrics": [
                ["Namespace": .string(namespace), "Dimensions": [[]], "Metrics": .array(metrics)]
            ],
        ]
        writeLine(JSONValue.object(members).description)
    }

    fileprivate func count(_ name: String, _ amount: Int64) {
        state.withLock { $0.counts[name, default: 0] += amount }
    }

    fileprivate func record(_ name: String, milliseconds: Double) {
        let full = state.withLock { state in
            state.milliseconds[name, default: []].append(milliseconds)
            return state.milliseconds[name]?.count == Self.maximumValueCount ? state.take() : nil
        }
        if let full { write(full) }
    }
}

extension EmbeddedMetricsFactory {
    private final class Handler: CounterHandler, TimerHandler {
        let name: String
        let factory: EmbeddedMetricsFactory

        init(_ name: String, _ factory: EmbeddedMetricsFactory) {
            self.name = name
            self.factory = factory
        }

        func increment(by amount: Int64) { factory.count(name, amount) }
        func reset() {}
        func recordNanoseconds(_ duration: Int64) { factory.record(name, milliseconds: Double(duration) / 1_000_000) }
    }

    /// A counter.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Handler(label, self)
    }
    /// A timer.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { Handler(label, self) }
    /// Nothing.
    public func makeRecorder(
        label: String,
        dimensions: [(String, String)],
        aggregate: Bool
    ) -> any RecorderHandler { NOOPMetricsHandler.instance }
    /// Nothing.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        NOOPMetricsHandler.instance
    }
    /// Nothing needs to be done.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Nothing needs to be done.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Nothing needs to be done.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Nothing needs to be done.
    public func destroyTimer(_ handler: any TimerHandler) {}
}
