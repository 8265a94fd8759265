import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// How many characters the list of all resources may have where each is a link.
    private static let maximumLinkCharacters = 7_000
    /// How many characters the counts by cluster may have, for each kind of resource.
    static let maximumSummary = 1_600

    /// What is said of each kind of resource, the most urgent first.
    ///
    /// - Parameter room: How many characters the message has without it.
    func resourceLists(_ notice: TaskRetirementNotice, room: Int) throws(BlockKitError) -> [ResourceSection] {
        var sections: [ResourceSection] = []
        if !groups.tasks.isEmpty { sections.append(try section(.tasks, notice)) }
        if !groups.others.isEmpty { sections.append(try section(.others, notice)) }
        if !groups.services.isEmpty { sections.append(try section(.services, notice)) }
        let linksFit =
            groups.names.count <= ResourceListWriter.maximumLinks && words.options.resourceDetail == .linked
        guard words.options.resourceDetail != .summaryOnly else { return sections }
        var isLinked = linksFit && !facts.isOver
        while true {
            var characters = 0
            for index in sections.indices {
                var writer = ResourceListWriter(self, isLinked: isLinked)
                switch sections[index].kind {
                case .tasks: try writer.write(groups.tasks)
                case .services: try writer.write(groups.services)
                case .others: try writer.writeOthers()
                }
                sections[index].texts = try writer.take()
                characters += sections[index].texts.reduce(0) { $0 + $1.count }
            }
            if !isLinked || room + characters <= Self.maximumLinkCharacters { return sections }
            // Names alone take less room.
            isLinked = false
        }
    }

    private func section(
        _ kind: ResourceSection.Kind,
        _ notice: TaskRetirementNotice
    ) throws(BlockKitError) -> ResourceSection {
        let section = ResourceSection(kind)
        section.before = try explanation(kind)
        if !facts.isOver {
            switch kind {
            case .tasks: section.after = try taskCommands(notice)
            case .services: section.after = try serviceCommand(notice)
            case .others: break
            }
        }
        return section
    }

    // MARK: Titles

    /// The title of one kind of resource, where there are several kinds.
    func title(_ kind: ResourceSection.Kind) throws(BlockKitError) -> MrkdwnText? {
        var builder = MrkdwnBuilder(capacity: 320)
        title(kind, to: &builder)
        return builder.isEmpty ? nil : try builder.take()
    }

    private func title(_ kind: ResourceSection.Kind, to builder: inout MrkdwnBuilder) {
        guard isMixed, !facts.isOver else { return }
        let (emoji, phrase) =
            switch kind {
            case .tasks: (words.options.emoji.actionNeeded, words.labels.tasksTitle)
            case .services: (words.options.emoji.automatic, words.labels.servicesTitle)
            case .others: (words.options.emoji.actionNeeded, words.labels.othersTitle)
            }
        guard !phrase.isEmpty else { return }
        if let emoji {
            builder.emoji(emoji)
            builder.literal(" ")
        }
        builder.bold { write(phrase, to: &$0) }
    }

    private var isMixed: Bool {
        (facts.serviceCount > 0 ? 1 : 0) + (facts.taskCount > 0 ? 1 : 0) + (facts.otherCount > 0 ? 1 : 0) > 1
    }

    /// The title, and what it means where that is not said above.
    private func explanation(_ kind: ResourceSection.Kind) throws(BlockKitError) -> MrkdwnText? {
        guard isMixed || kind == .others, !facts.isOver else { return nil }
        var builder = MrkdwnBuilder(capacity: 320)
        title(kind, to: &builder)
        let explanation =
            switch kind {
            case .others: words.explanations.others
            case .tasks: words.explanations.tasks
            case .services: explanationOfServices
            }
        if !explanation.isEmpty {
            if !builder.isEmpty { builder.newline() }
            explanation.write(to: &builder)
        }
        return builder.isEmpty ? nil : try builder.take()
    }

    // MARK: Counts

    /// How many characters ``hint(to:partCount:)`` adds to its summary at most.
    static let maximumHint = maximumSummary + 200

    /// The counts by cluster, as many as fit, and how many clusters more there are.
    func summary(_ kind: ResourceSection.Kind, _ limit: Int = maximumSummary) throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: Self.maximumSummary + 64)
        switch kind {
        case .tasks: counts(groups.tasks, limit, to: &builder)
        case .services: counts(groups.services, limit, to: &builder)
        case .others: texts(limit, to: &builder)
        }
        return try builder.take()
    }

    private func counts(_ clusters: [ResourceGroup], _ limit: Int, to builder: inout MrkdwnBuilder) {
        for (place, cluster) in clusters.enumerated() {
            let mark = builder.mark
            builder.bullet()
            ClusterPage(cluster, self).cluster(to: &builder, self)
            details(of: cluster, to: &builder)
            guard builder.count > limit else { continue }
            builder.truncate(to: mark)
            builder.bullet()
            return count(clusters.count - place, words.clusters, to: &builder)
        }
    }

    /// What is neither, as much as fits, and how much more there is.
    private func texts(_ limit: Int, to builder: inout MrkdwnBuilder) {
        for (place, index) in groups.others.enumerated() {
            let mark = builder.mark
            builder.bullet()
            builder.code(groups.names[index], atMost: 300)
            guard builder.count > limit else { continue }
            builder.truncate(to: mark)
            builder.bullet()
            words.notes.more.write(groups.others.count - place, to: &builder)
            return
        }
    }

    /// The counts, and where the names are.
    func hint(to summary: MrkdwnText, partCount: Int) throws(BlockKitError) -> MrkdwnText {
        guard partCount > 1 else { return summary }
        var builder = MrkdwnBuilder(capacity: summary.count + 256)
        builder.append(summary)
        builder.newline()
        let phrase = partCount == 2 ? words.notes.listFollowsInOne : words.notes.listFollows
        phrase.write(to: &builder) { slot, builder in builder.number(slot == .from ? 2 : partCount) }
        return try builder.take()
    }
}
