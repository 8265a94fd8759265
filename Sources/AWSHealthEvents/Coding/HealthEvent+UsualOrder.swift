import WireJSON

// Reads the keys that AWS writes in the order in which AWS writes them: each costs one comparison, and no search for the
// end of the key or for the field that it belongs to. A key that is left out or stands elsewhere costs a comparison in
// vain. Whatever is still there behind the last key of the order, or is written in another way, is read by the switches
// over the key, which know all fields; where they do not find a key here, nothing is different but the time.

extension HealthEvent {
    /// Reads the keys of the envelope up to the first one that is not in its usual place.
    mutating func readUsualKeys(
        from reader: inout JSONReader,
        sharing shared: inout SharedStrings
    ) throws(JSONError) {
        if let key = reader.takeFirstKey("version") {
            try reader.read(key, usually: "0", "0", into: &version, or: &additionalFields)
        }
        try reader.take("id", into: &id, or: &additionalFields)
        if let key = reader.takeKey("detail-type") {
            try reader.read(key, usually: "AWS Health Event", .healthEvent, into: &detailType, or: &additionalFields)
        }
        if let key = reader.takeKey("source") {
            try reader.read(key, usually: "aws.health", "aws.health", into: &source, or: &additionalFields)
        }
        try reader.take("account", into: &account, or: &additionalFields)
        try reader.take("time", into: &time, or: &additionalFields)
        try reader.take("region", into: &region, or: &additionalFields)
        if let key = reader.takeKey("resources") { try readResources(key, from: &reader, sharing: &shared) }
    }
}

extension HealthEvent.Detail {
    /// Reads the keys of the detail that stand in their usual order.
    mutating func readUsualKeys(
        from reader: inout JSONReader,
        sharing shared: inout SharedStrings
    ) throws(JSONError) {
        if let key = reader.takeFirstKey("eventArn") { try reader.read(key, into: &eventARN, or: &additionalFields) }
        if let key = reader.takeKey("service") {
            try reader.read(key, usually: "ECS", "ECS", into: &service, or: &additionalFields)
        }
        if let key = reader.takeKey("eventTypeCode") {
            try reader.read(
                key,
                usually: "AWS_ECS_TASK_PATCHING_RETIREMENT",
                .ecsTaskPatchingRetirement,
                into: &eventTypeCode,
                or: &additionalFields
            )
        }
        if let key = reader.takeKey("eventTypeCategory") {
            try reader.read(
                key,
                usually: "scheduledChange",
                .scheduledChange,
                into: &eventTypeCategory,
                or: &additionalFields
            )
        }
        if let key = reader.takeKey("eventScopeCode") {
            try reader.read(
                key,
                usually: "ACCOUNT_SPECIFIC",
                .accountSpecific,
                into: &eventScopeCode,
                or: &additionalFields
            )
        }
        try reader.take("communicationId", into: &communicationID, or: &additionalFields)
        try reader.take("startTime", into: &startTime, or: &additionalFields)
        try reader.take("endTime", into: &endTime, or: &additionalFields)
        try reader.take("lastUpdatedTime", into: &lastUpdatedTime, or: &additionalFields)
        if let key = reader.takeKey("statusCode") {
            try reader.read(key, usually: "upcoming", .upcoming, into: &statusCode, or: &additionalFields)
        }
        try reader.take("eventRegion", into: &eventRegion, or: &additionalFields)
        if let key = reader.takeKey("eventDescription") {
            try reader.read(key, into: &eventDescription, or: &additionalFields)
        }
        if let key = reader.takeKey("affectedEntities") { try readEntities(key, from: &reader, sharing: &shared) }
        // Some events have the account here, others at their end.
        try reader.take("affectedAccount", into: &affectedAccount, or: &additionalFields)
        if let key = reader.takeKey("page") { try reader.read(key, into: &page, or: &additionalFields) }
        if let key = reader.takeKey("totalPages") { try reader.read(key, into: &totalPages, or: &additionalFields) }
        if let key = reader.takeKey("backupEvent") { try reader.read(key, into: &isBackupEvent, or: &additionalFields) }
        try reader.take("affectedAccount", into: &affectedAccount, or: &additionalFields)
    }
}

extension HealthEvent.AffectedEntity.Fields {
    /// Reads the keys of an entity that stand in their usual order.
    mutating func readUsualKeys(
        from reader: inout JSONReader,
        value: inout String?,
        _ expected: SharedStrings.Element?,
        slice: inout JSONStringSlice?
    ) throws(JSONError) {
        if let key = reader.takeFirstKey("entityValue") {
            try readValue(key, from: &reader, into: &value, expected, slice: &slice)
        }
        try reader.take("lastUpdatedTime", into: &lastUpdatedTime, or: &additionalFields)
        if let key = reader.takeKey("status") {
            try reader.read(key, usually: "IMPAIRED", .impaired, into: &status, or: &additionalFields)
        }
    }
}

extension HealthEvent.Description {
    /// Reads the keys of a description that stand in their usual order.
    mutating func readUsualKeys(from reader: inout JSONReader) throws(JSONError) {
        if let key = reader.takeFirstKey("language") {
            try reader.read(key, usually: "en_US", "en_US", into: &language, or: &additionalFields)
        }
        try reader.take("latestDescription", into: &latestDescription, or: &additionalFields)
    }
}
