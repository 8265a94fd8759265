import AWSHealthEvents
import WireJSON

/// An entry for `PutEvents`: keys begin with a capital, and the detail is a text.
enum PutEventsEntry {
    static func write(_ event: HealthEvent, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("Source", event.source)
            writer.member("DetailType", event.detailType?.rawValue)
            writer.member("Time", event.time)
            if let resources = event.resources {
                writer.key("Resources")
                writer.array(resources) { writer, text in
                    if let text { writer.string(text) } else { writer.null() }
                }
            }
            writer.member("Detail", String(decoding: event.detail.json(), as: UTF8.self))
        }
    }
}
