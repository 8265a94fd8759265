import FargateRetirement
import SlackBlockKit

/// Links to a cluster and to what is in it, as far as there are any.
struct ClusterPage {
    private let group: ResourceGroup
    private let pages: ConsolePages?
    private let region: String?

    init(_ group: ResourceGroup, _ rendering: Rendering) {
        self.group = group
        if let own = group.region, own != rendering.groups.region {
            region = own.isPlainName ? own : nil
        } else {
            region = rendering.linkRegion
        }
        // Only a name that a URL holds as it is gets a link; ECS allows few others, with `_` at the edge of a word.
        if !group.hasPlainCluster {
            pages = nil
        } else if let own = group.partition, own.rawValue != rendering.pages?.partition.rawValue {
            pages = ConsolePages.of(own)
        } else {
            pages = rendering.pages
        }
    }

    /// Writes the cluster.
    func cluster(to builder: inout MrkdwnBuilder, _ rendering: Rendering) {
        guard let name = group.cluster else { return rendering.words.labels.unknownCluster.write(to: &builder) }
        guard let pages, let region else {
            builder.code(name, atMost: 300)
            return
        }
        pages.cluster.write(to: &builder, region: region, cluster: name)
    }

    /// Writes a service by its name, or a task by its identifier.
    func item(_ item: String, to builder: inout MrkdwnBuilder) {
        guard let pages, let region, let name = group.cluster, item.isPlainName else {
            builder.code(item)
            return
        }
        (group.isTasks ? pages.task : pages.service).write(to: &builder, region: region, cluster: name, name: item)
    }

    /// Writes the commands for a service or task, each as a code block; the answer is `false` where names need quotes.
    ///
    /// - Parameters:
    ///   - item: The name of the service, or the identifier of the task.
    ///   - introduction: Writes what stands above the commands, where there are some.
    ///   - stop: Writes what stands above the command that stops a task; `nil` leaves that out.
    ///   - builder: Where to write.
    func commands(
        for item: String,
        below introduction: (inout MrkdwnBuilder) -> Void,
        stop: Phrase?,
        to builder: inout MrkdwnBuilder
    ) -> Bool {
        guard let template = group.isTasks ? CommandTemplates.describeTask : CommandTemplates.service,
            let name = group.cluster, let region, group.hasPlainCluster, item.isPlainName
        else { return false }
        introduction(&builder)
        template.write(to: &builder, region: region, cluster: name, name: item)
        if group.isTasks, let stop {
            stop.writeBetweenBlocks(to: &builder)
            CommandTemplates.stopTask?.write(to: &builder, region: region, cluster: name, name: item)
        }
        return true
    }
}
