import WireJSON

// The one mapping from JSON to the model. `Codable` and the opening of wrappers both go through it.
//
// Keys are told apart by their length first: nearly all differ in it, so that a key costs one comparison.

extension HealthEvent {
    /// Reads an event as EventBridge delivers it.
    init(reading reader: inout JSONReader) throws(JSONError) {
        self.init(detail: Detail())
        var shared = SharedStrings()
        var hasDetail = false
        try reader.beginObject()
        let start = reader.index
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
                    detail = try Detail(reading: &reader, sharing: &shared)
                }
                hasDetail = true
            case 7 where reader.isKey(key, "version"): try reader.read(key, into: &version, or: &additionalFields)
            case 7 where reader.isKey(key, "account"): try reader.read(key, into: &account, or: &additionalFields)
            case 9 where reader.isKey(key, "resources"):
                guard reader.peek() == 0x5B else {
                    resources = nil
                    try reader.keep(key, in: &additionalFields)
                    continue
                }
                resources = try reader.readTexts(sharing: &shared)
                reader.forget(key, in: &additionalFields)
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
}

extension HealthEvent.Detail {
    /// Reads a detail that stands alone.
    init(reading reader: inout JSONReader) throws(JSONError) {
        var shared = SharedStrings()
        try self.init(reading: &reader, sharing: &shared)
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

    init(reading reader: inout JSONReader, sharing shared: inout SharedStrings) throws(JSONError) {
        self.init()
        try reader.beginObject()
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

    private mutating func readEntities(
        _ key: JSONStringSlice,
        from reader: inout JSONReader,
        sharing shared: inout SharedStrings
    ) throws(JSONError) {
        guard reader.peek() == 0x5B else {
            affectedEntities = nil
            return try reader.keep(key, in: &additionalFields)
        }
        var entities: [HealthEvent.AffectedEntity?] = []
        var dates = LastTimestamp()
        try reader.beginArray()
        while try reader.nextElement() {
            switch reader.peek() {
            case 0x7B:
                entities.append(
                    try HealthEvent.AffectedEntity(reading: &reader, sharing: &shared, dates: &dates)
                )
            case 0x6E:
                try reader.readNull()
                entities.append(nil)
            default:
                // No shape that AWS was seen to send; the text is what can be shown of it.
                entities.append(.init(entityValue: try reader.readText()))
            }
        }
        shared.endFirstList()
        affectedEntities = entities
        reader.forget(key, in: &additionalFields)
    }
}

extension HealthEvent.AffectedEntity {
    init(
        reading reader: inout JSONReader,
        sharing shared: inout SharedStrings,
        dates: inout LastTimestamp
    ) throws(JSONError) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 4 where reader.isKey(key, "tags"): try reader.read(key, into: &tags, or: &additionalFields)
            case 6 where reader.isKey(key, "status"):
                guard reader.peek() == 0x22 else {
                    try reader.read(key, into: &status, or: &additionalFields)
                    continue
                }
                let slice = try reader.readStringSlice()
                status = reader.isKey(slice, "IMPAIRED") ? .impaired : .init(rawValue: reader.string(slice))
                reader.forget(key, in: &additionalFields)
            case 11 where reader.isKey(key, "entityValue"):
                guard reader.peek() == 0x22 else {
                    try reader.read(key, into: &entityValue, or: &additionalFields)
                    continue
                }
                entityValue = shared.string(try reader.readStringSlice(), in: reader)
                reader.forget(key, in: &additionalFields)
            case 15 where reader.isKey(key, "lastUpdatedTime"):
                guard reader.peek() == 0x22 else {
                    try reader.read(key, into: &lastUpdatedTime, or: &additionalFields)
                    continue
                }
                lastUpdatedTime = dates.timestamp(try reader.readStringSlice(), in: reader)
                reader.forget(key, in: &additionalFields)
            default: try reader.keep(key, in: &additionalFields)
            }
        }
    }
}

/// The timestamp that was read last: AWS stamps all entities of a notice alike.
struct LastTimestamp {
    private var range = 0..<0
    private var timestamp = HealthEvent.Timestamp(unreadable: "")

    @inline(__always)
    mutating func timestamp(_ slice: JSONStringSlice, in reader: borrowing JSONReader) -> HealthEvent.Timestamp {
        if range.isEmpty || !reader.bytes.isEqual(range, slice.range) {
            timestamp = reader.timestamp(slice)
            range = slice.range
        }
        return timestamp
    }
}

extension JSONReader {
    /// A list of texts and nulls.
    ///
    /// The text of any other element is its JSON.
    mutating func readTexts(sharing shared: inout SharedStrings) throws(JSONError) -> [String?] {
        var texts: [String?] = []
        try beginArray()
        while try nextElement() {
            switch peek() {
            case 0x22: texts.append(shared.string(try readStringSlice(), in: self))
            case 0x6E:
                try readNull()
                texts.append(nil)
            default: texts.append(try readText())
            }
        }
        shared.endFirstList()
        return texts
    }

    /// The text of a string, or the JSON of any other value.
    mutating func readText() throws(JSONError) -> String {
        let value = try readValue()
        return value.stringValue ?? value.description
    }

    /// The people that an event addresses: a list of texts.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout [HealthEvent.Persona]?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let value = try readValue()
        let personas = value.arrayValue?.compactMap { $0.stringValue.map(HealthEvent.Persona.init(rawValue:)) }
        if let personas, personas.count == value.arrayValue?.count {
            field = personas
            forget(key, in: &fields)
        } else {
            field = nil
            fields[string(key)] = value
        }
    }

    /// What AWS writes about an event: a list of objects, or one object as in the Health API.
    mutating func read(
        _ key: JSONStringSlice,
        into field: inout [HealthEvent.Description]?,
        or fields: inout [String: JSONValue]
    ) throws(JSONError) {
        let start = self
        switch peek() {
        case 0x7B: field = [try HealthEvent.Description(reading: &self)]
        case 0x5B:
            var descriptions: [HealthEvent.Description] = []
            try beginArray()
            while try nextElement() {
                guard peek() == 0x7B else {
                    self = start
                    field = nil
                    return try keep(key, in: &fields)
                }
                descriptions.append(try HealthEvent.Description(reading: &self))
            }
            field = descriptions
        default:
            field = nil
            return try keep(key, in: &fields)
        }
        forget(key, in: &fields)
    }
}

extension HealthEvent.Description {
    init(reading reader: inout JSONReader) throws(JSONError) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.keyLength(key) {
            case 8 where reader.isKey(key, "language"): try reader.read(key, into: &language, or: &additionalFields)
            case 17 where reader.isKey(key, "latestDescription"):
                try reader.read(key, into: &latestDescription, or: &additionalFields)
            default: try reader.keep(key, in: &additionalFields)
            }
        }
    }
}
