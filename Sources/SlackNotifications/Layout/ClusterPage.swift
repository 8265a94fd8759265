import FargateRetirement
import SlackBlockKit

/// Links to a cluster and to what is in it, as far as there are any.
struct ClusterPage {
    private let name: String?
    private let pages: ConsolePages?
    private let region: String?

    init(_ group: ResourceGroup, _ rendering: Rendering) {
        name = group.cluster
        let pages = group.partition == rendering.pages?.partition ? rendering.pages : ConsolePages.of(group.partition)
        let region = group.region.map { $0.isPlainName ? $0 : nil } ?? rendering.linkRegion
        // Only a name that a URL holds as it is gets a link; ECS allows few others, which end or begin with `_`.
        let isLinkable = pages != nil && region != nil && group.cluster?.isPlainName == true
        self.pages = isLinkable ? pages : nil
        self.region = region
    }

    /// Writes the cluster.
    func cluster(to builder: inout MrkdwnBuilder, _ rendering: Rendering) {
        guard let name else { return rendering.words.labels.unknownCluster.write(to: &builder) }
        guard let pages, let region else {
            builder.code(name, atMost: 300)
            return
        }
        pages.cluster.write(to: &builder, region: region, cluster: name)
        builder.text(name)
        builder.literal(">")
    }

    /// Writes a service.
    func service(_ service: String, to builder: inout MrkdwnBuilder, _ rendering: Rendering) {
        item(service, pages?.service, to: &builder)
    }

    /// Writes a task by its identifier.
    func task(_ id: String, to builder: inout MrkdwnBuilder, _ rendering: Rendering) {
        item(id, pages?.task, to: &builder)
    }

    private func item(_ item: String, _ page: ConsolePages.Page?, to builder: inout MrkdwnBuilder) {
        guard let page, let region, let name, item.isPlainName else {
            builder.code(item)
            return
        }
        page.write(to: &builder, region: region, cluster: name, name: item)
        builder.text(item)
        builder.literal(">")
    }
}
