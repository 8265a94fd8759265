import WireJSON

// Each wrapper is opened where it stands in the input: what it holds is found in order.

extension Opener {
    mutating func openObject(
        _ reader: inout JSONReader,
        path: @autoclosure () -> String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        switch InputShape(of: reader) {
        case .eventBridge:
            let content = try Self.readEvent(&reader)
            add(content, .eventBridge, at: start, in: reader.bytes, path: path(), &lines, frame)
        case .bareDetail:
            var event = HealthEvent()
            event.detail = try HealthEvent.Detail(reading: &reader)
            guard event.detail.isOne else {
                reader.index = start
                return try openUnknown(&reader, path: path(), &lines, frame)
            }
            add(.event(event), .bareDetail, at: start, in: reader.bytes, path: path(), &lines, frame)
        case .putEventsEntry:
            let event = try HealthEvent(readingPutEventsEntry: &reader)
            let content = event.isHealthEvent ? .event(event) : Self.other(event, start..<reader.index, reader.bytes)
            add(content, .putEventsEntry, at: start, in: reader.bytes, path: path(), &lines, frame)
        case .putEventsRequest: try openList("Entries", &reader, path: path(), &lines, frame)
        case .lambdaRecords: try openList("Records", &reader, path: path(), &lines, frame)
        case .receivedMessages: try openList("Messages", &reader, path: path(), &lines, frame)
        case .firehoseRecords: try openList("records", &reader, path: path(), &lines, frame)
        case .firehoseRecord: try openFirehoseRecord(&reader, path: path(), &lines, frame)
        case .snsRecord: try openMember("Sns", &reader, path: path(), &lines, frame)
        case .snsNotification: try openNotification(&reader, path: path(), &lines, frame)
        case .sqsRecord: try openQueueRecord(&reader, path: path(), &lines, frame)
        case .invocationRecord: try openInvocationRecord(&reader, path: path(), &lines, frame)
        case .healthAPIAnswer:
            let answer = try reader.readValue()
            let location = frame.location ?? lines.location(start, in: reader.bytes, path: path())
            healthAPI.add(
                answer,
                bytes: reader.bytes.copy(start..<reader.index),
                location: location,
                frame: frame,
                elements: &elements
            )
        case .unknown: try openUnknown(&reader, path: path(), &lines, frame)
        }
    }

    /// Reads an event as EventBridge delivers it.
    ///
    /// A function of its own, so that the event is moved where it belongs: a copy of its forty fields takes as long as
    /// half of the reading.
    @inline(never)
    private static func readEvent(_ reader: inout JSONReader) throws(JSONError) -> OpenedElement.Content {
        let start = reader.index
        var event = HealthEvent()
        try event.read(from: &reader)
        guard event.isHealthEvent else { return other(event, start..<reader.index, reader.bytes) }
        return .event(event)
    }

    /// Opens each element of an array that is a member of the object, and passes over the other members.
    private mutating func openList(
        _ name: StaticString,
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if reader.isKey(key, name) {
                try openArray(&reader, path: "\(path).\(name)", &lines, frame)
            } else {
                try reader.skipValue()
            }
        }
    }

    /// Opens one member of the object, and passes over the others.
    private mutating func openMember(
        _ name: StaticString,
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard reader.isKey(key, name) else {
                try reader.skipValue()
                continue
            }
            guard reader.peek() == 0x7B else { throw reader.unexpected("an object") }
            try openNotification(&reader, path: "\(path).\(name)", &lines, frame)
            lines.endOfLastElement = reader.index
        }
    }

    /// Opens a notification of Amazon SNS.
    private mutating func openNotification(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        var type = ""
        var topic: String?
        var message: (slice: JSONStringSlice, offset: Int)?
        var object: (range: Range<Int>, bytes: [UInt8])?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.string(key) {
            case "Type" where reader.peek() == 0x22: type = try reader.readString()
            case "TopicArn" where reader.peek() == 0x22: topic = try reader.readString()
            case "Message" where reader.peek() == 0x22:
                let offset = reader.index
                message = (try reader.readStringSlice(), offset)
            case "Message" where reader.peek() == 0x7B:
                let offset = reader.index
                try reader.skipValue()
                object = (offset..<reader.index, reader.bytes.copy(offset..<reader.index))
            default: try reader.skipValue()
            }
        }
        if type == "SubscriptionConfirmation" || type == "UnsubscribeConfirmation" {
            let isRequest = type == "SubscriptionConfirmation"
            let what = isRequest ? "a request to confirm a subscription" : "the end of a subscription"
            let description = "\(what) of Amazon SNS" + (topic.map { " to \($0)" } ?? "")
            let bytes = reader.bytes.copy(start..<reader.index)
            return add(
                .other(OtherContent(kind: .snsConfirmation, description: description, bytes: bytes)),
                .sns,
                at: start,
                in: reader.bytes,
                path: path,
                &lines,
                frame
            )
        }
        let text = message.map { reader.unescapedBytes($0.slice) } ?? object?.bytes
        guard let text, let offset = message?.offset ?? object?.range.lowerBound else {
            return fail(
                .emptyWrapper,
                "found a notification of Amazon SNS without \"Message\", expected a text",
                at: start,
                in: reader.bytes,
                ending: reader.index,
                path: path,
                &lines,
                frame.around(.sns)
            )
        }
        let location = lines.location(offset, in: reader.bytes, path: "\(path).Message")
        openWrappedText(text, location, frame.inside(.sns, at: location))
    }

    /// Opens a message of Amazon SQS.
    private mutating func openQueueRecord(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        var identifier: String?
        var body: (text: [UInt8], offset: Int, name: String)?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.string(key) {
            case "messageId" where reader.peek() == 0x22, "MessageId" where reader.peek() == 0x22:
                identifier = try reader.readString()
            case "body" where reader.peek() == 0x22, "Body" where reader.peek() == 0x22:
                let offset = reader.index
                body = (reader.unescapedBytes(try reader.readStringSlice()), offset, reader.string(key))
            case "body" where reader.peek() == 0x7B, "Body" where reader.peek() == 0x7B:
                // A pipe can be told to put the object itself.
                let offset = reader.index
                try reader.skipValue()
                body = (reader.bytes.copy(offset..<reader.index), offset, reader.string(key))
            default: try reader.skipValue()
            }
        }
        guard let body else {
            return fail(
                .emptyWrapper,
                "found a message of Amazon SQS without a text as its body",
                at: start,
                in: reader.bytes,
                ending: reader.index,
                path: path,
                &lines,
                frame.around(.sqs, itemIdentifier: identifier)
            )
        }
        let location = lines.location(body.offset, in: reader.bytes, path: "\(path).\(body.name)")
        openWrappedText(body.text, location, frame.inside(.sqs, at: location, itemIdentifier: identifier))
    }

    /// Opens a record of a Firehose transformation, whose data is base64.
    private mutating func openFirehoseRecord(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        var identifier: String?
        var data: (slice: JSONStringSlice, offset: Int)?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.string(key) {
            case "recordId" where reader.peek() == 0x22: identifier = try reader.readString()
            case "data" where reader.peek() == 0x22:
                let offset = reader.index
                data = (try reader.readStringSlice(), offset)
            default: try reader.skipValue()
            }
        }
        guard let data else {
            return fail(
                .emptyWrapper,
                "found a record without \"data\", expected base64",
                at: start,
                in: reader.bytes,
                ending: reader.index,
                path: path,
                &lines,
                frame.around(.firehose, itemIdentifier: identifier)
            )
        }
        let location = lines.location(data.offset, in: reader.bytes, path: "\(path).data")
        let inner = frame.inside(.firehose, at: location, itemIdentifier: identifier)
        let encoded = reader.unescapedBytes(data.slice)
        switch Base64.decode(encoded) {
        case .success(let text): openWrappedText(text, location, inner)
        case .failure(let error):
            add(
                .failure(
                    OpeningError(
                        code: .invalidBase64,
                        message: "found no base64 at byte offset \(error.offset) of the data",
                        location: location,
                        bytes: encoded
                    )
                ),
                nil,
                location,
                inner
            )
        }
    }
}
