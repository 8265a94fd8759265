extension WaitPeriodInForce: CustomStringConvertible {
    /// The ``sentences`` in one paragraph.
    public var description: String { sentences.joined(separator: " ") }

    /// What the period rests on and what may come before it, for a person.
    public var sentences: [String] {
        var sentences = [basisSentence]
        if basis != .securityOverride {
            sentences += otherSettings.map {
                "Also listed: \"\($0.value)\", set by \($0.principalARN ?? "a principal that is not named")."
            }
            if let eventWindowsSentence { sentences.append(eventWindowsSentence) }
        }
        return sentences
    }

    private var basisSentence: String {
        let value = setting?.value ?? ""
        let principal = setting?.principalARN ?? ""
        let name = AccountSetting.Name.fargateTaskRetirementWaitPeriod
        switch basis {
        case .accountDefault:
            return "\(name) is \"\(value)\", the account's default, set by \(principal)."
        case .ownSetting:
            return "\(name) is \"\(value)\", set by \(principal) for itself; this comes before the account's default."
        case .unnamedPrincipal:
            return "\(name) is \"\(value)\"; the listing does not say who has set it."
        case .managedByAWS:
            return "\(name) is \"\(value)\", managed by AWS."
        case .awsDefault:
            return "\(name) is not set, so AWS's default of \(TaskRetirementWaitPeriod.default) holds."
        case .notSetByPrincipal:
            return "\(name) is not set by this principal. The account may have a default, which only a listing with "
                + "--effective-settings shows: ask again with it. "
                + "Without one, AWS's default of \(TaskRetirementWaitPeriod.default) holds."
        case .notAskedFor:
            return "\(name) is not in the listing, which holds another setting alone: ask for --name \(name), with "
                + "--effective-settings."
        case .incompleteListing:
            return "\(name) is not in this part of the listing, which is incomplete (there is a nextToken): ask for "
                + "the other pages, or for --name \(name)."
        case .valueNotAllowed:
            return "\(name) is \"\(value)\", which AWS does not allow: allowed are 0, 7 and 14 (calendar days)."
        case .securityOverride:
            let isSet = setting.map { ", here \"\($0.value)\"" } ?? ""
            return "For a critical security update AWS Fargate may override the wait period: it then sends the notice "
                + "and retires at once, whatever is set\(isSet)."
        }
    }

    private var eventWindowsSentence: String? {
        let name = AccountSetting.Name.fargateEventWindows
        switch eventWindows {
        case .enabled?:
            return "\(name) is enabled: an event window that matches a task takes precedence. The task then runs for "
                + "at least \(FargateEventWindows.minimumDays) days after the notice and is retired in the next "
                + "window, on a best effort basis; the wait period is for tasks that no window matches."
        case .disabled?: return "\(name) is disabled: event windows play no part."
        case let other?: return "\(name) is \"\(other.rawValue)\", which is not known: event windows may play a part."
        case nil: return "The listing does not say whether \(name) is enabled; event windows would take precedence."
        }
    }
}
