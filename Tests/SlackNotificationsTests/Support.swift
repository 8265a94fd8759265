import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

/// A day after the notice of the fixtures, six days before the retirement starts.
let aheadOfTime = FixtureTimes.noticeSent.addingTimeInterval(86_400)

/// A notice that AWS closed when its window ended.
func closedNotice(
    resources: [AffectedResource] = TaskRetirementNotice.fixture().resources
) -> TaskRetirementNotice {
    .fixture(resources: resources, lastUpdatedTime: .date(FixtureTimes.windowEnds), status: .finished)
}

/// The messages for a notice.
func messages(
    for notice: TaskRetirementNotice,
    change: NoticeChange? = nil,
    leadTime: LeadTime? = nil,
    now: Date = aheadOfTime,
    options: SlackRenderer.Options = SlackRenderer.Options()
) throws -> [SlackMessage] {
    try SlackRenderer(options: options).messages(for: notice, change: change, leadTime: leadTime, now: now)
}

/// The one message for a notice.
func message(
    for notice: TaskRetirementNotice,
    change: NoticeChange? = nil,
    leadTime: LeadTime? = nil,
    now: Date = aheadOfTime,
    options: SlackRenderer.Options = SlackRenderer.Options()
) throws -> SlackMessage {
    let all = try messages(for: notice, change: change, leadTime: leadTime, now: now, options: options)
    try #require(all.count == 1)
    return all[0]
}

extension SlackMessage {
    /// The texts of all blocks as Slack reads them, one below the other.
    var body: String { blocks.flatMap(\.texts).joined(separator: "\n") }

    /// The heading.
    var header: String? {
        for case .header(let header) in blocks { return header.text.source }
        return nil
    }

    /// The fields by their titles.
    var fields: [String: String] {
        var fields: [String: String] = [:]
        for case .section(let section) in blocks {
            for field in section.fields {
                let lines = field.source.split(separator: "\n", maxSplits: 1).map(String.init)
                fields[lines[0]] = lines.count > 1 ? lines[1] : ""
            }
        }
        return fields
    }

    /// The small print.
    var context: String {
        for case .context(let context) in blocks { return context.elements.flatMap(\.texts).joined(separator: "\n") }
        return ""
    }
}

extension Block {
    fileprivate var texts: [String] {
        switch self {
        case .section(let section): (section.text.map { [$0.source] } ?? []) + section.fields.map(\.source)
        case .header(let header): [header.text.source]
        case .context(let context): context.elements.flatMap(\.texts)
        default: []
        }
    }
}

extension ContextElement {
    fileprivate var texts: [String] {
        switch self {
        case .mrkdwn(let text): [text.source]
        case .plain(let text): [text.source]
        default: []
        }
    }
}

/// Whether messages hold what Slack takes, with room to spare.
func expectLimits(_ messages: [SlackMessage], sourceLocation: SourceLocation = #_sourceLocation) {
    for message in messages {
        #expect(message.blockCount <= 45, sourceLocation: sourceLocation)
        #expect(message.textCharacterCount <= 10_000, sourceLocation: sourceLocation)
        #expect(message.estimatedCost <= SlackMessage.maximumEstimatedCost, sourceLocation: sourceLocation)
        #expect((1...500).contains(message.text.count), sourceLocation: sourceLocation)
        // Reading it back checks every limit of every part.
        #expect((try? SlackMessage(json: message.json())) == message, sourceLocation: sourceLocation)
    }
}
