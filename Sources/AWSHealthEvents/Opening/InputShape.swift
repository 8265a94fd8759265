import WireJSON

/// What an object is, as far as its first telling key says.
enum InputShape {
    case eventBridge
    case bareDetail
    case putEventsEntry
    case putEventsRequest
    case lambdaRecords
    case snsRecord
    case snsNotification
    case sqsRecord
    case receivedMessages
    case firehoseRecords
    case firehoseRecord
    case healthAPIAnswer
    case invocationRecord
    case unknown

    /// Looks at the keys of the object that is next, without reading it.
    ///
    /// For an event of EventBridge it takes three keys; values of keys that tell nothing are passed over.
    init(of reader: JSONReader) {
        var reader = reader
        var isQueueRecord = false
        var isCertainQueueRecord = false
        var hasBody = false
        var hasOtherKeys = false
        do {
            try reader.beginObject()
            // The common case goes first: "version", "id", "detail-type" of an event as EventBridge delivers it.
            if reader.takeFirstKey("version") != nil { try reader.skipValue() }
            if reader.takeKey("id") != nil { try reader.skipValue() }
            if reader.takeKey("detail-type") != nil {
                self = .eventBridge
                return
            }
            while let key = try reader.nextKey() {
                if reader.isKey(key, "version") || reader.isKey(key, "id") || reader.isKey(key, "account") {
                    try reader.skipValue()
                    continue
                }
                if reader.isKey(key, "detail-type") || reader.isKey(key, "detail") {
                    self = .eventBridge
                    return
                }
                if let shape = Self.shape(key, reader) {
                    self = shape
                    return
                }
                switch reader.string(key) {
                case "receiptHandle", "md5OfBody", "ReceiptHandle", "MD5OfBody":
                    (isQueueRecord, isCertainQueueRecord) = (true, true)
                case "messageId", "eventSourceARN", "MessageId", "eventSource", "attributes", "messageAttributes":
                    isQueueRecord = true
                case "body", "Body": hasBody = true
                default: hasOtherKeys = true
                }
                if isQueueRecord, hasBody {
                    self = .sqsRecord
                    return
                }
                try reader.skipValue()
            }
        } catch {
            // The object can't be read; whoever reads it reports the place.
        }
        // A message without a body is one all the same; it must not pass for something else. So is a body alone.
        self = isCertainQueueRecord || hasBody && !hasOtherKeys ? .sqsRecord : .unknown
    }

    private static func shape(_ key: JSONStringSlice, _ reader: JSONReader) -> Self? {
        switch reader.string(key) {
        case "eventTypeCode", "eventArn", "communicationId", "affectedEntities", "eventDescription": .bareDetail
        case "Detail", "DetailType": .putEventsEntry
        case "Entries": .putEventsRequest
        case "Records": .lambdaRecords
        case "Sns": .snsRecord
        case "Message", "TopicArn", "SubscribeURL": .snsNotification
        case "Messages": .receivedMessages
        case "records": .firehoseRecords
        case "recordId": .firehoseRecord
        case "requestPayload": .invocationRecord
        case "successfulSet", "failedSet", "entities", "events": .healthAPIAnswer
        default: nil
        }
    }
}
