#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Parcels on their way to the sinks of a fan-out.
struct ParcelBatch: Sendable {
    let fanOut: FanOut
    let parcels: [Parcel]
    let deadline: Date?
    /// The places of parcels that must go one after another: those for one sink and subject.
    let lanes: [ArraySlice<Int>]
    private let laneOfTopic: [LedgerTopic: Int]

    init(fanOut: FanOut, parcels: [Parcel], deadline: Date?) {
        self.fanOut = fanOut
        self.parcels = parcels
        self.deadline = deadline
        var lanes: [ArraySlice<Int>] = []
        var laneOfTopic: [LedgerTopic: Int] = [:]
        for (place, parcel) in parcels.enumerated() {
            let topic = LedgerTopic(sink: parcel.sink, subject: parcel.notification.key.subject)
            if let lane = laneOfTopic[topic] {
                lanes[lane].append(place)
            } else {
                laneOfTopic[topic] = lanes.count
                lanes.append([place])
            }
        }
        self.lanes = lanes
        self.laneOfTopic = laneOfTopic
    }

    /// What became of parcels that go one after another.
    struct LaneResult: Sendable {
        /// What became of those that are done, each with its place.
        var reports: [(place: Int, report: SinkReport)] = []
        /// The places of those that are left, since somebody else is delivering the first of them.
        var held: ArraySlice<Int> = []
    }

    /// Delivers lanes, as many at once as the options allow, with a share of that for each sink.
    ///
    /// - Parameters:
    ///   - lanes: The lanes.
    ///   - isPatient: Whether what somebody else is delivering is waited for.
    ///   - done: Takes the report for each parcel that is done.
    /// - Returns: The lanes of those that were not waited for.
    func deliver(
        _ lanes: [ArraySlice<Int>],
        isPatient: Bool,
        done: (Int, SinkReport) -> Void
    ) async -> [ArraySlice<Int>] {
        var held: [ArraySlice<Int>] = []
        await withTaskGroup(of: (SinkID, LaneResult).self) { group in
            var queue = LaneQueue(lanes, limit: fanOut.options.maximumConcurrency) { parcels[$0].sink }
            func start() {
                while let (sink, lane) = queue.next() {
                    group.addTask { (sink, await deliver(lane, isPatient: isPatient)) }
                }
            }
            start()
            for await (sink, result) in group {
                for (place, report) in result.reports { done(place, report) }
                if !result.held.isEmpty { held.append(result.held) }
                queue.end(sink)
                start()
            }
        }
        return held
    }

    /// Delivers parcels one after another, up to the first that somebody else is delivering where that is not waited for.
    func deliver(_ lane: ArraySlice<Int>, isPatient: Bool) async -> LaneResult {
        var result = LaneResult()
        for index in lane.indices {
            let report = await deliver(parcels[lane[index]], isPatient: isPatient)
            if !isPatient, case .skipped(.heldByAnother) = report.outcome {
                result.held = lane[index...]
                return result
            }
            result.reports.append((lane[index], report))
        }
        return result
    }

    private func deliver(_ parcel: Parcel, isPatient: Bool) async -> SinkReport {
        guard let entry = fanOut.entry(parcel.sink) else {
            return SinkReport(sink: parcel.sink, outcome: .failed(.unknownSink(parcel.sink)))
        }
        let delivery = SinkDelivery(fanOut: fanOut, parcel: parcel, deadline: deadline, isPatient: isPatient)
        let outcome = await delivery.run(entry, as: entry.id)
        var report = SinkReport(sink: entry.id, isRequired: entry.isRequired, outcome: outcome)
        if outcome.failure?.isFinal == true, let fallback = entry.fallback, fallback != entry.id {
            report.fallback = .init(sink: fallback, outcome: await deliver(parcel, to: fallback, insteadOf: entry))
        }
        return report
    }

    /// Delivers a parcel to the sink that takes over.
    private func deliver(_ parcel: Parcel, to fallback: SinkID, insteadOf entry: SinkEntry) async -> DeliveryOutcome {
        guard let other = fanOut.entry(fallback) else { return .failed(.unknownSink(fallback)) }
        // The other sink may have its own share of the same notice, so that this has a name of its own in the ledger; but
        // where it is told the very same, that is said once.
        let topic = LedgerTopic(sink: fallback, subject: parcel.notification.key.subject)
        let isTold = laneOfTopic[topic].map { lanes[$0] }?.contains { parcels[$0].notification == parcel.notification }
        let name = isTold == true ? fallback : SinkID(rawValue: "\(fallback) for \(entry.id)")
        let delivery = SinkDelivery(fanOut: fanOut, parcel: parcel, deadline: deadline, isPatient: true)
        return await delivery.run(other, as: name)
    }
}

extension DeliveryFailure {
    fileprivate static func unknownSink(_ sink: SinkID) -> Self {
        Self(.configuration, message: "there is no sink named \(sink)", tryCount: 0)
    }

    /// Whether no other try is worth waiting for: it can't succeed, or there were as many as there may be.
    ///
    /// What the ledger failed to do is nothing that the sink did.
    fileprivate var isFinal: Bool {
        switch kind {
        case .payload, .configuration: true
        case .cancelled: false
        case .retry: isExhausted && !(underlying is LedgerError)
        }
    }
}
