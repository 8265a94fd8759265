/// One account setting of Amazon ECS, as AWS lists it.
///
/// An account setting holds for one account in one Region, and is set by a principal: by the root user for the whole
/// account, or by a user or role for itself. ``AccountSettings`` reads a listing of them and says what is in force.
///
/// Settings whose ``name`` this version does not know are kept as they are.
///
/// Source: Amazon ECS API Reference, Setting.
public struct AccountSetting: Hashable, Sendable {
    /// Which setting this is.
    public var name: Name
    /// The value as AWS writes it: always text, even where it is a number of days.
    public var value: String
    /// The ARN of the user, role or root user who made the setting; `nil` where the listing does not say.
    public var principalARN: String?
    /// Whether the account or AWS manages the setting; `nil` where the listing does not say.
    public var type: SettingType?

    /// Creates a setting.
    ///
    /// - Parameters:
    ///   - name: Which setting it is.
    ///   - value: The value as AWS writes it.
    ///   - principalARN: The ARN of who made the setting.
    ///   - type: Whether the account or AWS manages it.
    public init(name: Name, value: String, principalARN: String? = nil, type: SettingType? = nil) {
        self.name = name
        self.value = value
        self.principalARN = principalARN
        self.type = type
    }

    /// Whether the root user made the setting, which makes it the default of the whole account.
    ///
    /// Source: Amazon ECS API Reference, PutAccountSetting, `principalArn`.
    public var isAccountDefault: Bool {
        guard let principalARN else { return false }
        let parts = principalARN.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 6 && parts[0] == "arn" && parts[2] == "iam" && parts[5] == "root"
    }
}
