import SlackBlockKit

/// What a message says of one kind of resource: a title, the names or how many there are, and the command to act with.
///
/// A class, because it has many parts and is filled in step by step.
final class ResourceSection {
    enum Kind { case tasks, services, others }

    let kind: Kind
    /// The names, in texts that each fit a section; none where only counts are asked for.
    var texts: [MrkdwnText] = []
    /// The counts by cluster, where the message has no room for the names.
    var summary: MrkdwnText?
    /// The title and what it means, before the names.
    var before: MrkdwnText?
    /// The command to act with, behind the names.
    var after: MrkdwnText?

    init(_ kind: Kind) { self.kind = kind }

    /// Whether the names take no more room than the counts would.
    var isShort: Bool { !texts.isEmpty && texts.characters <= Rendering.maximumHint }

    /// What the title and the command cost.
    var surroundings: (characters: Int, blocks: Int) {
        ((before?.count ?? 0) + (after?.count ?? 0), (before == nil ? 0 : 1) + (after == nil ? 0 : 1))
    }

    /// Appends what the first message says.
    func append(to list: inout BlockList, _ rendering: Rendering, partCount: Int) throws(BlockKitError) {
        if let before { try list.section(before) }
        if let summary {
            try list.section(try rendering.hint(to: summary, partCount: texts.isEmpty ? 1 : partCount))
        } else {
            for text in texts { try list.section(text, expand: kind == .tasks ? true : nil) }
        }
        if let after { try list.section(after) }
    }
}

extension [MrkdwnText] {
    /// How many characters the texts have together.
    var characters: Int { reduce(0) { $0 + $1.count } }
}
