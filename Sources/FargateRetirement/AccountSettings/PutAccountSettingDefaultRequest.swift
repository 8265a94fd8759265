package import WireJSON

/// A request to set an account setting for the whole account: the input of `put-account-setting-default`.
///
/// Send it with the AWS CLI, either as JSON (``cliInputJSON``) or as the command line that ``command(region:)`` gives,
/// or with any SDK, whose request has the same two fields. It needs the root user or an administrator, holds for the
/// Region that it is sent to, and affects only retirements that AWS schedules later.
///
/// ```swift
/// let request = PutAccountSettingDefaultRequest(waitPeriod: .fourteenDays)
/// print(request.cliInputJSON)  // {"name":"fargateTaskRetirementWaitPeriod","value":"14"}
/// print(request.command(region: "eu-west-1"))
/// ```
///
/// Sources: Amazon ECS API Reference, PutAccountSettingDefault; Amazon ECS Developer Guide, Prepare for AWS Fargate task
/// retirement.
public struct PutAccountSettingDefaultRequest: Hashable, Sendable {
    /// Which setting to set.
    public let name: AccountSetting.Name
    /// The value as AWS writes it.
    public let value: String

    /// Creates a request that sets how long AWS waits before it retires tasks.
    ///
    /// - Parameter waitPeriod: The wait period.
    public init(waitPeriod: TaskRetirementWaitPeriod) {
        name = .fargateTaskRetirementWaitPeriod
        value = waitPeriod.settingValue
    }

    /// Creates a request that sets whether tasks are retired in event windows.
    ///
    /// - Parameter isEnabled: Whether they are.
    public init(eventWindowsEnabled isEnabled: Bool) {
        name = .fargateEventWindows
        value = (isEnabled ? FargateEventWindows.enabled : .disabled).rawValue
    }

    /// Creates a request that sets any setting.
    ///
    /// The values of the settings that this package knows the rules of are checked; those of others are for AWS to
    /// check.
    ///
    /// - Parameters:
    ///   - name: Which setting to set.
    ///   - value: The value as AWS writes it.
    /// - Throws: ``AccountSettingError`` with the code `waitPeriodNotAllowed` for a wait period other than 0, 7 and 14,
    ///   and `eventWindowsNotAllowed` for event windows that are neither `enabled` nor `disabled`.
    public init(name: AccountSetting.Name, value: String) throws(AccountSettingError) {
        switch name {
        case .fargateTaskRetirementWaitPeriod: _ = try TaskRetirementWaitPeriod(settingValue: value)
        case .fargateEventWindows:
            guard [.enabled, .disabled].contains(FargateEventWindows(rawValue: value)) else {
                throw AccountSettingError(
                    .eventWindowsNotAllowed,
                    message: "\(name) cannot be \"\(value)\": allowed are enabled and disabled"
                )
            }
        default: break
        }
        self.name = name
        self.value = value
    }

    /// The request as JSON on one line, for `--cli-input-json`; the same request always gives the same text.
    public var cliInputJSON: String { String(decoding: jsonBytes(), as: UTF8.self) }

    /// The request as a command of the AWS CLI.
    ///
    /// - Parameter region: The Region to set it in; where it is `nil`, the AWS CLI takes the one it is configured for.
    public func command(region: String? = nil) -> ShellCommand {
        var arguments = ["aws", "ecs", "put-account-setting-default", "--name", name.rawValue, "--value", value]
        if let region { arguments += ["--region", region] }
        return ShellCommand(arguments)
    }
}

extension PutAccountSettingDefaultRequest: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(name.rawValue)
        writer.key("value")
        writer.string(value)
        writer.endObject()
    }
}
