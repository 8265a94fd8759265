import WireJSON

// The one mapping from the model to JSON, in the order in which AWS writes the keys; fields that this version does not
// know come last, sorted.

extension HealthEvent: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("version", version)
        writer.field("id", id)
        writer.field("detail-type", detailType?.rawValue)
        writer.field("source", source)
        writer.field("account", account)
        writer.field("time", time)
        writer.field("region", region)
        writer.field("replay-name", replayName)
        if let resources {
            writer.key("resources")
            writer.beginArray()
            for resource in resources { if let resource { writer.string(resource) } else { writer.null() } }
            writer.endArray()
        }
        writer.key("detail")
        detail.write(to: &writer)
        writer.fields(additionalFields)
        writer.endObject()
    }
}

extension HealthEvent.Detail: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("eventArn", eventARN)
        writer.field("service", service)
        writer.field("eventTypeCode", eventTypeCode?.rawValue)
        writer.field("eventTypeCategory", eventTypeCategory?.rawValue)
        writer.field("eventScopeCode", eventScopeCode?.rawValue)
        writer.field("communicationId", communicationID)
        writer.field("startTime", startTime)
        writer.field("endTime", endTime)
        writer.field("lastUpdatedTime", lastUpdatedTime)
        writer.field("statusCode", statusCode?.rawValue)
        writer.field("eventRegion", eventRegion)
        writer.field("eventDescription", eventDescription)
        writer.field("eventMetadata", eventMetadata)
        if let affectedEntities {
            writer.key("affectedEntities")
            writer.beginArray()
            for entity in affectedEntities { if let entity { entity.write(to: &writer) } else { writer.null() } }
            writer.endArray()
        }
        writer.field("affectedAccount", affectedAccount)
        writer.field("page", page.map(String.init))
        writer.field("totalPages", totalPages.map(String.init))
        writer.field("backupEvent", isBackupEvent.map { $0 ? "true" : "false" })
        writer.field("actionability", actionability?.rawValue)
        if let personas {
            writer.key("personas")
            writer.beginArray()
            for persona in personas { writer.string(persona.rawValue) }
            writer.endArray()
        }
        writer.fields(additionalFields)
        writer.endObject()
    }
}

extension HealthEvent.Description: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("language", language)
        writer.field("latestDescription", latestDescription)
        writer.fields(additionalFields)
        writer.endObject()
    }
}

extension HealthEvent.AffectedEntity: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("entityValue", entityValue)
        writer.field("lastUpdatedTime", lastUpdatedTime)
        writer.field("status", status?.rawValue)
        writer.field("tags", tags)
        writer.fields(additionalFields)
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

extension JSONWriter {
    fileprivate mutating func field(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        self.key(key)
        string(value)
    }

    fileprivate mutating func field(_ key: StaticString, _ value: (some JSONWritable)?) {
        guard let value else { return }
        self.key(key)
        value.write(to: &self)
    }

    fileprivate mutating func field(_ key: StaticString, _ values: [some JSONWritable]?) {
        guard let values else { return }
        self.key(key)
        beginArray()
        for value in values { value.write(to: &self) }
        endArray()
    }

    fileprivate mutating func field(_ key: StaticString, _ pairs: [String: String]?) {
        guard let pairs else { return }
        self.key(key)
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
