import AWSHealthEvents

// Short ways to change one thing deep in a JSON value.

extension JSONValue {
    /// The value with the member at a path changed; `nil` removes it, a member that is not there is `nil`.
    func changing(_ path: [String], _ change: (JSONValue?) -> JSONValue?) -> JSONValue {
        guard let key = path.first, case .object(var members) = self else { return self }
        if path.count == 1 {
            members[key] = change(members[key])
        } else if let member = members[key] {
            members[key] = member.changing(Array(path.dropFirst()), change)
        }
        return .object(members)
    }

    /// The value with the member at a path replaced, or removed where there is no new value.
    func setting(_ path: [String], to value: JSONValue?) -> JSONValue { changing(path) { _ in value } }

    /// The value with a member changed where it is there.
    func changingExisting(_ path: [String], _ change: (JSONValue) -> JSONValue?) -> JSONValue {
        changing(path) { $0.flatMap(change) }
    }

    /// The event with each text of its `resources` changed.
    func changingResources(_ change: ([JSONValue]) -> [JSONValue]) -> JSONValue {
        changingExisting(["resources"]) { .array(change($0.arrayValue ?? [])) }
    }

    /// The event with its `affectedEntities` changed.
    func changingEntities(_ change: ([JSONValue]) -> [JSONValue]) -> JSONValue {
        changingExisting(["detail", "affectedEntities"]) { .array(change($0.arrayValue ?? [])) }
    }

    /// The event with each object of its `affectedEntities` changed.
    func changingEachEntity(_ change: (JSONValue) -> JSONValue) -> JSONValue {
        changingEntities { $0.map(change) }
    }

    /// The text with the first `|` between two names written differently.
    func separated(by separator: String) -> JSONValue {
        guard let text = stringValue, let bar = text.firstIndex(of: "|") else { return self }
        return .string(text[..<bar] + separator + text[text.index(after: bar)...])
    }
}
