import WireJSON

// The one mapping from JSON to the model. `Codable` and the opening of wrappers both go through it.
//
// Keys are told apart by their length first: nearly all differ in it, so that a key costs one comparison.

extension HealthEvent {
    /// Reads the fields of an event as EventBridge delivers it into this one.
    ///
    /// It fills the event where it lies: an event has some forty fields, and each copy of it would count them all.
    mutating func read(from reader: inout JSONReader) throws(JSONError) {
        var shared = SharedStrings()
        var hasDetail = false
        try reader.beginObject()
        let start = reader.index
        try readUsualKeys(from: &reader, sharing: &shared)
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 2 where reader.isKey(key, "id"): try reader.read(key, into: &id, or: &additionalFields)
            case 4 where reader.isKey(key, "time"): try reader.read(key, into: &time, or: &additionalFields)
            case 6 where reader.isKey(key, "source"): try reader.read(key, into: &source, or: &additionalFields)
            case 6 where reader.isKey(key, "region"): try reader.read(key, into: &region, or: &additionalFields)
            case 6 where reader.isKey(key, "detail"):
                if reader.peek() == 0x22 {
                    detail = try Detail(readingText: &reader)
                } else {
                    if hasDetail { detail = Detail() }
                    try detail.read(from: &reader, sharing: &shared)
                }
                hasDetail = true
            case 7 where reader.isKey(key, "version"): try reader.read(key, into: &version, or: &additionalFields)
            case 7 where reader.isKey(key, "account"): try reader.read(key, into: &account, or: &additionalFields)
            case 9 where reader.isKey(key, "resources"): try readResources(key, from: &reader, sharing: &shared)
            case 11 where reader.isKey(key, "detail-type"):
                try reader.read(key, into: &detailType, or: &additionalFields)
            case 11 where reader.isKey(key, "replay-name"):
                try reader.read(key, into: &replayName, or: &additionalFields)
            default: try reader.keep(key, in: &additionalFields)
            }
        }
        guard hasDetail else {
            throw JSONError(.unexpectedByte, at: max(start, reader.index - 1), expected: "a key \"detail\" before it")
        }
    }

    mutating func readResources(
        _ key: JSONStringSlice,
        from reader: inout JSONReader,
        sharing shared: inout SharedStrings
    ) throws(JSONError) {
        guard reader.peek() == 0x5B else {
            resources = nil
            return try reader.keep(key, in: &additionalFields)
        }
        resources = try reader.readTexts(sharing: &shared)
        reader.forget(key, in: &additionalFields)
    }
}

extension HealthEvent.Detail {
    /// Reads a detail that stands alone.
    init(reading reader: inout JSONReader) throws(JSONError) {
        self.init()
        var shared = SharedStrings()
        try read(from: &reader, sharing: &shared)
    }

    /// Reads a detail that is written as a string, as in an entry for `PutEvents`.
    ///
    /// An error inside the string has the place of the string.
    init(readingText reader: inout JSONReader) throws(JSONError) {
        let slice = try reader.readStringSlice()
        let bytes = reader.unescapedBytes(slice)
        var inner = unsafe JSONReader(bytes.span.bytes)
        do {
            try self.init(reading: &inner)
            try inner.finish()
        } catch {
            throw JSONError(
                error.code,
                at: slice.start,
                expected: "\(error.expected) at byte offset \(error.offset) of the text that begins here"
            )
        }
    }

    /// Reads the fields of a detail into this one.
    mutating func read(from reader: inout JSONReader, sharing shared: inout SharedStrings) throws(JSONError) {
        try reader.beginObject()
        try readUsualKeys(from: &reader, sharing: &shared)
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 4 where reader.isKey(key, "page"): try reader.read(key, into: &page, or: &additionalFields)
            case 7 where reader.isKey(key, "service"): try reader.read(key, into: &service, or: &additionalFields)
            case 7 where reader.isKey(key, "endTime"): try reader.read(key, into: &endTime, or: &additionalFields)
            case 8 where reader.isKey(key, "eventArn"): try reader.read(key, into: &eventARN, or: &additionalFields)
            case 8 where reader.isKey(key, "personas"): try reader.read(key, into: &personas, or: &additionalFields)
            case 9 where reader.isKey(key, "startTime"): try reader.read(key, into: &startTime, or: &additionalFields)
            case 10 where reader.isKey(key, "statusCode"):
                try reader.read(key, into: &statusCode, or: &additionalFields)
            case 10 where reader.isKey(key, "totalPages"):
                try reader.read(key, into: &totalPages, or: &additionalFields)
            case 11 where reader.isKey(key, "eventRegion"):
                try reader.read(key, into: &eventRegion, or: &additionalFields)
            case 11 where reader.isKey(key, "backupEvent"):
                try reader.read(key, into: &isBackupEvent, or: &additionalFields)
            case 13 where reader.isKey(key, "eventTypeCode"):
                try reader.read(key, into: &eventTypeCode, or: &additionalFields)
            case 13 where reader.isKey(key, "eventMetadata"):
                try reader.read(key, into: &eventMetadata, or: &additionalFields)
            case 13 where reader.isKey(key, "actionability"):
                try reader.read(key, into: &actionability, or: &additionalFields)
            case 14 where reader.isKey(key, "eventScopeCode"):
                try reader.read(key, into: &eventScopeCode, or: &additionalFields)
            case 15 where reader.isKey(key, "communicationId"):
                try reader.read(key, into: &communicationID, or: &additionalFields)
            case 15 where reader.isKey(key, "lastUpdatedTime"):
                try reader.read(key, into: &lastUpdatedTime, or: &additionalFields)
            case 15 where reader.isKey(key, "affectedAccount"):
                try reader.read(key, into: &affectedAccount, or: &additionalFields)
            case 16 where reader.isKey(key, "eventDescription"):
                try reader.read(key, into: &eventDescription, or: &additionalFields)
            case 16 where reader.isKey(key, "affectedEntities"):
                try readEntities(key, from: &reader, sharing: &shared)
            case 17 where reader.isKey(key, "eventTypeCategory"):
                try reader.read(key, into: &eventTypeCategory, or: &additionalFields)
            default: try reader.keep(key, in: &additionalFields)
            }
        }
    }

    mutating func readEntities(
        _ key: JSONStringSlice,
        from reader: inout JSONReader,
        sharing shared: inout SharedStrings
    ) throws(JSONError) {
        guard reader.peek() == 0x5B else {
            affectedEntities = nil
            return try reader.keep(key, in: &additionalFields)
        }
        var entities: [HealthEvent.AffectedEntity?] = []
        entities.reserveCapacity(max(4, shared.count))
        let isFirstList = shared.isEmpty
        // What was said of the entity that was read last, and how it was written where the next one may be alike.
        var statement: HealthEvent.AffectedEntity.Statement?
        var pattern: EntityPattern?
        try reader.beginArray()
        while try reader.nextElement() {
            switch reader.peek() {
            case 0x7B:
                let value = shared.takeNext()
                if let value, let pattern, let statement, pattern.take(from: &reader, value.range) {
                    entities.append(.init(entityValue: value.text, statement: statement))
                    continue
                }
                let start = reader.index
                var slice: JSONStringSlice?
                let entity = try HealthEvent.AffectedEntity(reading: &reader, value: value, slice: &slice)
                entities.append(entity)
                statement = entity.statement
                pattern = EntityPattern(value: slice, object: start..<reader.index)
                if isFirstList { shared.note(slice) }
                continue
            case 0x6E:
                try reader.readNull()
                entities.append(nil)
            default:
                // No shape that AWS was seen to send; the text is what can be shown of it.
                entities.append(HealthEvent.AffectedEntity(entityValue: try reader.readText()))
            }
            pattern = nil
            if isFirstList { shared.note(nil) }
        }
        if isFirstList { shared.remember(entities.map { $0?.entityValue }) }
        affectedEntities = entities
        reader.forget(key, in: &additionalFields)
    }
}

extension HealthEvent.AffectedEntity {
    /// Reads an entity.
    ///
    /// - Parameters:
    ///   - reader: The reader.
    ///   - expected: A string that the value is likely to be, to be shared.
    ///   - slice: Takes the place of the value.
    init(
        reading reader: inout JSONReader,
        value expected: SharedStrings.Element?,
        slice: inout JSONStringSlice?
    ) throws(JSONError) {
        var value: String?
        var fields = Fields()
        try reader.beginObject()
        try fields.readUsualKeys(from: &reader, value: &value, expected, slice: &slice)
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 4 where reader.isKey(key, "tags"):
                try reader.read(key, into: &fields.tags, or: &fields.additionalFields)
            case 6 where reader.isKey(key, "status"):
                try reader.read(key, into: &fields.status, or: &fields.additionalFields)
            case 11 where reader.isKey(key, "entityValue"):
                try fields.readValue(key, from: &reader, into: &value, expected, slice: &slice)
            case 15 where reader.isKey(key, "lastUpdatedTime"):
                try reader.read(key, into: &fields.lastUpdatedTime, or: &fields.additionalFields)
            default: try reader.keep(key, in: &fields.additionalFields)
            }
        }
        self.init(entityValue: value, statement: Statement(fields))
    }
}

extension HealthEvent.AffectedEntity.Fields {
    /// Reads the value of an entity.
    mutating func readValue(
        _ key: JSONStringSlice,
        from reader: inout JSONReader,
        into value: inout String?,
        _ expected: SharedStrings.Element?,
        slice: inout JSONStringSlice?
    ) throws(JSONError) {
        guard reader.peek() == 0x22 else {
            slice = nil
            return try reader.read(key, into: &value, or: &additionalFields)
        }
        let found = try reader.readStringSlice()
        if let expected, !found.isEscaped, reader.bytes.isEqual(found.range, expected.range) {
            value = expected.text
        } else {
            value = reader.string(found)
        }
        slice = found
        reader.forget(key, in: &additionalFields)
    }
}
