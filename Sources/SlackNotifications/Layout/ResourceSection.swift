import SlackBlockKit

/// What a message says of one kind of resource: a title, the names or how many there are, and the command to act with.
struct ResourceSection {
    enum Kind { case tasks, services, others }

    let kind: Kind
    /// The names, in texts that each fit a section; none where only counts are asked for.
    var texts: [MrkdwnText] = []
    /// The counts by cluster, where the message has no room for the names.
    var summary: MrkdwnText?
    /// The title and what it means, before the names.
    var before = BlockList(capacity: 1)
    /// The command to act with, behind the names.
    var after = BlockList(capacity: 1)

    init(_ kind: Kind) { self.kind = kind }

    /// Appends what the first message says.
    func append(to list: inout BlockList, _ rendering: Rendering, partCount: Int) throws(BlockKitError) {
        list.append(before)
        if let summary {
            try list.section(try rendering.hint(to: summary, partCount: texts.isEmpty ? 1 : partCount))
        } else {
            for text in texts { try list.section(text, expand: kind == .tasks ? true : nil) }
        }
        list.append(after)
    }
}
