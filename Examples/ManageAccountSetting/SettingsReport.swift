import FargateRetirement

/// What is in force, for people.
struct SettingsReport: CustomStringConvertible {
    private let settings: AccountSettings
    private let routine: WaitPeriodInForce
    private let critical: WaitPeriodInForce

    init(_ settings: AccountSettings) {
        self.settings = settings
        routine = settings.waitPeriodInForce(for: .routineMaintenance)
        critical = settings.waitPeriodInForce(for: .criticalSecurityUpdate)
    }

    /// What is wrong with the listed values, if anything is: with that in force, or with one of another principal.
    var problem: String? {
        if routine.basis == .valueNotAllowed { return routine.sentences.first }
        for setting in routine.otherSettings {
            do throws(AccountSettingError) {
                _ = try TaskRetirementWaitPeriod(settingValue: setting.value)
            } catch {
                return "\(error), set by \(setting.principalARN ?? "a principal that is not named")"
            }
        }
        return nil
    }

    var description: String {
        var lines = ["Fargate task retirement in \(settings.region ?? "the Region of the listing")", ""]
        lines.append("Routine maintenance: \(Self.text(routine.period))")
        lines += routine.sentences.map { "  - \($0)" }
        lines.append("Critical security update: \(Self.text(critical.period))")
        lines += critical.sentences.map { "  - \($0)" }
        lines.append("Event windows: \(routine.eventWindows?.rawValue ?? "not listed")")
        if !settings.isComplete, routine.basis != .incompleteListing {
            lines.append("The listing is incomplete (there is a nextToken): ask for the other pages.")
        }
        let others = settings.settings.filter {
            $0.name != .fargateTaskRetirementWaitPeriod && $0.name != .fargateEventWindows
        }
        if !others.isEmpty {
            lines.append("Other settings in the listing:")
            lines += others.map { "  \($0.name) = \($0.value)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ period: TaskRetirementWaitPeriod?) -> String {
        period?.description ?? "not known"
    }
}
