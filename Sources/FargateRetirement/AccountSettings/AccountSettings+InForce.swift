extension AccountSettings {
    /// How long AWS Fargate waits between the notice of a task retirement and its start.
    ///
    /// For routine maintenance it is what is set for the principal, else for the account, else AWS's default of 7 days;
    /// where event windows are enabled, they come first. For a critical security update AWS may notify and retire at
    /// once, whatever is set: the answer is then always ``TaskRetirementWaitPeriod/immediate``.
    ///
    /// The answer has no period where the listing does not tell: a listing without `--effective-settings` that lacks
    /// the setting says nothing about the account's default, and one of another setting alone says nothing at all.
    ///
    /// Sources: Amazon ECS Developer Guide, Prepare for AWS Fargate task retirement; for the override, AWS Containers
    /// Blog, Improving operational visibility with AWS Fargate task retirement notifications.
    ///
    /// - Parameters:
    ///   - reason: Why the tasks are retired.
    ///   - principalARN: The ARN of the user or role whose setting counts; see ``setting(named:for:)``.
    public func waitPeriodInForce(
        for reason: RetirementReason,
        principalARN: String? = nil
    ) -> WaitPeriodInForce {
        let setting = setting(named: .fargateTaskRetirementWaitPeriod, for: principalARN)
        var inForce = WaitPeriodInForce(
            reason: reason,
            period: nil,
            basis: .notSetByPrincipal,
            setting: setting,
            otherSettings: settings(named: .fargateTaskRetirementWaitPeriod).filter { $0.value != setting?.value },
            eventWindows: eventWindows(for: principalARN)
        )
        switch reason {
        case .criticalSecurityUpdate: (inForce.period, inForce.basis) = (.immediate, .securityOverride)
        case .routineMaintenance: (inForce.period, inForce.basis) = routinePeriod(setting)
        }
        return inForce
    }

    private func routinePeriod(
        _ setting: AccountSetting?
    ) -> (TaskRetirementWaitPeriod?, WaitPeriodInForce.Basis) {
        guard let setting else {
            if !isComplete { return (nil, .incompleteListing) }
            // Effective settings are listed with their defaults: one alone is what was asked for with --name.
            if Set(settings.map(\.name)).count == 1 { return (nil, .notAskedFor) }
            return isEffective ? (.default, .awsDefault) : (nil, .notSetByPrincipal)
        }
        guard let period = try? TaskRetirementWaitPeriod(settingValue: setting.value) else {
            return (nil, .valueNotAllowed)
        }
        if setting.type == .awsManaged { return (period, .managedByAWS) }
        if setting.principalARN == nil { return (period, .unnamedPrincipal) }
        return (period, setting.isAccountDefault ? .accountDefault : .ownSetting)
    }
}
