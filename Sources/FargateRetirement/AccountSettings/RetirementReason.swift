/// Why AWS Fargate retires tasks, as far as it decides how long it waits.
///
/// A notice does not say which of the two it is.
///
/// Source: AWS Containers Blog, Improving operational visibility with AWS Fargate task retirement notifications.
@nonexhaustive
public enum RetirementReason: Hashable, Sendable, CaseIterable {
    /// A new platform version revision replaces an older one: the account setting decides how long AWS waits.
    case routineMaintenance
    /// A critical security update: AWS may override the setting, send the notice and retire at once.
    case criticalSecurityUpdate
}
