/// The conditions that a rule can have, by the keys that they have in a file.
@nonexhaustive
public enum RoutingCondition: String, Hashable, Sendable, CaseIterable {
    /// The accounts.
    case accounts
    /// The Regions.
    case regions
    /// The clusters.
    case clusters
    /// The names of services.
    case services
    /// The kinds of resources.
    case kinds
    /// Whether tasks are being stopped already.
    case isImmediate = "immediate"
    /// That the retirement starts soon.
    case withinHours = "within_hours"
    /// That the retirement starts late.
    case beyondHours = "beyond_hours"
    /// Whether somebody made the event.
    case isSimulation = "simulation"
    /// Whether it is the copy for the backup Region.
    case isBackupCopy = "backup_copy"
    /// The reasons for which it is said.
    case reasons
}
