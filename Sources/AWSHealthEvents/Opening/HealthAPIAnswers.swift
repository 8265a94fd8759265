import WireJSON

/// Brings the two halves of the Health API's answers together: the details of events and their affected entities.
///
/// They come in either order, and in pages. An event is put where its details stand; nothing is put together across
/// accounts. The names of the API are turned into those of EventBridge, so that one mapping reads both.
///
/// Source: AWS Health API Reference, DescribeEventDetails and DescribeAffectedEntities.
struct HealthAPIAnswers {
    private struct Details {
        var slot: Int
        var arn: String?
        var account: String?
        var value: JSONValue
        /// Whether it is from `DescribeEvents`, which says less than `DescribeEventDetails`.
        var isSummary: Bool
    }

    private var details: [Details] = []
    private var entities: [JSONValue] = []
    private var entitiesSlot: Int?

    /// Takes in one answer.
    mutating func add(
        _ answer: JSONValue,
        bytes: [UInt8],
        location: JSONLocation,
        frame: OpeningFrame,
        elements: inout [OpenedElement]
    ) {
        let base = OpenedElement(
            content: .failure(
                OpeningError(
                    code: .incompleteAnswer,
                    message: "found affected entities of no event whose details are there",
                    location: location,
                    bytes: bytes
                )
            ),
            wrapper: frame.wrapper(of: .healthAPI),
            location: location,
            itemIdentifier: frame.itemIdentifier
        )
        for item in answer["successfulSet"]?.arrayValue ?? [] {
            add(item, event: item["event"] ?? [:], isSummary: false, base, &elements)
        }
        for event in answer["events"]?.arrayValue ?? [] { add([:], event: event, isSummary: true, base, &elements) }
        if let found = answer["entities"]?.arrayValue, !found.isEmpty {
            entities += found
            if entitiesSlot == nil {
                entitiesSlot = elements.count
                elements.append(base)
            }
        }
        for failed in answer["failedSet"]?.arrayValue ?? [] {
            let arn = failed["eventArn"]?.stringValue ?? "an event"
            let name = failed["errorName"]?.stringValue ?? "an error"
            let reason = failed["errorMessage"]?.stringValue.map { ": \($0)" } ?? ""
            append("the Health API could not describe \(arn): \(name)\(reason)", base, &elements)
        }
        if let token = answer["nextToken"] ?? answer["NextToken"], token != .null {
            append("the answer goes on: ask for the page of its nextToken too", base, &elements)
        }
        if elements.isEmpty, details.isEmpty, entities.isEmpty {
            var element = base
            element.content = .other(
                OtherContent(kind: .json, description: "an answer of the Health API without events", bytes: bytes)
            )
            elements.append(element)
        }
    }

    private mutating func add(
        _ item: JSONValue,
        event: JSONValue,
        isSummary: Bool,
        _ base: OpenedElement,
        _ elements: inout [OpenedElement]
    ) {
        details.append(
            Details(
                slot: elements.count,
                arn: event["arn"]?.stringValue,
                account: item["awsAccountId"]?.stringValue,
                value: Self.detail(item, event),
                isSummary: isSummary
            )
        )
        elements.append(base)
    }

    private func append(_ message: String, _ base: OpenedElement, _ elements: inout [OpenedElement]) {
        guard case .failure(var failure) = base.content else { return }
        failure.message = message
        var element = base
        element.content = .failure(failure)
        elements.append(element)
    }

    /// Puts the events where their details stood.
    mutating func finish(_ elements: inout [OpenedElement]) {
        guard !details.isEmpty || entitiesSlot != nil else { return }
        let described = Set(details.filter { !$0.isSummary }.compactMap(\.arn))
        var replacements: [Int: [OpenedElement.Content]] = [:]
        for item in details {
            // What both calls tell is told once.
            let isCovered = item.isSummary && item.arn.map(described.contains) ?? false
            replacements[item.slot] = isCovered ? [] : events(of: item).map { .event($0) }
        }
        if let slot = entitiesSlot, entities.isEmpty { replacements[slot] = [] }
        elements = elements.enumerated().flatMap { index, element in
            guard let contents = replacements[index] else { return [element] }
            return contents.map { content in
                var element = element
                element.content = content
                return element
            }
        }
    }

    /// The events of one detail: one for each account that its entities belong to.
    private mutating func events(of item: Details) -> [HealthEvent] {
        var accounts: [String?] = []
        var byAccount: [String?: [JSONValue]] = [:]
        entities.removeAll { entity in
            guard item.arn != nil, entity["eventArn"]?.stringValue == item.arn else { return false }
            let account = entity["awsAccountId"]?.stringValue
            if let wanted = item.account, let account, wanted != account { return false }
            if byAccount[account] == nil { accounts.append(account) }
            byAccount[account, default: []].append(Self.entity(entity))
            return true
        }
        if accounts.isEmpty { accounts = [nil] }
        return accounts.compactMap { account in
            var members = item.value.objectValue ?? [:]
            members["affectedAccount"] = (account ?? item.account).map { .string($0) }
            members["affectedEntities"] = byAccount[account].map { .array($0) }
            let bytes = JSONValue.object(members).jsonBytes()
            var reader = unsafe JSONReader(bytes.span.bytes)
            return (try? HealthEvent.Detail(reading: &reader)).map { HealthEvent(detail: $0) }
        }
    }

    /// The members of an event under the names of EventBridge.
    private static func detail(_ item: JSONValue, _ event: JSONValue) -> JSONValue {
        var members = event.objectValue ?? [:]
        members["eventArn"] = members.removeValue(forKey: "arn")
        members["eventRegion"] = members.removeValue(forKey: "region")
        members["eventDescription"] = item["eventDescription"]
        members["eventMetadata"] = item["eventMetadata"]
        return .object(members)
    }

    /// The members of an entity under the names of EventBridge.
    private static func entity(_ entity: JSONValue) -> JSONValue {
        var members = entity.objectValue ?? [:]
        members["status"] = members.removeValue(forKey: "statusCode")
        return .object(members)
    }
}
