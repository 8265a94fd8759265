#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension LeadTime {
    /// Compares the time between a notice and the start of a retirement with what the account has set.
    ///
    /// Days are calendar days of UTC. A start within 12 hours of the wait period counted in hours is as set too: AWS
    /// fixes the start some time before it sends the notice, and midnight may lie between the two.
    ///
    /// Give the time of the *first* notice. An update is sent later, and its lead time is shorter by nature: pass
    /// `nil` for `noticeSent` where only the update is at hand.
    ///
    /// - Parameters:
    ///   - noticeSent: When AWS sent the first notice of the retirement; `nil` where it is not known.
    ///   - retirementStarts: When the retirement starts, as the notice says.
    ///   - settings: The settings of the account in the Region of the retirement; `nil` where they are not known.
    ///   - account: The account of the retirement. Where the settings are those of another, the verdict is
    ///     ``Verdict/unknown``.
    ///   - region: The Region of the retirement. Where the settings are those of another, the verdict is
    ///     ``Verdict/unknown``.
    ///   - principalARN: The ARN of the user or role whose setting counts; see ``AccountSettings/setting(named:for:)``.
    /// - Returns: The verdict, and what it rests on.
    public static func assess(
        noticeSent: Date?,
        retirementStarts: Date,
        settings: AccountSettings?,
        account: String? = nil,
        region: String? = nil,
        principalARN: String? = nil
    ) -> LeadTime {
        let notice = noticeSent.flatMap { $0.timeIntervalSince1970.isFinite ? $0 : nil }
        let start = UTCDay(containing: retirementStarts)
        var leadTime = LeadTime(verdict: .unknown, basis: [])
        if let notice { leadTime.measure(from: UTCDay(containing: notice), to: start) }

        guard let settings else {
            return leadTime.adding("The account settings are not known, so the lead time cannot be compared.")
        }
        if let mismatch = mismatch(of: settings, account: account, region: region) { return leadTime.adding(mismatch) }
        let inForce = settings.waitPeriodInForce(for: .routineMaintenance, principalARN: principalARN)
        if inForce.eventWindows == .enabled { return leadTime.byEventWindow(inForce) }
        guard let notice else {
            return leadTime.adding("The time of the notice is not known, so the lead time cannot be compared.")
        }
        guard let period = inForce.period else { return leadTime.adding(inForce.sentences) }
        leadTime.compare(notice, retirementStarts, with: period)
        return leadTime.adding(inForce.sentences)
    }

    private static func mismatch(of settings: AccountSettings, account: String?, region: String?) -> String? {
        for (kind, its, theirs) in [("account", account, settings.account), ("Region", region, settings.region)] {
            if let its, let theirs, its != theirs {
                return "The account settings are those of the \(kind) \(theirs), but the retirement is in \(its); "
                    + "settings hold for one account and one Region."
            }
        }
        return nil
    }

    private mutating func measure(from notice: UTCDay, to start: UTCDay) {
        let days = Int(start.number - notice.number)
        calendarDays = days
        basis.append(
            "The notice was sent on \(notice) and the retirement starts on \(start) (UTC): "
                + (days == 1 ? "1 calendar day." : "\(days) calendar days.")
        )
    }

    private func byEventWindow(_ inForce: WaitPeriodInForce) -> LeadTime {
        var leadTime = self
        leadTime.verdict = .byEventWindow
        if let calendarDays, calendarDays < FargateEventWindows.minimumDays {
            leadTime.basis.append(
                "That is less than the \(FargateEventWindows.minimumDays) days for which a task that an event window "
                    + "matches runs at least: a security override, or tasks that no window matches."
            )
        }
        return leadTime.adding(inForce.sentences)
    }

    private mutating func compare(_ notice: Date, _ start: Date, with period: TaskRetirementWaitPeriod) {
        let expected = period.expectedStart(noticeSent: notice)
        waitPeriod = period
        expectedStart = expected
        let expectedDay = UTCDay(containing: expected.lowerBound)
        let startDay = UTCDay(containing: start)
        let offset = UTCDay.wholeSeconds(of: start) - UTCDay.wholeSeconds(of: notice)
        let isNear = abs(offset - Int64(period.days) * UTCDay.seconds) <= UTCDay.seconds / 2
        if startDay == expectedDay || (period == .immediate && startDay < expectedDay) {
            verdict = .asSet
            basis.append("That is as set: \(period).")
        } else if isNear {
            verdict = .asSet
            basis.append("That is as set: within 12 hours of \(period), with midnight in between.")
        } else if startDay < expectedDay {
            verdict = .shorterThanSet
            basis.append(
                "That is shorter than set: \(period) lead to \(expectedDay). A security override is likely, unless "
                    + "the setting was changed after the retirement had been scheduled."
            )
        } else {
            verdict = .longerThanSet
            basis.append(
                "That is longer than set: \(period) "
                    + (period == .immediate ? "leads" : "lead") + " to \(expectedDay). The setting may have been "
                    + "changed after the retirement had been scheduled."
            )
        }
    }

    private func adding(_ sentence: String) -> LeadTime { adding([sentence]) }

    private func adding(_ sentences: [String]) -> LeadTime {
        var leadTime = self
        leadTime.basis += sentences
        return leadTime
    }
}
