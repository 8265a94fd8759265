/// How long AWS Fargate waits between the notice of a task retirement and its start.
///
/// AWS allows three values for the account setting `fargateTaskRetirementWaitPeriod`, and no other. They count calendar
/// days; 7 is the default. The setting decides about routine maintenance only: for a critical security update, AWS may
/// notify and retire at once. ``AccountSettings/waitPeriodInForce(for:principalARN:)`` says which wait counts.
///
/// ```swift
/// let period = try TaskRetirementWaitPeriod(settingValue: "14")
/// print(period.days)  // 14
/// ```
///
/// Sources: Amazon ECS Developer Guide, Prepare for AWS Fargate task retirement; for the override, AWS Containers Blog,
/// Improving operational visibility with AWS Fargate task retirement notifications.
public enum TaskRetirementWaitPeriod: Hashable, Sendable, CaseIterable {
    /// No wait: AWS sends the notice and starts at once (`0`).
    case immediate
    /// 7 calendar days.
    case sevenDays
    /// 14 calendar days.
    case fourteenDays

    /// What AWS uses where nothing is set: 7 calendar days.
    public static let `default` = Self.sevenDays

    /// The wait in calendar days: 0, 7 or 14.
    public var days: Int {
        switch self {
        case .immediate: 0
        case .sevenDays: 7
        case .fourteenDays: 14
        }
    }

    /// The wait as AWS writes it in a setting: `"0"`, `"7"` or `"14"`.
    public var settingValue: String { String(days) }

    /// Creates a wait period from a number of days.
    ///
    /// - Parameter days: 0, 7 or 14.
    /// - Throws: ``AccountSettingError`` with the code `waitPeriodNotAllowed` for any other number.
    public init(days: Int) throws(AccountSettingError) {
        self = try Self.allowed(String(days), shown: String(days))
    }

    /// Creates a wait period from the value of an account setting.
    ///
    /// The text must be exactly what AWS writes: `"07"`, `"14.0"` and `" 7"` are refused, because AWS would refuse them
    /// too, and what looks like a wait period but is none should be noticed before it is sent.
    ///
    /// - Parameter settingValue: `"0"`, `"7"` or `"14"`.
    /// - Throws: ``AccountSettingError`` with the code `waitPeriodNotAllowed` for any other text.
    public init(settingValue: String) throws(AccountSettingError) {
        self = try Self.allowed(settingValue, shown: "\"\(settingValue)\"")
    }

    private static func allowed(_ value: String, shown: String) throws(AccountSettingError) -> Self {
        if let period = allCases.first(where: { $0.settingValue == value }) { return period }
        throw AccountSettingError(
            .waitPeriodNotAllowed,
            message: "\(AccountSetting.Name.fargateTaskRetirementWaitPeriod) cannot be \(shown): "
                + "allowed are 0, 7 and 14 (calendar days)"
        )
    }
}

extension TaskRetirementWaitPeriod: Comparable {
    /// Whether one wait is shorter than another.
    public static func < (first: Self, second: Self) -> Bool { first.days < second.days }
}

extension TaskRetirementWaitPeriod: CustomStringConvertible {
    /// The wait in words, such as `7 calendar days`.
    public var description: String { self == .immediate ? "no wait (0 days)" : "\(days) calendar days" }
}
