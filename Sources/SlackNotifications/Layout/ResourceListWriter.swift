import FargateRetirement
import SlackBlockKit

/// Writes lists of resources into texts that fit a section, line by line.
struct ResourceListWriter {
    /// How many characters a section of a list has at most: four fit a message.
    static let maximum = 2_350
    /// How many resources are linked one by one.
    static let maximumLinks = 25

    let rendering: Rendering
    /// Whether each resource is a link on a line of its own.
    let isLinked: Bool
    private var builder: MrkdwnBuilder
    private var texts: [MrkdwnText] = []
    private let capacity: Int

    init(_ rendering: Rendering, isLinked: Bool) {
        self.rendering = rendering
        self.isLinked = isLinked
        let count = rendering.groups.resources.count
        capacity = min(isLinked ? 120 + 270 * count : 200 + 48 * count, Self.maximum + 250)
        builder = MrkdwnBuilder(capacity: capacity)
    }

    // MARK: Clusters

    /// Writes the resources of clusters.
    mutating func write(_ groups: [ResourceGroup]) throws(BlockKitError) {
        for group in groups {
            if isLinked { try writeLinks(group) } else { try writeNames(group) }
        }
    }

    /// A line for the cluster, and one for each resource.
    private mutating func writeLinks(_ group: ResourceGroup) throws(BlockKitError) {
        let page = ClusterPage(group, rendering)
        for index in group.range {
            let mark = builder.mark
            if index == group.range.lowerBound { heading(group, page) }
            item(index, page)
            guard builder.count > Self.maximum else { continue }
            builder.truncate(to: mark)
            if !builder.isEmpty { try flush() }
            heading(group, page, isContinued: index > group.range.lowerBound)
            item(index, page)
        }
    }

    private mutating func heading(_ group: ResourceGroup, _ page: ClusterPage, isContinued: Bool = false) {
        if !builder.isEmpty { builder.newline() }
        builder.bold { page.cluster(to: &$0, rendering) }
        details(group, isContinued: isContinued)
    }

    private mutating func item(_ index: Int, _ page: ClusterPage) {
        builder.bullet()
        page.item(rendering.groups.names[index], to: &builder)
    }

    /// One paragraph: the cluster, then the names.
    private mutating func writeNames(_ group: ResourceGroup) throws(BlockKitError) {
        let page = ClusterPage(group, rendering)
        var mark = builder.mark
        line(group, page)
        var index = group.range.lowerBound
        while index < group.range.upperBound {
            let isFirst = index == group.range.lowerBound
            let name = rendering.groups.names[index]
            let isShort = name.utf8.count <= 300
            if !isFirst {
                mark = builder.mark
                builder.literal(", ")
            }
            if isShort { builder.code(name) }
            if !isShort || builder.count > Self.maximum {
                builder.truncate(to: mark)
                if !builder.isEmpty { try flush() }
                line(group, page, isContinued: !isFirst)
                if isShort { builder.code(name) } else { try writePieces(name) }
            }
            // Those that follow, as long as they are as nearly all names are.
            let rest = index + 1..<group.range.upperBound
            index = builder.codes(rendering.groups.names, rest, longest: 300, upTo: Self.maximum)
        }
    }

    private mutating func line(_ group: ResourceGroup, _ page: ClusterPage, isContinued: Bool = false) {
        builder.bullet()
        page.cluster(to: &builder, rendering)
        details(group, isContinued: isContinued)
        builder.literal(": ")
    }

    private mutating func details(_ group: ResourceGroup, isContinued: Bool) {
        rendering.details(of: group, to: &builder)
        guard isContinued else { return }
        builder.literal(" ")
        rendering.words.labels.continued.write(to: &builder)
    }

    // MARK: What is neither

    /// Writes what AWS wrote, each on a line of its own.
    mutating func writeOthers() throws(BlockKitError) {
        for index in rendering.groups.others {
            let mark = builder.mark
            builder.bullet()
            let text = rendering.groups.names[index]
            if text.utf8.count <= 300 { builder.code(text) }
            if text.utf8.count <= 300, builder.count <= Self.maximum { continue }
            builder.truncate(to: mark)
            if !builder.isEmpty { try flush() }
            builder.bullet()
            try writePieces(text)
        }
    }

    /// Writes a text of any length, in pieces of code that join without a gap when they are read one after another.
    private mutating func writePieces(_ text: String) throws(BlockKitError) {
        for piece in text.pieces(of: 300) {
            let mark = builder.mark
            builder.code(piece)
            guard builder.count > Self.maximum else { continue }
            builder.truncate(to: mark)
            try flush()
            builder.code(piece)
        }
    }

    // MARK: Sections

    private mutating func flush() throws(BlockKitError) {
        texts.append(try builder.take(reserving: capacity))
    }

    /// Returns the texts and begins anew.
    mutating func take() throws(BlockKitError) -> [MrkdwnText] {
        if !builder.isEmpty { texts.append(try builder.take()) }
        defer { texts = [] }
        return texts
    }
}
