import AWSHealthEvents
import FargateRetirement
import FuzzSupport
import SlackBlockKit
import SlackNotifications

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

private let renderer = SlackRenderer()
private let now = Date(timeIntervalSince1970: 1_900_000_000)

/// Renders the notices in any bytes: no text from outside breaks a limit of Slack's, becomes a mention, or gets lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRendering(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe fuzzInput(start, count)
    for element in HealthEvent.open(bytes) {
        guard case .event(var event) = element.content else { continue }
        // Any event is made a retirement, so that what the fuzzer finds for the others counts too.
        event.detail.eventTypeCode = .ecsTaskPatchingRetirement
        event.detailType = nil
        guard case .notice(let notice) = TaskRetirementNotice.interpret(event) else { fatalError("no notice") }
        render(notice)
    }
    return 0
}

private func render(_ notice: TaskRetirementNotice) {
    guard let messages = try? renderer.messages(for: notice, now: now) else {
        fatalError("a limit of Slack's was broken")
    }
    require(!messages.isEmpty, "nothing was rendered")
    var text = ""
    for message in messages {
        require(message.blockCount <= 45, "a message has \(message.blockCount) blocks")
        require(message.textCharacterCount <= 10_000, "a message has \(message.textCharacterCount) characters")
        let json = message.json()
        guard let again = try? SlackMessage(json: json) else { fatalError("a message can't be read again") }
        require(again.json() == json, "a message changed when it was written and read")
        text += String(decoding: json, as: UTF8.self)
    }
    for mention in ["<!here", "<!channel", "<!everyone", "<!subteam", "<@"] {
        require(!text.contains(mention), "a text from outside became \(mention)")
    }
    for service in notice.services { require(text.contains(service.name), "\(service.name) got lost") }
    for task in notice.tasks { require(text.contains(task.id), "\(task.id) got lost") }
}
