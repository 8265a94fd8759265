/// How long AWS Fargate waits between the notice of a task retirement and its start, and what that rests on.
///
/// Ask ``AccountSettings/waitPeriodInForce(for:principalARN:)`` for one. It prints as sentences for a person.
public struct WaitPeriodInForce: Hashable, Sendable {
    /// Why the tasks are retired.
    public var reason: RetirementReason
    /// How long AWS waits; `nil` where the listing does not tell, for the reason that ``basis`` gives.
    public var period: TaskRetirementWaitPeriod?
    /// What decides about the period.
    public var basis: Basis
    /// The setting that counts; `nil` where none is listed.
    public var setting: AccountSetting?
    /// Settings of the same name that are listed for other principals, or earlier, with another value.
    public var otherSettings: [AccountSetting]
    /// Whether tasks are retired in event windows, which come before the period; `nil` where the listing does not say.
    public var eventWindows: FargateEventWindows?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - reason: Why the tasks are retired.
    ///   - period: How long AWS waits.
    ///   - basis: What decides about the period.
    ///   - setting: The setting that counts.
    ///   - otherSettings: Settings of the same name with another value.
    ///   - eventWindows: Whether tasks are retired in event windows.
    public init(
        reason: RetirementReason,
        period: TaskRetirementWaitPeriod?,
        basis: Basis,
        setting: AccountSetting? = nil,
        otherSettings: [AccountSetting] = [],
        eventWindows: FargateEventWindows? = nil
    ) {
        self.reason = reason
        self.period = period
        self.basis = basis
        self.setting = setting
        self.otherSettings = otherSettings
        self.eventWindows = eventWindows
    }

    /// What decides about a wait period.
    @nonexhaustive
    public enum Basis: Hashable, Sendable {
        /// The account's default, which the root user has set.
        case accountDefault
        /// What a user or role has set for itself, which comes before the account's default.
        case ownSetting
        /// A setting whose principal the listing does not name.
        case unnamedPrincipal
        /// A setting that AWS manages for the account.
        case managedByAWS
        /// AWS's own default, because a complete listing of effective settings has no other.
        case awsDefault
        /// Nothing: the caller has not set it, and without `--effective-settings` the account's default is not listed.
        case notSetByPrincipal
        /// Nothing: the listing holds another setting alone, as one with `--name` does.
        case notAskedFor
        /// Nothing: it is not in the part of the listing that was read, and there are more pages.
        case incompleteListing
        /// Nothing: the listed value is not one that AWS allows.
        case valueNotAllowed
        /// AWS's right to override the setting for a critical security update.
        case securityOverride
    }
}
