/// The account settings of one account in one Region, as far as a listing shows them.
///
/// Read the output of `aws ecs list-account-settings` with ``init(listing:account:region:isEffective:)``, and ask
/// ``waitPeriodInForce(for:principalARN:)`` how long AWS Fargate waits before it retires tasks.
///
/// A listing shows less than it seems to. It holds for one Region. It has at most 10 settings to a page, and there are
/// more. And without `--effective-settings` it has only what the caller has set, not the default of the account. The
/// value therefore knows where its listing ends (``nextToken``) and whether it is one of effective settings
/// (``isEffective``), and says so instead of guessing.
///
/// ```swift
/// let settings = try AccountSettings(listing: output, region: "eu-west-1", isEffective: true)
/// print(settings.waitPeriodInForce(for: .routineMaintenance))
/// ```
///
/// Source: Amazon ECS API Reference, ListAccountSettings.
public struct AccountSettings: Hashable, Sendable {
    /// Every setting of the listing, in its order, also those that this version does not know and those that occur
    /// for more than one principal.
    public var settings: [AccountSetting]
    /// The id of the account that the settings are those of; `nil` where the caller did not say.
    public var account: String?
    /// The Region that the settings hold in; `nil` where the caller did not say.
    public var region: String?
    /// Whether the listing was made with `--effective-settings`, so that it shows the account's defaults too.
    ///
    /// The output does not tell, so the caller has to. Where it is `false`, a setting that is not listed may still be
    /// set for the account.
    public var isEffective: Bool
    /// What AWS wants to be sent for the next page; `nil` where the listing is complete.
    public var nextToken: String?

    /// Creates the settings of an account.
    ///
    /// - Parameters:
    ///   - settings: The settings; where one occurs twice for the same principal, the later one counts.
    ///   - account: The id of the account.
    ///   - region: The Region.
    ///   - isEffective: Whether the settings include the account's defaults.
    ///   - nextToken: What AWS wants to be sent for the next page.
    public init(
        _ settings: [AccountSetting],
        account: String? = nil,
        region: String? = nil,
        isEffective: Bool = false,
        nextToken: String? = nil
    ) {
        self.settings = settings
        self.account = account
        self.region = region
        self.isEffective = isEffective
        self.nextToken = nextToken
    }

    /// Whether the listing was read to its end.
    public var isComplete: Bool { nextToken == nil }

    /// Every setting of a name, in the order of the listing.
    ///
    /// - Parameter name: The name to look for.
    public func settings(named name: AccountSetting.Name) -> [AccountSetting] {
        settings.filter { $0.name == name }
    }

    /// The setting of a name that counts for a principal, or `nil` where none is listed.
    ///
    /// What a user or role has set for itself comes before the account's default, which the root user has set. A
    /// setting whose principal is not listed is taken for the account's. Where a setting occurs twice for the same
    /// principal, the later one counts, so that the answer of `put-account-setting-default` may follow a listing.
    ///
    /// Source: Amazon ECS API Reference, PutAccountSetting, `principalArn`.
    ///
    /// - Parameters:
    ///   - name: The name to look for.
    ///   - principalARN: The ARN of the user or role; where it is `nil`, the listing is taken to be that user's or
    ///     role's own.
    public func setting(named name: AccountSetting.Name, for principalARN: String? = nil) -> AccountSetting? {
        let candidates = settings(named: name)
        func isOwn(_ setting: AccountSetting) -> Bool {
            if let principalARN { return setting.principalARN == principalARN }
            return setting.principalARN != nil && !setting.isAccountDefault
        }
        return candidates.last(where: isOwn)
            ?? candidates.last(where: { $0.isAccountDefault || $0.principalARN == nil })
    }

    /// Whether tasks are retired in event windows; `nil` where the listing does not say.
    ///
    /// - Parameter principalARN: The ARN of the user or role whose setting counts; see ``setting(named:for:)``.
    public func eventWindows(for principalARN: String? = nil) -> FargateEventWindows? {
        setting(named: .fargateEventWindows, for: principalARN).map { FargateEventWindows(rawValue: $0.value) }
    }
}
