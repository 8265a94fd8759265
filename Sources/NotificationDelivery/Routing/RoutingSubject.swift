import FargateRetirement

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What rules look at in a resource, or in a notice that names none.
struct RoutingSubject: Hashable {
    var place: Place
    /// The name of a service.
    var service: String?

    /// What many resources have in common.
    struct Place: Hashable {
        var kind: RoutingResourceKind?
        var account: String?
        var region: String?
        var cluster: String?
    }

    /// Creates the subject of a resource; of the notice itself, where there is none.
    init(_ resource: AffectedResource?, of notice: TaskRetirementNotice) {
        place = Place(
            kind: resource.map { RoutingResourceKind($0) },
            account: notice.account,
            region: notice.region,
            cluster: resource?.cluster
        )
        switch resource?.kind {
        case .service(let service):
            self.service = service.name
            guard let arn = service.arn else { break }
            if !arn.account.isEmpty { place.account = arn.account }
            if !arn.region.isEmpty { place.region = arn.region }
        case .task(let task):
            let (account, region) = (task.accountID, task.regionName)
            if !account.isEmpty { place.account = account }
            if !region.isEmpty { place.region = region }
        default: break
        }
    }
}

/// What rules look at in the notice as a whole.
struct RoutingFacts {
    enum Start: Hashable {
        case over
        case unknown
        case begun
        case ahead(seconds: Double)
    }

    var start: Start
    var isSimulation: Bool
    var isBackupCopy: Bool
    var reason: RoutingReason

    init(_ notice: TaskRetirementNotice, reason: NotificationReason?, at now: Date) {
        if notice.status == .finished {
            start = .over
        } else if notice.isImmediate(at: now) {
            start = .begun
        } else {
            start = notice.startTime.date.map { .ahead(seconds: $0.timeIntervalSince(now)) } ?? .unknown
        }
        isSimulation = notice.isSimulation
        isBackupCopy = notice.isBackupCopy == true
        // What AWS says of a retirement that is over is said for that reason, unless somebody is reminded of it.
        if case .reminder = reason {
            self.reason = .reminder
        } else {
            self.reason = notice.status == .finished ? .finished : reason.map { RoutingReason($0) } ?? .announced
        }
    }
}
