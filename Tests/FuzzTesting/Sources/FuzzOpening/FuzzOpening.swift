import AWSHealthEvents
import FargateRetirement
import FuzzSupport

/// Opens any bytes: there is always an element, what was read can be written and read again, and has a meaning.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOpening(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe fuzzInput(start, count)
    let elements = HealthEvent.open(bytes)
    require(!elements.isEmpty, "nothing was found, not even a failure")
    require(elements == HealthEvent.open(bytes), "the same bytes were opened to something else")

    var notices: [TaskRetirementNotice] = []
    for element in elements {
        require(element.location.offset <= count, "the place \(element.location) is behind the end")
        require(element.location.line > 0 && element.location.column > 0, "the place \(element.location) is nowhere")
        switch element.content {
        case .failure(let failure):
            require(!failure.message.isEmpty, "a failure says nothing")
            require(failure.description.utf8.count < count + 10_000, "a failure says too much")
        case .other(let other): require(!other.description.isEmpty, "something else says nothing")
        case .event(let event):
            checkAgain(event)
            if case .notice(let notice) = TaskRetirementNotice.interpret(event) { notices.append(notice) }
        @unknown default: break
        }
    }

    let merged = TaskRetirementNotice.merging(notices)
    require(merged.count <= notices.count, "merging made notices")
    require(merged.isEmpty == notices.isEmpty, "merging lost all notices")
    let (before, after) = (Set(notices.flatMap { $0.resources.map(\.description) }), merged.flatMap(\.resources))
    require(Set(after.map(\.description)) == before, "merging lost or made resources")
    for notice in merged { for advice in notice.advice { require(!"\(advice)".isEmpty, "an advice says nothing") } }
    return 0
}

/// Writes an event, reads it again, and compares.
private func checkAgain(_ event: HealthEvent) {
    // A detail alone has no type that would make an event of it.
    var typed = event
    if typed.detailType != .healthAbuseEvent { typed.detailType = .healthEvent }
    typed.additionalFields["detail-type"] = nil
    let again = read(typed.json())
    // An entry for `PutEvents` can hold names of the envelope besides its own; written, they are the envelope's.
    let isAmbiguous = typed.additionalFields.keys.contains { envelope.contains($0) }
    require(isAmbiguous || again == typed, "an event changed when it was written and read: \(again) was \(typed)")
    require(read(again.json(prettyPrinted: true)) == again, "an event changes each time that it is written")
    require(read(again.json()).json() == again.json(), "an event is not written alike twice")
}

private func read(_ bytes: [UInt8]) -> HealthEvent {
    let elements = HealthEvent.open(bytes)
    require(elements.count == 1, "an event was written as \(elements.count) elements")
    guard let event = elements[0].event else { fatalError("an event was written as \(elements[0].content)") }
    return event
}

private let envelope: Set = [
    "version", "id", "source", "account", "time", "region", "resources", "detail", "replay-name",
]
