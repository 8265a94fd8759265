public import AWSHealthEvents
public import FargateRetirement

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The whole way in one value: bytes from AWS go in, people are told, and a report comes out.
///
/// It opens whatever the bytes are wrapped in, puts pages together, drops copies, asks the routes who is to be told of
/// what, and delivers. The report says of each element of the input what became of it, and which items of a queue's
/// batch to return as failed. Call it from a Lambda function, a queue's consumer, or a command line tool. What came from
/// no queue has nobody else to bring it again: there the caller must see what is not settled.
///
/// ```swift
/// let notifier = RetirementNotifier(
///     FanOut([SinkEntry("ops", sink)], ledger: ledger, clock: DeliveryClock(now: { Date() }))
/// )
/// let report = await notifier.process(payload, deadline: deadline)
/// guard report.elements.allSatisfy({ $0.isSettled || $0.itemIdentifier != nil }) else {
///     throw NotDelivered(report: report)
/// }
/// return report.sqsBatchResponse()
/// ```
///
/// Where the task is cancelled, what is under way ends as soon as it can: what was delivered is recorded, what was not
/// is given back, and the report says which is which.
public final class RetirementNotifier: Sendable {
    /// The sinks, and how they are delivered to.
    public let fanOut: FanOut
    /// How it works.
    public let options: Options
    /// Which sink is told of what; `nil` where all are told of everything.
    public let routes: RoutingTable?
    private let pages = PageRoom()

    /// How a ``RetirementNotifier`` works.
    public struct Options: Sendable {
        /// The sink that is told of elements that can't be read; `nil` leaves them to the report.
        public var unreadableSink: SinkID?
        /// How long pages of one communication wait for each other, in a process that lives that long.
        ///
        /// A call of `process` that brings a page returns when the pages are complete and delivered, or the time is up.
        /// At most half of the time until the deadline is waited, and the first call whose time is up delivers what has
        /// come together. Whose deadline comes while another call does that is not settled, and may bring its page again.
        /// Where it is `nil`, only the pages that come in one call are put together, and others go out one
        /// by one, each marked as the page that it is.
        public var pageWait: Duration?
        /// Says how the time until the start compares with the account's settings, where they are known.
        public var leadTime: @Sendable (TaskRetirementNotice) -> LeadTime?

        /// Creates options.
        ///
        /// - Parameters:
        ///   - unreadableSink: The sink that is told of elements that can't be read.
        ///   - pageWait: How long pages of one communication wait for each other.
        ///   - leadTime: Says how the time until the start compares with the account's settings.
        public init(
            unreadableSink: SinkID? = nil,
            pageWait: Duration? = nil,
            leadTime: @escaping @Sendable (TaskRetirementNotice) -> LeadTime? = { _ in nil }
        ) {
            self.unreadableSink = unreadableSink
            self.pageWait = pageWait
            self.leadTime = leadTime
        }
    }

    /// Creates a notifier.
    ///
    /// A sink that the routes name and the fan-out lacks fails with `configuration`; ``RoutingTable/lint(knownSinks:)``
    /// finds it earlier.
    ///
    /// - Parameters:
    ///   - fanOut: The sinks, and how they are delivered to.
    ///   - routes: Which sink is told of what; where it is `nil`, all are told of everything.
    ///   - options: How it works.
    public init(_ fanOut: FanOut, routes: RoutingTable? = nil, options: Options = Options()) {
        self.fanOut = fanOut
        self.routes = routes
        self.options = options
    }

    /// How many calls wait at present for other pages to come; for a health check and for tests.
    public var waitingPageCount: Int { pages.waitingCount }

    /// Processes what came from AWS, in whatever wrapper.
    ///
    /// - Parameters:
    ///   - bytes: What came from AWS.
    ///   - deadline: Until when it must be done, such as the end of a Lambda function's time; `nil` where there is none.
    /// - Returns: What became of each element.
    public func process(_ bytes: [UInt8], deadline: Date? = nil) async -> NotifierReport {
        await process(HealthEvent.open(bytes), deadline: deadline)
    }

    /// Processes elements that were opened already.
    ///
    /// - Parameters:
    ///   - elements: The elements.
    ///   - deadline: Until when it must be done.
    /// - Returns: What became of each element, in their order.
    public func process(_ elements: [OpenedElement], deadline: Date? = nil) async -> NotifierReport {
        var batch = NoticeBatch(elements)
        let outcomes = await deliver(batch.groups, deadline: deadline)
        for (group, outcome) in zip(batch.groups, outcomes) { batch.settle(group, with: outcome) }
        if let sink = options.unreadableSink {
            let contents = batch.unreadableContents()
            let parcels = contents.map { Parcel(sink: sink, notification: $0.notification) }
            for (content, report) in zip(contents, await fanOut.deliver(parcels, deadline: deadline)) {
                batch.settle(unreadable: content.elements, with: report)
            }
        }
        return NotifierReport(elements: batch.reports())
    }

    /// Says a notice again.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - occasion: What the reminder is for, such as `one day before`: each sink is reminded once for each occasion.
    ///   - deadline: Until when it must be done.
    /// - Returns: What became of it.
    public func remind(
        _ notice: TaskRetirementNotice,
        occasion: String,
        deadline: Date? = nil
    ) async -> ElementReport.Outcome {
        let group = NoticeGroup(parts: [notice], reason: .reminder(occasion: occasion))
        return await send([group], deadline: deadline).first ?? .cancelled
    }

    /// Delivers groups; those with missing pages wait for them, where the options say so.
    private func deliver(_ groups: [NoticeGroup], deadline: Date?) async -> [ElementReport.Outcome] {
        guard let pageWait = options.pageWait else { return await send(groups, deadline: deadline) }
        let waiting = groups.indices.filter { !groups[$0].notice.pages.isComplete }
        let complete = groups.indices.filter { groups[$0].notice.pages.isComplete }
        var outcomes = [ElementReport.Outcome](repeating: .cancelled, count: groups.count)
        await withTaskGroup(of: [(Int, ElementReport.Outcome)].self) { tasks in
            for index in waiting {
                tasks.addTask {
                    [(index, await self.gather(groups[index], waiting: pageWait, deadline: deadline))]
                }
            }
            tasks.addTask {
                Array(zip(complete, await self.send(complete.map { groups[$0] }, deadline: deadline)))
            }
            for await results in tasks {
                for (index, outcome) in results { outcomes[index] = outcome }
            }
        }
        return outcomes
    }

    private func gather(_ group: NoticeGroup, waiting time: Duration, deadline: Date?) async -> ElementReport.Outcome {
        let half = deadline.map { Duration.seconds($0.timeIntervalSince(fanOut.clock.now()) / 2) }
        let wait = min(time, half ?? time)
        switch await pages.bring(group.parts, waiting: wait, until: deadline, clock: fanOut.clock) {
        case .lead(let gathering):
            let outcome = await send([NoticeGroup(parts: gathering.parts)], deadline: deadline).first ?? .cancelled
            // Those who wait were not cancelled: one of them goes on.
            if !Task.isCancelled || !pages.handOn(gathering) { pages.end(gathering, with: outcome) }
            return outcome
        case .done(let outcome): return outcome
        case .cancelled: return .cancelled
        }
    }

    /// Routes and delivers groups at once, those of one retirement in their order.
    private func send(_ groups: [NoticeGroup], deadline: Date?) async -> [ElementReport.Outcome] {
        if Task.isCancelled { return groups.map { _ in .cancelled } }
        let now = fanOut.clock.now()
        let plans = groups.map { plan(for: $0, at: now) }
        let parcels = zip(groups, plans).map { group, plan in self.parcels(for: group, plan) }
        var reports = await fanOut.deliver(parcels.flatMap { $0 }, deadline: deadline)[...]
        return zip(groups, zip(plans, parcels)).map { group, sent in
            let (plan, parcels) = sent
            let key = NotificationKey(group.notice, reason: group.reason)
            if parcels.isEmpty, !plan.dropped.isEmpty { return .filtered(key, plan.dropped) }
            defer { reports = reports.dropFirst(parcels.count) }
            return .notified(key, DeliveryReport(sinks: Array(reports.prefix(parcels.count)), dropped: plan.dropped))
        }
    }

    private func plan(for group: NoticeGroup, at now: Date) -> RoutingPlan {
        guard let routes else {
            return RoutingPlan(slices: [.init(sinks: fanOut.sinks.map(\.id), notice: group.notice)])
        }
        // Whether it is news or an update depends on what each sink has; the routes know reminders only.
        if case .reminder = group.reason { return routes.route(group.notice, reason: group.reason, at: now) }
        return routes.route(group.notice, at: now)
    }

    /// The parcels of a notice, in the order of the sinks.
    private func parcels(for group: NoticeGroup, _ plan: RoutingPlan) -> [Parcel] {
        let parcels = plan.slices.flatMap { slice in
            let leadTime = options.leadTime(slice.notice)
            let notification = RetirementNotification(slice.notice, reason: group.reason, leadTime: leadTime)
            return slice.sinks.map { Parcel(sink: $0, notification: notification, parts: group.parts) }
        }
        return parcels.sorted { fanOut.place(of: $0.sink) < fanOut.place(of: $1.sink) }
    }
}
