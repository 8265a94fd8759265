#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension TaskRetirementNotice {
    /// Puts the pages of communications together, and drops copies.
    ///
    /// Notices with one key become one notice: its resources are those of all pages, each once, and
    /// ``NoticePages/missing`` of ``pages`` names the pages that are not here. Nothing is put together across accounts or
    /// communications. The order of the notices is that of the first of each.
    ///
    /// ```swift
    /// for notice in TaskRetirementNotice.merging(notices) where !notice.pages.isComplete {
    ///     print("pages \(notice.pages.missing) are missing")
    /// }
    /// ```
    ///
    /// - Parameter notices: Notices in any order, copies and pages among them.
    /// - Returns: One notice for each key.
    public static func merging(_ notices: some Sequence<TaskRetirementNotice>) -> [TaskRetirementNotice] {
        var groups: [(notice: TaskRetirementNotice, others: [TaskRetirementNotice])] = []
        var places: [NoticeKey: Int] = [:]
        for notice in notices {
            if let place = places[notice.key] {
                groups[place].others.append(notice)
            } else {
                places[notice.key] = groups.count
                groups.append((notice, []))
            }
        }
        return groups.map { $0.others.isEmpty ? $0.notice : $0.notice.merged(with: $0.others) }
    }

    private func merged(with others: [TaskRetirementNotice]) -> TaskRetirementNotice {
        // What the original says comes first; the copy for the backup Region adds nothing but its resources.
        let all = ([self] + others).enumerated().sorted {
            ($0.element.isBackupCopy == true ? 1 : 0, $0.element.pages.received.first ?? 0, $0.offset)
                < ($1.element.isBackupCopy == true ? 1 : 0, $1.element.pages.received.first ?? 0, $1.offset)
        }.map(\.element)
        var result = all[0]
        var list = ResourceList()
        for notice in all { list.add(notice.resources) }
        result.resources = list.resources()
        // At once: a record of the pages so far, made anew for each page, takes quadratic time.
        result.pages = NoticePages(merging: all.map(\.pages))
        for notice in all.dropFirst() {
            result.account = result.account ?? notice.account
            result.region = result.region ?? notice.region
            result.partition = result.partition ?? notice.partition
            result.startTime.complete(with: notice.startTime)
            result.endTime.complete(with: notice.endTime)
            result.lastUpdatedTime.complete(with: notice.lastUpdatedTime)
            if let sent = notice.sentTime.date, result.sentTime.date.map({ sent < $0 }) ?? true {
                result.sentTime = notice.sentTime
            }
            if result.descriptions.isEmpty { result.descriptions = notice.descriptions }
        }
        result.listDisagreement = ListDisagreement(merging: all.compactMap(\.listDisagreement), of: result.resources)
        return result
    }
}

extension TaskRetirementNotice.ListDisagreement {
    /// The disagreements of all pages in one, but for what another page or copy names in both lists.
    ///
    /// - Returns: `nil` where there are none.
    fileprivate init?(merging disagreements: [Self], of merged: [AffectedResource]) {
        guard !disagreements.isEmpty else { return nil }
        var resources = ResourceList()
        var entities = ResourceList()
        for disagreement in disagreements {
            resources.add(disagreement.onlyInResources)
            entities.add(disagreement.onlyInAffectedEntities)
        }
        let agreed = Set(merged.lazy.filter { $0.lists == [.resources, .affectedEntities] }.map(\.kind))
        self.init(
            onlyInResources: resources.resources().filter { !agreed.contains($0.kind) },
            onlyInAffectedEntities: entities.resources().filter { !agreed.contains($0.kind) }
        )
        if onlyInResources.isEmpty, onlyInAffectedEntities.isEmpty { return nil }
    }
}

extension StatedTime {
    /// Takes what another copy says where this one says nothing that can be read.
    fileprivate mutating func complete(with other: StatedTime) {
        if date == nil, other.date != nil || self == .notStated { self = other }
    }
}
