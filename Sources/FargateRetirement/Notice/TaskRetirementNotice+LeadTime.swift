extension TaskRetirementNotice {
    /// How the time between this notice and the start of the retirement compares with what the account has set.
    ///
    /// Ask the first notice of a retirement, not an update: an update is sent later. Where the time at which it was sent is
    /// not known, that of the last update stands for it.
    ///
    /// - Parameters:
    ///   - settings: The settings of the account in the Region of the notice; `nil` where they are not known.
    ///   - principalARN: The ARN of the user or role whose setting counts; see ``AccountSettings/setting(named:for:)``.
    /// - Returns: The verdict, and what it rests on.
    public func leadTime(comparedWith settings: AccountSettings?, principalARN: String? = nil) -> LeadTime {
        guard let start = startTime.date else {
            return LeadTime(verdict: .unknown, basis: ["The start of the retirement is not known."])
        }
        return LeadTime.assess(
            noticeSent: sentTime.date ?? lastUpdatedTime.date,
            retirementStarts: start,
            settings: settings,
            account: account,
            region: region,
            principalARN: principalARN
        )
    }
}
