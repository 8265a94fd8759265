public import AWSHealthEvents

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// One event becomes several deliveries: these make them.

extension HealthEventFixture {
    /// The copy that AWS sends to the backup Region, always and besides the original.
    ///
    /// - Returns: The copy, delivered in the Region that backs up this one.
    public func backupCopy() -> Self {
        with {
            $0.name += ", backup copy"
            $0.id = Self.variant($0.id, 0xB)
            $0.deliveryRegion = Self.backupRegion(of: $0.region)
            $0.isBackupCopy = true
        }
    }

    /// The Region that backs up another one.
    ///
    /// Source: AWS Health User Guide, Choosing an AWS Region for Amazon EventBridge rules.
    static func backupRegion(of region: String) -> String {
        switch region {
        case "us-west-2": "us-east-1"
        case "cn-north-1": "cn-northwest-1"
        case "cn-northwest-1": "cn-north-1"
        case "us-gov-west-1": "us-gov-east-1"
        case "us-gov-east-1": "us-gov-west-1"
        default: "us-west-2"
        }
    }

    /// The pages of one communication, each with a part of the resources, in order.
    ///
    /// ```swift
    /// let pages = HealthEventFixture.huge().pages(3)
    /// let events = [pages[2], pages[0], pages[1]].map { $0.event() }
    /// ```
    ///
    /// - Parameter count: How many pages there are to be, at least 1.
    /// - Returns: The pages; the last ones are empty where there are fewer resources.
    public func pages(_ count: Int) -> [Self] {
        let count = max(count, 1)
        let size = max((resources.count + count - 1) / count, 1)
        return (1...count).map { number in
            with {
                $0.name += ", page \(number) of \(count)"
                $0.id = Self.variant($0.id, number)
                ($0.page, $0.totalPages) = (number, count)
                $0.resources = Array(resources.dropFirst((number - 1) * size).prefix(size))
            }
        }
    }

    /// What AWS says later about the same retirement: the same event in a new communication.
    ///
    /// - Parameters:
    ///   - status: How far the retirement has come by then.
    ///   - sent: When the update is sent.
    /// - Returns: The update.
    public func update(status: HealthEvent.StatusCode, sent: Date) -> Self {
        with {
            $0.name += ", update (\(status.rawValue))"
            $0.id = Self.variant($0.id, 0xA)
            $0.communicationID = "aa" + String($0.communicationID.dropFirst(2).dropLast(6)) + Self.digits(of: sent)
            $0.status = status
            $0.sent = sent
            $0.lastUpdated = sent.addingTimeInterval(-42)
        }
    }

    /// The same event, made by somebody to try things out.
    ///
    /// - Parameter source: The source; EventBridge takes none that begins with `aws.` from customers.
    /// - Returns: The simulation.
    public func simulated(source: String = "com.example.fargate-retirement") -> Self {
        with {
            $0.name += ", simulation"
            $0.source = source
        }
    }

    /// The same event as the account that manages an organization receives it.
    ///
    /// - Parameter managementAccount: That account.
    /// - Returns: The event, sent to that account.
    public func inOrganizationView(managementAccount: String = FixtureAccounts.management) -> Self {
        with {
            $0.name += ", organization view"
            $0.deliveryAccount = managementAccount
        }
    }

    /// The same event in the form from before 2023.
    ///
    /// - Returns: The event, without communication, Region, status, page and affected account in its detail.
    public func oldStyle() -> Self {
        with {
            $0.name += ", old style"
            $0.isOldStyle = true
        }
    }

    /// An identifier that differs from another one in its third group.
    private static func variant(_ id: String, _ number: Int) -> String {
        let groups = id.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.count == 5 else { return "\(id)-\(number)" }
        let middle = String(number, radix: 16)
        let group = "4" + String(repeating: "0", count: max(0, 3 - middle.utf8.count)) + middle
        return "\(groups[0])-\(groups[1])-\(group)-\(groups[3])-\(groups[4])"
    }

    /// Six hexadecimal digits for a time.
    private static func digits(of date: Date) -> String {
        let text = String(Int64(date.timeIntervalSince1970) & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - text.utf8.count) + text
    }
}
