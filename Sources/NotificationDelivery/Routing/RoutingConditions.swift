/// What must be so for a rule to take a resource.
///
/// All conditions that are there must hold; of a list, one entry. Without any, a rule takes everything.
///
/// A name that is not known is matched by no pattern, not even `*`: so `accounts: ["*"]` asks for an account that is
/// known. Services only have a service name, and services and tasks a cluster. Where the ARN of a resource names account
/// and Region, they count, else those of the notice.
public struct RoutingConditions: Hashable, Sendable {
    /// The accounts.
    public var accounts: [GlobPattern]
    /// The Regions.
    public var regions: [GlobPattern]
    /// The clusters.
    public var clusters: [GlobPattern]
    /// The names of services.
    public var services: [GlobPattern]
    /// The kinds of resources; where it is empty, any, and notices without a resource too.
    public var kinds: Set<RoutingResourceKind>
    /// How much time there is.
    public var urgency: RoutingUrgency
    /// Whether somebody made the event; `nil` for either.
    public var isSimulation: Bool?
    /// Whether it is known to be the copy for the backup Region; `nil` for either.
    public var isBackupCopy: Bool?
    /// The reasons for which it is said; where it is empty, any.
    public var reasons: Set<RoutingReason>

    /// Creates conditions.
    ///
    /// - Parameters:
    ///   - accounts: The accounts.
    ///   - regions: The Regions.
    ///   - clusters: The clusters.
    ///   - services: The names of services.
    ///   - kinds: The kinds of resources.
    ///   - urgency: How much time there is.
    ///   - isSimulation: Whether somebody made the event.
    ///   - isBackupCopy: Whether it is known to be the copy for the backup Region.
    ///   - reasons: The reasons for which it is said.
    public init(
        accounts: [GlobPattern] = [],
        regions: [GlobPattern] = [],
        clusters: [GlobPattern] = [],
        services: [GlobPattern] = [],
        kinds: Set<RoutingResourceKind> = [],
        urgency: RoutingUrgency = RoutingUrgency(),
        isSimulation: Bool? = nil,
        isBackupCopy: Bool? = nil,
        reasons: Set<RoutingReason> = []
    ) {
        self.accounts = accounts
        self.regions = regions
        self.clusters = clusters
        self.services = services
        self.kinds = kinds
        self.urgency = urgency
        self.isSimulation = isSimulation
        self.isBackupCopy = isBackupCopy
        self.reasons = reasons
    }
}
