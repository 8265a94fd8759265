import WireJSON

// What is no AWS Health event is passed over, and says what it is.

extension Opener {
    /// Passes over an object that is nothing that this package knows, and says what it is.
    @inline(never)
    mutating func openUnknown(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        let keys = try reader.readKeys()
        let names = keys.prefix(8).map { JSONValue.string($0).description }.joined(separator: ", ")
        let description = keys.isEmpty ? "an empty object" : "an object with the keys \(names)"
        let bytes = reader.bytes.copy(start..<reader.index)
        add(
            .other(OtherContent(kind: .json, description: description, bytes: bytes)),
            nil,
            at: start,
            in: reader.bytes,
            path: path,
            &lines,
            frame
        )
    }

    /// What an event is that is none of AWS Health.
    @inline(never)
    static func other(_ event: HealthEvent, _ range: Range<Int>, _ bytes: RawSpan) -> OpenedElement.Content {
        let type = event.detailType.map { "\(JSONValue.string($0.rawValue))" } ?? "without a type"
        let source = event.source.map { " from \($0)" } ?? ""
        return .other(
            OtherContent(
                kind: .eventBridgeEvent,
                description: "an EventBridge event \(type)\(source)",
                bytes: bytes.copy(range)
            )
        )
    }
}

extension JSONReader {
    /// The keys of the object that is next, which is passed over.
    fileprivate mutating func readKeys() throws(JSONError) -> [String] {
        var keys: [String] = []
        try beginObject()
        while let key = try nextKey() {
            if keys.count < 9 { keys.append(string(key)) }
            try skipValue()
        }
        return keys
    }
}
