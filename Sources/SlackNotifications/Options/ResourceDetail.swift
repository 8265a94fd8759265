/// How the affected resources are shown.
@nonexhaustive
public enum ResourceDetail: Hashable, Sendable {
    /// Each resource by its name, with a link to it where there are up to 25.
    ///
    /// Above that, where the links would take more than 7,000 characters, and where the retirement is over, the clusters are
    /// links and the resources are names: a link takes up to 190 characters.
    case linked
    /// Each resource by its name; the clusters are links.
    case names
    /// Counts by cluster, and no names; the link to AWS Health leads to them.
    case summaryOnly
}
