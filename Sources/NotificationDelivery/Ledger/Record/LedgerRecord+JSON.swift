package import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension LedgerRecord {
    /// The version of the written form.
    ///
    /// It grows when a record can't be understood without knowing what is new. A field that can be passed over is just
    /// added: who does not know it keeps it.
    static let version = 1

    /// Reads a record from its written form.
    ///
    /// - Parameter json: The bytes of one JSON object, as ``json()`` gives them.
    /// - Throws: ``LedgerError`` with the code `unreadableRecord`; the message names the place, what was found there and
    ///   what was expected.
    public init(json: [UInt8]) throws(LedgerError) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(json: json) } catch {
            let bytes = unsafe json.span.bytes
            let place = JSONLocation(offset: error.offset, in: bytes)
            throw LedgerError(
                .unreadableRecord,
                message: "a ledger record can't be read at \(place): \(error.message(in: bytes))",
                underlying: error
            )
        }
        try self.init(value)
    }

    /// The written form: one JSON object on one line, the same bytes for equal records.
    ///
    /// Times are whole milliseconds since 1970.
    ///
    /// - Returns: The bytes, UTF-8, without a line's end.
    public func json() -> [UInt8] { jsonBytes() }
}

extension LedgerRecord: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("version")
        writer.number(Self.version)
        writer.key("sink")
        writer.string(topic.sink.rawValue)
        writer.key("subject")
        writer.string(topic.subject)
        writer.date("changedAt", changedAt)
        writer.key("deliveries")
        writer.beginArray()
        for delivery in deliveries { delivery.write(to: &writer) }
        writer.endArray()
        writer.state("state", state)
        if let holder {
            writer.key("holder")
            writer.beginObject()
            writer.key("token")
            writer.string(holder.token)
            writer.date("until", holder.until)
            writer.endObject()
        }
        if let unfinished {
            writer.key("unfinished")
            writer.beginObject()
            writer.item(unfinished.item, unfinished.occasion, pages: unfinished.pages)
            writer.state("progress", unfinished.progress)
            writer.endObject()
        }
        for (key, value) in additionalFields.sorted(by: { $0.key < $1.key }) {
            writer.key(key)
            value.write(to: &writer)
        }
        writer.endObject()
    }
}

extension LedgerRecord.Delivery {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.item(item, occasion, pages: pages)
        writer.date("lastUpdated", lastUpdated)
        writer.date("sent", sent)
        writer.date("startTime", startTime)
        if isFinished {
            writer.key("isFinished")
            writer.bool(true)
        }
        writer.date("deliveredAt", deliveredAt)
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func item(_ item: String, _ occasion: String?, pages: [Int]) {
        key("item")
        string(item)
        if let occasion {
            key("occasion")
            string(occasion)
        }
        key("pages")
        beginArray()
        for page in pages { number(page) }
        endArray()
    }

    fileprivate mutating func date(_ name: StaticString, _ date: Date?) {
        guard let date else { return }
        key(name)
        number(date.milliseconds)
    }

    fileprivate mutating func state(_ name: StaticString, _ state: SinkState) {
        key(name)
        beginObject()
        for (name, value) in state.values.sorted(by: { $0.key < $1.key }) {
            key(name)
            string(value)
        }
        endObject()
    }
}
