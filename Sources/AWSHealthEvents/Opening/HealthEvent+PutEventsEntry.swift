import WireJSON

extension HealthEvent {
    /// Whether this is an AWS Health event: its type says so, or its detail looks like one.
    ///
    /// The detail counts too, because people republish events under types of their own.
    var isHealthEvent: Bool {
        if detailType == .healthEvent || detailType == .healthAbuseEvent || source == "aws.health" { return true }
        return detail.looksLikeHealthEvent || detailType?.rawValue.trimmed == DetailType.healthEvent.rawValue
    }

    /// Reads an entry for `PutEvents`: keys begin with a capital, and the detail is a string.
    init(readingPutEventsEntry reader: inout JSONReader) throws(JSONError) {
        self.init()
        var shared = SharedStrings()
        var hasDetail = false
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.string(key) {
            case "Source": try reader.read(key, into: &source, or: &additionalFields)
            case "DetailType": try reader.read(key, into: &detailType, or: &additionalFields)
            case "Time": try reader.read(key, into: &time, or: &additionalFields)
            case "Resources" where reader.peek() == 0x5B: resources = try reader.readTexts(sharing: &shared)
            case "Detail":
                // Some files hold the object itself.
                detail = reader.peek() == 0x7B ? try Detail(reading: &reader) : try Detail(readingText: &reader)
                hasDetail = true
            default: try reader.keep(key, in: &additionalFields)
            }
        }
        // What is kept beside the time has the name that it has in an event.
        if time != nil, let kept = additionalFields.removeValue(forKey: "Time") { additionalFields["time"] = kept }
        guard hasDetail else {
            throw JSONError(.unexpectedByte, at: max(0, reader.index - 1), expected: "a key \"Detail\" before it")
        }
    }
}

extension HealthEvent.Detail {
    /// Whether a field is there that makes an AWS Health event one.
    ///
    /// People who make events by hand leave out nearly everything else.
    @inline(never)
    fileprivate var looksLikeHealthEvent: Bool {
        if eventTypeCode != nil { return true }
        let parts = eventARN?.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false) ?? []
        return parts.count == 4 && parts[0] == "arn" && parts[2] == "health"
    }

    /// Whether an object that begins like a detail is one, and no affected entity, which names its event too.
    @inline(never)
    var isOne: Bool {
        looksLikeHealthEvent && additionalFields["entityArn"] == nil && additionalFields["entityValue"] == nil
    }
}
