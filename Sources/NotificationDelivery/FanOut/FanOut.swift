#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Delivers to many sinks at once, each on its own: what one does or fails to do is nothing to the others.
///
/// For each sink it asks the ledger, sends, tries again where that can help, and records what was delivered. A sink that
/// failed for good may name another that takes over. The report says of each sink what became of the notification.
///
/// ```swift
/// let fanOut = FanOut(
///     [SinkEntry("team", teamSink, fallback: "ops"), SinkEntry("ops", opsSink, isRequired: false)],
///     ledger: InMemoryLedger(),
///     clock: DeliveryClock(now: { Date() })
/// )
/// let report = await fanOut.deliver(notification, to: ["team"])
/// if !report.isDelivered { print(report) }
/// ```
public struct FanOut: Sendable {
    /// The sinks, in the order of reports where no others are asked for.
    public let sinks: [SinkEntry]
    let ledger: any DeliveryLedger
    let clock: DeliveryClock
    let options: Options
    private let entries: [SinkID: SinkEntry]
    private let places: [SinkID: Int]

    /// Creates a fan-out.
    ///
    /// - Parameters:
    ///   - sinks: The sinks; where two have one name, the first counts.
    ///   - ledger: What was delivered before.
    ///   - clock: What time it is, and how to wait.
    ///   - options: How it works.
    public init(
        _ sinks: [SinkEntry],
        ledger: any DeliveryLedger,
        clock: DeliveryClock,
        options: Options = Options()
    ) {
        self.sinks = sinks
        self.ledger = ledger
        self.clock = clock
        self.options = options
        entries = Dictionary(sinks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        places = Dictionary(sinks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How a ``FanOut`` works.
    public struct Options: Sendable {
        /// How many deliveries of one call go on at once, 1 or more.
        ///
        /// The sinks of a call share them equally: one that is slow or hangs keeps no more than its share. Let there be
        /// at least as many as there are sinks.
        public var maximumConcurrency: Int {
            didSet { maximumConcurrency = max(maximumConcurrency, 1) }
        }
        /// How long a claim lasts, ``shortestLease`` or longer.
        ///
        /// A try does not go on beyond it, a wait before another try renews it, and who died gives way to others after
        /// it.
        public var lease: Duration {
            didSet { lease = max(lease, Self.shortestLease) }
        }
        /// The shortest time that a claim lasts: in less, nothing could be sent.
        public static let shortestLease: Duration = .milliseconds(100)
        /// What happens where the ledger can't be asked.
        public var whenLedgerFails: LedgerFailurePolicy
        /// Where the random shares of waits come from.
        public var jitter: Jitter
        /// Gives a text that nobody else uses, for each claim.
        public var makeToken: @Sendable () -> String

        /// Creates options.
        ///
        /// - Parameters:
        ///   - maximumConcurrency: How many deliveries of one call go on at once, 16 unless told otherwise.
        ///   - lease: How long a claim lasts, 60 seconds unless told otherwise.
        ///   - whenLedgerFails: What happens where the ledger can't be asked.
        ///   - jitter: Where the random shares of waits come from.
        ///   - makeToken: Gives a text that nobody else uses, for each claim: 128 random bits unless told otherwise.
        public init(
            maximumConcurrency: Int = 16,
            lease: Duration = .seconds(60),
            whenLedgerFails: LedgerFailurePolicy = .holdBack,
            jitter: Jitter = .random,
            makeToken: @escaping @Sendable () -> String = Self.makeRandomToken
        ) {
            self.maximumConcurrency = max(maximumConcurrency, 1)
            self.lease = max(lease, Self.shortestLease)
            self.whenLedgerFails = whenLedgerFails
            self.jitter = jitter
            self.makeToken = makeToken
        }
    }

    /// What happens where the ledger can't be asked whether a notification was delivered before.
    @nonexhaustive
    public enum LedgerFailurePolicy: Hashable, Sendable {
        /// The delivery fails and can be tried again: nothing is said twice.
        case holdBack
        /// It is delivered without a record: it may be said twice, and it is said in time.
        case deliverUnrecorded
    }

    /// Delivers a notification.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - ids: The sinks that it goes to; all of them where it is `nil`.
    ///   - deadline: Until when it must be done. Where it is `nil`, a call waits as long as it is told: for up to two
    ///     leases where somebody else is delivering the same, and between tries as long as a service asks for, up to a
    ///     day (Slack's sinks wait an hour where Slack is closed for some time).
    /// - Returns: What became of it at each sink, in the order asked for.
    public func deliver(
        _ notification: RetirementNotification,
        to ids: [SinkID]? = nil,
        deadline: Date? = nil
    ) async -> DeliveryReport {
        let parcels = (ids ?? sinks.map(\.id)).map { Parcel(sink: $0, notification: notification) }
        return await DeliveryReport(sinks: deliver(parcels, deadline: deadline))
    }

    /// Delivers parcels, as many at once as the options allow, those for one sink and subject one after another.
    ///
    /// What somebody else is delivering is left until the rest is done, and then waited for.
    ///
    /// - Parameters:
    ///   - parcels: The parcels, at most one for each sink and notification.
    ///   - deadline: Until when it must be done; `nil` as in ``deliver(_:to:deadline:)``.
    /// - Returns: A report for each parcel, in their order.
    public func deliver(_ parcels: [Parcel], deadline: Date? = nil) async -> [SinkReport] {
        let batch = ParcelBatch(fanOut: self, parcels: parcels, deadline: deadline)
        let lanes = batch.lanes
        // Most notices go to one sink, which needs no task of its own.
        if lanes.count == 1 { return await batch.deliver(lanes[0], isPatient: true).reports.map(\.report) }
        var reports = [SinkReport?](repeating: nil, count: parcels.count)
        let held = await batch.deliver(lanes, isPatient: false) { reports[$0] = $1 }
        _ = await batch.deliver(held, isPatient: true) { reports[$0] = $1 }
        return reports.compactMap { $0 }
    }

    /// The place of a sink in the order of reports; sinks that are not known come last.
    func place(of sink: SinkID) -> Int { places[sink] ?? sinks.count }

    /// The sink of a name.
    func entry(_ sink: SinkID) -> SinkEntry? { entries[sink] }
}
