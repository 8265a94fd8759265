import WireJSON

// The one mapping from the model to JSON, in the order in which AWS writes the keys; fields that this version does not
// know come last, sorted.

extension HealthEvent: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        var rest = additionalFields
        writer.beginObject()
        writer.field("version", version, over: &rest)
        writer.field("id", id, over: &rest)
        writer.field("detail-type", detailType?.rawValue, over: &rest)
        writer.field("source", source, over: &rest)
        writer.field("account", account, over: &rest)
        writer.field("time", time, over: &rest)
        writer.field("region", region, over: &rest)
        writer.field("replay-name", replayName, over: &rest)
        if let resources {
            writer.key("resources", over: &rest)
            writer.beginArray()
            for resource in resources { if let resource { writer.string(resource) } else { writer.null() } }
            writer.endArray()
        }
        writer.key("detail", over: &rest)
        detail.write(to: &writer)
        writer.fields(rest)
        writer.endObject()
    }
}

extension HealthEvent.Detail: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        var rest = additionalFields
        writer.beginObject()
        writer.field("eventArn", eventARN, over: &rest)
        writer.field("service", service, over: &rest)
        writer.field("eventTypeCode", eventTypeCode?.rawValue, over: &rest)
        writer.field("eventTypeCategory", eventTypeCategory?.rawValue, over: &rest)
        writer.field("eventScopeCode", eventScopeCode?.rawValue, over: &rest)
        writer.field("communicationId", communicationID, over: &rest)
        writer.field("startTime", startTime, over: &rest)
        writer.field("endTime", endTime, over: &rest)
        writer.field("lastUpdatedTime", lastUpdatedTime, over: &rest)
        writer.field("statusCode", statusCode?.rawValue, over: &rest)
        writer.field("eventRegion", eventRegion, over: &rest)
        writer.field("eventDescription", eventDescription, over: &rest)
        writer.field("eventMetadata", eventMetadata, over: &rest)
        if let affectedEntities {
            writer.key("affectedEntities", over: &rest)
            writer.beginArray()
            for entity in affectedEntities { if let entity { entity.write(to: &writer) } else { writer.null() } }
            writer.endArray()
        }
        writer.field("affectedAccount", affectedAccount, over: &rest)
        writer.field("page", page, over: &rest)
        writer.field("totalPages", totalPages, over: &rest)
        writer.field("backupEvent", isBackupEvent, over: &rest)
        writer.field("actionability", actionability?.rawValue, over: &rest)
        if let personas {
            writer.key("personas", over: &rest)
            writer.beginArray()
            for persona in personas { writer.string(persona.rawValue) }
            writer.endArray()
        }
        writer.fields(rest)
        writer.endObject()
    }
}

extension HealthEvent.Description: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        var rest = additionalFields
        writer.beginObject()
        writer.field("language", language, over: &rest)
        writer.field("latestDescription", latestDescription, over: &rest)
        writer.fields(rest)
        writer.endObject()
    }
}

extension HealthEvent.AffectedEntity: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        var rest = additionalFields
        writer.beginObject()
        writer.field("entityValue", entityValue, over: &rest)
        writer.field("lastUpdatedTime", lastUpdatedTime, over: &rest)
        writer.field("status", status?.rawValue, over: &rest)
        writer.field("tags", tags, over: &rest)
        writer.fields(rest)
        writer.endObject()
    }
}

extension HealthEvent.Timestamp: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        if case .instant(_, let form) = storage, form == .epochSeconds {
            writer.number(JSONNumber(literal: description))
        } else {
            writer.string(description)
        }
    }
}

// A field that is set stands above an additional field of the same name: what could not be read once, and was kept, must
// not come back beside what was set since.
extension JSONWriter {
    fileprivate mutating func key(_ key: StaticString, over rest: inout [String: JSONValue]) {
        if !rest.isEmpty { rest[key.description] = nil }
        self.key(key)
    }

    fileprivate mutating func field(_ key: StaticString, _ value: String?, over rest: inout [String: JSONValue]) {
        guard let value else { return }
        self.key(key, over: &rest)
        string(value)
    }

    fileprivate mutating func field(_ key: StaticString, _ value: Int?, over rest: inout [String: JSONValue]) {
        if takeKept(key, for: value, { $0.unusualWholeNumber }, &rest) { return }
        field(key, value.map(String.init), over: &rest)
    }

    fileprivate mutating func field(_ key: StaticString, _ value: Bool?, over rest: inout [String: JSONValue]) {
        if takeKept(key, for: value, { $0.unusualBool }, &rest) { return }
        field(key, value.map { $0 ? "true" : "false" }, over: &rest)
    }

    fileprivate mutating func field(
        _ key: StaticString,
        _ value: HealthEvent.Timestamp?,
        over rest: inout [String: JSONValue]
    ) {
        if takeKept(key, for: value, { $0.unusualTimestamp }, &rest) { return }
        guard let value else { return }
        self.key(key, over: &rest)
        value.write(to: &self)
    }

    /// Takes what was kept beside a field, and writes it where it still means what the field says.
    ///
    /// - Returns: Whether it was written.
    private mutating func takeKept<Value: Equatable>(
        _ key: StaticString,
        for value: Value?,
        _ meaning: (JSONValue) -> Value?,
        _ rest: inout [String: JSONValue]
    ) -> Bool {
        // What has no meaning for the field is an additional field as any other.
        guard !rest.isEmpty, let kept = rest[key.description], let meant = meaning(kept) else { return false }
        rest[key.description] = nil
        guard meant == value else { return false }
        self.key(key)
        kept.write(to: &self)
        return true
    }

    fileprivate mutating func field(
        _ key: StaticString,
        _ value: (some JSONWritable)?,
        over rest: inout [String: JSONValue]
    ) {
        guard let value else { return }
        self.key(key, over: &rest)
        value.write(to: &self)
    }

    fileprivate mutating func field(
        _ key: StaticString,
        _ values: [some JSONWritable]?,
        over rest: inout [String: JSONValue]
    ) {
        guard let values else { return }
        self.key(key, over: &rest)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }

    fileprivate mutating func field(
        _ key: StaticString,
        _ pairs: [String: String]?,
        over rest: inout [String: JSONValue]
    ) {
        guard let pairs else { return }
        self.key(key, over: &rest)
        JSONValue.object(pairs.mapValues { .string($0) }).write(to: &self)
    }

    /// The members of an object that is open, sorted by key.
    fileprivate mutating func fields(_ members: [String: JSONValue]) {
        guard !members.isEmpty else { return }
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            self.key(key)
            value.write(to: &self)
        }
    }
}
