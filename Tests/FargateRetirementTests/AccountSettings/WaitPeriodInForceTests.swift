import FargateRetirement
import Testing

struct WaitPeriodInForceTests {
    static let root = "arn:aws:iam::123456789012:root"
    static let user = "arn:aws:iam::123456789012:user/MyUser"
    static let role = "arn:aws:iam::123456789012:role/Deploy"

    static func wait(_ value: String, by principal: String? = nil, type: AccountSetting.SettingType? = nil)
        -> AccountSetting
    {
        AccountSetting(name: .fargateTaskRetirementWaitPeriod, value: value, principalARN: principal, type: type)
    }

    static func windows(_ value: String, by principal: String? = root) -> AccountSetting {
        AccountSetting(name: .fargateEventWindows, value: value, principalARN: principal)
    }

    @Test(arguments: [
        ([wait("14", by: root)], TaskRetirementWaitPeriod.fourteenDays, WaitPeriodInForce.Basis.accountDefault),
        ([wait("0", by: user)], .immediate, .ownSetting),
        ([wait("7")], .sevenDays, .unnamedPrincipal),
        ([wait("7", by: root, type: .awsManaged)], .sevenDays, .managedByAWS),
        ([wait("14", by: root), wait("0", by: user)], .immediate, .ownSetting),
        ([wait("0", by: user), wait("14", by: root)], .immediate, .ownSetting),
        ([wait("14", by: root), wait("7", by: root)], .sevenDays, .accountDefault),
        ([wait("14"), wait("7", by: root)], .sevenDays, .accountDefault),
    ])
    func routineMaintenanceWaitsForWhatIsSet(
        settings: [AccountSetting],
        period: TaskRetirementWaitPeriod,
        basis: WaitPeriodInForce.Basis
    ) {
        let inForce = AccountSettings(settings).waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == period)
        #expect(inForce.basis == basis)
        #expect(inForce.setting?.value == period.settingValue)
        #expect(inForce.otherSettings == settings.filter { $0.value != period.settingValue })
        #expect(inForce.description.contains("fargateTaskRetirementWaitPeriod is \"\(period.days)\""))
    }

    @Test(arguments: [(user, "0"), (role, "14"), (root, "14"), (nil, "0")])
    func aPrincipalsOwnSettingComesBeforeTheAccountsAndNoOneElses(principal: String?, value: String) {
        let settings = AccountSettings([
            Self.wait("0", by: Self.user), Self.wait("14", by: Self.root), Self.windows("enabled", by: Self.user),
        ])
        #expect(settings.setting(named: .fargateTaskRetirementWaitPeriod, for: principal)?.value == value)
        #expect(settings.settings(named: .fargateTaskRetirementWaitPeriod).count == 2)
        #expect(settings.eventWindows(for: principal) == (value == "0" ? .enabled : nil))
    }

    @Test func settingsOfOtherPrincipalsAreNamed() {
        let settings = AccountSettings([Self.wait("0", by: Self.user), Self.wait("14", by: Self.root)])
        let text = settings.waitPeriodInForce(for: .routineMaintenance).description
        #expect(text.contains("set by \(Self.user) for itself; this comes before the account's default."))
        #expect(text.contains("Also listed: \"14\", set by \(Self.root)."))
        let unnamed = AccountSettings([Self.wait("0"), Self.wait("14", by: Self.root)])
        #expect("\(unnamed.waitPeriodInForce(for: .routineMaintenance))".contains("a principal that is not named."))
    }

    @Test(arguments: [[], [windows("enabled")], [wait("0"), wait("14", by: root)], [wait("bad")]])
    func aCriticalSecurityUpdateWaitsForNothingWhateverIsSet(settings: [AccountSetting]) {
        let inForce = AccountSettings(settings).waitPeriodInForce(for: .criticalSecurityUpdate)
        #expect(inForce.period == .immediate)
        #expect(inForce.basis == .securityOverride)
        #expect(inForce.sentences.count == 1)
        #expect(inForce.description.contains("sends the notice and retires at once, whatever is set"))
    }

    @Test func anEmptyListingSaysToAskForEffectiveSettings() {
        let inForce = AccountSettings([]).waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == nil)
        #expect(inForce.basis == .notSetByPrincipal)
        #expect(inForce.description.contains("is not set by this principal."))
        #expect(inForce.description.contains("--effective-settings shows: ask again with it."))
        #expect(inForce.description.contains("AWS's default of 7 calendar days holds."))
    }

    @Test func aListingOfEffectiveSettingsWithoutTheSettingMeansTheDefaultOfAWS() {
        let inForce = AccountSettings([], isEffective: true).waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == .sevenDays)
        #expect(inForce.basis == .awsDefault)
        #expect(inForce.description.contains("is not set, so AWS's default of 7 calendar days holds."))
    }

    /// What `--name fargateEventWindows` gives says nothing of the wait period.
    @Test(arguments: [true, false])
    func aListingOfAnotherSettingAloneDoesNotTell(isEffective: Bool) {
        let settings = AccountSettings([Self.windows("enabled")], isEffective: isEffective)
        let inForce = settings.waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == nil)
        #expect(inForce.basis == .notAskedFor)
        #expect(
            inForce.description.contains("ask for --name fargateTaskRetirementWaitPeriod, with --effective-settings.")
        )
        let other = AccountSetting(name: .init(rawValue: "containerInsights"), value: "enabled")
        let whole = AccountSettings([Self.windows("enabled"), other], isEffective: true)
        #expect(whole.waitPeriodInForce(for: .routineMaintenance).basis == .awsDefault)
    }

    @Test(arguments: [true, false])
    func anIncompleteListingWithoutTheSettingSaysSo(isEffective: Bool) {
        let settings = AccountSettings([], isEffective: isEffective, nextToken: "t")
        let inForce = settings.waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == nil)
        #expect(inForce.basis == .incompleteListing)
        #expect(inForce.description.contains("incomplete (there is a nextToken)"))
        #expect(inForce.description.contains("--name fargateTaskRetirementWaitPeriod."))
    }

    @Test func anIncompleteListingWithTheSettingIsEnough() {
        let settings = AccountSettings([Self.wait("14", by: Self.root)], nextToken: "t")
        #expect(settings.waitPeriodInForce(for: .routineMaintenance).period == .fourteenDays)
    }

    @Test(arguments: ["9", "07", "14.0", "-7", ""])
    func aListedValueThatIsNotAllowedIsNamed(value: String) {
        let inForce = AccountSettings([Self.wait(value)]).waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.period == nil)
        #expect(inForce.basis == .valueNotAllowed)
        #expect(inForce.sentences[0].contains("is \"\(value)\", which AWS does not allow: allowed are 0, 7 and 14"))
    }

    @Test(arguments: [
        ([windows("enabled")], FargateEventWindows.enabled, "takes precedence"),
        ([windows("enabled")], .enabled, "at least 3 days"),
        ([windows("enabled")], .enabled, "best effort"),
        ([windows("disabled")], .disabled, "play no part"),
        ([windows("paused")], .init(rawValue: "paused"), "\"paused\", which is not known"),
        ([], nil, "does not say whether fargateEventWindows is enabled"),
    ])
    func eventWindowsAreTakenIntoAccount(settings: [AccountSetting], windows: FargateEventWindows?, text: String) {
        let inForce = AccountSettings(settings + [Self.wait("14", by: Self.root)])
            .waitPeriodInForce(for: .routineMaintenance)
        #expect(inForce.eventWindows == windows)
        #expect(inForce.period == .fourteenDays)
        #expect(inForce.description.contains(text))
    }
}
