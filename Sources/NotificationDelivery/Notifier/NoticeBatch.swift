import AWSHealthEvents
import FargateRetirement

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The pages and copies of one communication, and the notice that they make.
struct NoticeGroup: Sendable {
    let notice: TaskRetirementNotice
    let parts: [TaskRetirementNotice]
    let reason: NotificationReason
    /// The elements of the input that it was made from.
    var elements: [Int] = []

    /// - Parameter parts: At least one notice, all with one key.
    init(parts: [TaskRetirementNotice], reason: NotificationReason = .announced) {
        notice = parts.count == 1 ? parts[0] : TaskRetirementNotice.merging(parts)[0]
        self.parts = parts
        self.reason = reason
    }
}

/// The elements of one input, sorted into what is to be delivered together, and what became of them.
struct NoticeBatch {
    /// The notices, each once, older ones before newer ones of the same retirement.
    let groups: [NoticeGroup]
    private let elements: [OpenedElement]
    private var outcomes: [ElementReport.Outcome]
    private var unreadable: [Int] = []

    init(_ elements: [OpenedElement]) {
        self.elements = elements
        outcomes = Array(repeating: .cancelled, count: elements.count)
        var parts: [(notices: [TaskRetirementNotice], elements: [Int])] = []
        var places: [NoticeKey: Int] = [:]
        for (index, element) in elements.enumerated() {
            switch element.content {
            case .event(let event):
                switch TaskRetirementNotice.interpret(event) {
                case .notice(let notice):
                    if let place = places[notice.key] {
                        parts[place].notices.append(notice)
                        parts[place].elements.append(index)
                    } else {
                        places[notice.key] = parts.count
                        parts.append(([notice], [index]))
                    }
                case .declined(let reason): outcomes[index] = .declined(reason: "\(reason)")
                }
            case .other(let content): outcomes[index] = .ignored(content)
            case .failure(let error):
                outcomes[index] = .unreadable(error, nil)
                unreadable.append(index)
            }
        }
        groups = parts.map { notices, elements in
            var group = NoticeGroup(parts: notices)
            group.elements = elements
            return group
        }.sorted { $0.order < $1.order }
    }

    /// Notes what became of a group.
    mutating func settle(_ group: NoticeGroup, with outcome: ElementReport.Outcome) {
        for index in group.elements { outcomes[index] = outcome }
    }

    /// What tells a sink of the elements that can't be read: each content once, with the elements that hold it.
    func unreadableContents() -> [(notification: RetirementNotification, elements: [Int])] {
        var contents: [(notification: RetirementNotification, elements: [Int])] = []
        var places: [NotificationKey: Int] = [:]
        for index in unreadable {
            guard let error = elements[index].failure else { continue }
            let notification = RetirementNotification(unreadable: error)
            if let place = places[notification.key] {
                contents[place].elements.append(index)
            } else {
                places[notification.key] = contents.count
                contents.append((notification, [index]))
            }
        }
        return contents
    }

    /// Notes that a sink was told of elements that can't be read.
    mutating func settle(unreadable indices: [Int], with report: SinkReport) {
        for index in indices {
            guard let error = elements[index].failure else { continue }
            outcomes[index] = .unreadable(error, DeliveryReport(sinks: [report]))
        }
    }

    func reports() -> [ElementReport] {
        zip(elements, outcomes).map { element, outcome in
            ElementReport(location: element.location, itemIdentifier: element.itemIdentifier, outcome: outcome)
        }
    }
}

extension NoticeGroup {
    /// When AWS said it, so that older notices come first; what has no time keeps its place at the front.
    fileprivate var order: Date {
        notice.lastUpdatedTime.date ?? notice.sentTime.date ?? .distantPast
    }
}
