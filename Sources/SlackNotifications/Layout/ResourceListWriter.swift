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
        capacity = min(isLinked ? 200 + 240 * count : 200 + 48 * count, Self.maximum + 250)
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
            try flush()
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
        switch rendering.groups.resources[index].kind {
        case .service(let service): page.service(service.name, to: &builder, rendering)
        case .task(let task): page.task(task.id, to: &builder, rendering)
        default: break
        }
    }

    /// One paragraph: the cluster, then the names.
    private mutating func writeNames(_ group: ResourceGroup) throws(BlockKitError) {
        let page = ClusterPage(group, rendering)
        let start = builder.mark
        line(group, page)
        for index in group.range {
            let isFirst = index == group.range.lowerBound
            let mark = isFirst ? start : builder.mark
            if !isFirst { builder.literal(", ") }
            let isWritten = name(index)
            if isWritten, builder.count <= Self.maximum { continue }
            builder.truncate(to: mark)
            if !builder.isEmpty { try flush() }
            line(group, page, isContinued: !isFirst)
            if !name(index) { try writePieces(index) }
        }
    }

    private mutating func line(_ group: ResourceGroup, _ page: ClusterPage, isContinued: Bool = false) {
        builder.bullet()
        page.cluster(to: &builder, rendering)
        details(group, isContinued: isContinued)
        builder.literal(": ")
    }

    /// Writes a name as code, unless it is longer than any that ECS allows.
    @inline(__always)
    private mutating func name(_ index: Int) -> Bool {
        switch rendering.groups.resources[index].kind {
        case .service(let service):
            if service.name.utf8.count > 300 { return false }
            builder.code(service.name)
        case .task(let task): builder.code(task.id)
        default: break
        }
        return true
    }

    /// Writes a name of any length.
    private mutating func writePieces(_ index: Int) throws(BlockKitError) {
        guard case .service(let service) = rendering.groups.resources[index].kind else { return }
        try writePieces(service.name)
    }

    /// How many there are, and where, as far as it is not where the notice says.
    private mutating func details(_ group: ResourceGroup, isContinued: Bool) {
        builder.literal(" · ")
        if group.isTasks {
            rendering.tasks(group.range.count, to: &builder)
        } else {
            rendering.services(group.range.count, to: &builder)
        }
        if let region = group.region {
            builder.literal(" · ")
            builder.code(region, atMost: 64)
        }
        if let account = group.account {
            builder.literal(" · ")
            builder.code(account, atMost: 64)
        }
        if isContinued {
            builder.literal(" ")
            rendering.words.labels.continued.write(to: &builder)
        }
    }

    // MARK: What is neither

    /// Writes what AWS wrote, each on a line of its own.
    mutating func writeOthers() throws(BlockKitError) {
        for index in rendering.groups.others {
            let mark = builder.mark
            builder.bullet()
            let text = rendering.groups.resources[index].description
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
