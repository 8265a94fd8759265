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

    /// A page of a list that goes on, and says so.
    private struct OpenPage {
        var slot: Int
        /// The list that goes on: `events`, or `entities` of these events.
        var list: String
        var arns: Set<String>
    }

    /// An answer with a list of entities; empty where none is affected.
    private struct EntityPage {
        var slot: Int
        /// How many of its entities belong to no event whose details are there.
        var count: Int
    }

    private var details: [Details] = []
    /// The entities of each event, with the page that they are on.
    private var entities: [String: [(value: JSONValue, page: Int)]] = [:]
    private var pages: [EntityPage] = []
    private var openPages: [OpenPage] = []
    /// What is left out of the elements in the end.
    private var isSuperfluous: Set<Int> = []

    /// Takes in one answer.
    mutating func add(
        _ answer: JSONValue,
        bytes: [UInt8],
        location: JSONLocation,
        frame: OpeningFrame,
        elements: inout [OpenedElement]
    ) {
        let count = elements.count
        let base = OpenedElement(
            content: .failure(
                OpeningError(
                    code: .incompleteAnswer,
                    message: "the answer is incomplete",
                    location: location,
                    bytes: bytes
                )
            ),
            wrapper: frame.wrapper(of: .healthAPI),
            location: location,
            itemIdentifier: frame.itemIdentifier
        )
        for item in answer["successfulSet"]?.arrayValue ?? [] {
            add(item, event: item["event"] ?? .null, isSummary: false, base, &elements)
        }
        for event in answer["events"]?.arrayValue ?? [] { add([:], event: event, isSummary: true, base, &elements) }
        for failed in answer["failedSet"]?.arrayValue ?? [] {
            let arn = failed["eventArn"]?.stringValue ?? "an event"
            let name = failed["errorName"]?.stringValue ?? "an error"
            let reason = failed["errorMessage"]?.stringValue.map { ": \($0)" } ?? ""
            append("the Health API could not describe \(arn): \(name)\(reason)", base, &elements)
        }
        if let found = answer["entities"]?.arrayValue { add(entities: found, base, &elements) }
        close(answer)
        if let token = answer["nextToken"] ?? answer["NextToken"], token != .null {
            let list = answer["entities"] != nil ? "entities" : "events"
            openPages.append(OpenPage(slot: elements.count, list: list, arns: Self.arns(of: answer)))
            append("the answer goes on: ask for the page of its nextToken too", base, &elements)
        }
        if elements.count == count {
            elements.append(Self.other("an answer of the Health API without events", base))
        }
    }

    private mutating func add(
        _ item: JSONValue,
        event: JSONValue,
        isSummary: Bool,
        _ base: OpenedElement,
        _ elements: inout [OpenedElement]
    ) {
        guard event["arn"] != nil || event["eventTypeCode"] != nil else {
            // Other services have lists of `events` too.
            let what = isSummary ? "an element of \"events\"" : "an element of \"successfulSet\""
            return elements.append(Self.other("\(what) that is no event of AWS Health", base))
        }
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

    /// Keeps entities for their events; what stands for them in the elements is left out once all have one.
    private mutating func add(entities found: [JSONValue], _ base: OpenedElement, _ elements: inout [OpenedElement]) {
        for entity in found {
            entities[entity["eventArn"]?.stringValue ?? "", default: []].append((entity, pages.count))
        }
        pages.append(EntityPage(slot: elements.count, count: found.count))
        elements.append(found.isEmpty ? Self.other("an answer of the Health API without entities", base) : base)
    }

    /// Looks for the page that this answer continues.
    private mutating func close(_ answer: JSONValue) {
        let list = answer["entities"] != nil ? "entities" : "events"
        guard answer[list] != nil, let page = openPages.last, page.list == list else { return }
        guard list == "events" || !page.arns.isDisjoint(with: Self.arns(of: answer)) else { return }
        isSuperfluous.insert(page.slot)
        openPages.removeLast()
    }

    private static func arns(of answer: JSONValue) -> Set<String> {
        Set((answer["entities"]?.arrayValue ?? []).compactMap { $0["eventArn"]?.stringValue })
    }

    private func append(_ message: String, _ base: OpenedElement, _ elements: inout [OpenedElement]) {
        guard case .failure(var failure) = base.content else { return }
        failure.message = message
        var element = base
        element.content = .failure(failure)
        elements.append(element)
    }

    private static func other(_ description: String, _ base: OpenedElement) -> OpenedElement {
        var element = base
        let bytes = base.failure?.bytes ?? []
        element.content = .other(OtherContent(kind: .json, description: description, bytes: bytes))
        return element
    }

    private static func withoutDetails(_ count: Int, _ element: OpenedElement) -> OpenedElement.Content {
        guard case .failure(var failure) = element.content else { return element.content }
        let what = count == 1 ? "1 affected entity" : "\(count) affected entities"
        failure.message = "found \(what) of no event whose details are there"
        return .failure(failure)
    }

    // MARK: The events

    /// Puts the events where their details stood.
    mutating func finish(_ elements: inout [OpenedElement]) {
        guard !details.isEmpty || !pages.isEmpty || !isSuperfluous.isEmpty else { return }
        let described = Set(details.filter { !$0.isSummary }.compactMap(\.arn))
        var seen: Set<JSONValue> = []
        var replacements: [Int: [OpenedElement.Content]] = [:]
        for slot in isSuperfluous { replacements[slot] = [] }
        for item in details {
            // What both calls tell is told once, and so is what one tells twice. Entities go to the first that tells.
            let isCovered = item.isSummary && item.arn.map(described.contains) ?? false
            let isNew = item.arn == nil || seen.insert([JSONValue(item.account), item.value]).inserted
            replacements[item.slot] = isCovered || !isNew ? [] : events(of: item).map { .event($0) }
        }
        for page in pages {
            if page.count > 0 {
                elements[page.slot].content = Self.withoutDetails(page.count, elements[page.slot])
            } else if !details.isEmpty {
                replacements[page.slot] = []
            }
        }
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
        if let arn = item.arn, let found = entities.removeValue(forKey: arn) {
            var others: [(value: JSONValue, page: Int)] = []
            for entity in found {
                let account = entity.value["awsAccountId"]?.stringValue
                if let wanted = item.account, let account, wanted != account {
                    others.append(entity)
                    continue
                }
                if byAccount[account] == nil { accounts.append(account) }
                byAccount[account, default: []].append(Self.entity(entity.value))
                pages[entity.page].count -= 1
            }
            if !others.isEmpty { entities[arn] = others }
        }
        if accounts.isEmpty { accounts = [nil] }
        return accounts.compactMap { account in
            var members = item.value.objectValue ?? [:]
            members["affectedAccount"] = (account ?? item.account).map { .string($0) }
            members["affectedEntities"] = byAccount[account].map { .array($0) }
            let bytes = JSONValue.object(members).jsonBytes()
            var reader = unsafe JSONReader(bytes.span.bytes)
            var event = HealthEvent()
            guard let detail = try? HealthEvent.Detail(reading: &reader) else { return nil }
            event.detail = detail
            return event
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

extension JSONValue {
    fileprivate init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}
