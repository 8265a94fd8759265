// A program with every module of the package but URLSessionTransport: it opens an event, tells what it means, renders
// and delivers it, without ICU.
//
// It stops with an error where something is missing outside of a test runner, which has all of Foundation at hand.

import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications

let renderer = SlackRenderer()

for fixture in HealthEventFixture.samples {
    let payload = WrapperFixture.snsInSQS.wrap([fixture.event()])
    guard let event = HealthEvent.open(payload).first?.event,
        case .notice(let notice) = TaskRetirementNotice.interpret(event),
        let start = notice.startTime.date
    else {
        fatalError("\(fixture): no notice")
    }
    let settings = AccountSettings([], account: notice.account, region: notice.region, isEffective: true)
    let leadTime = notice.leadTime(comparedWith: settings)
    let messages = try renderer.messages(for: notice, leadTime: leadTime, now: FixtureTimes.noticeSent)
    for message in messages {
        guard try SlackMessage(json: message.json()) == message else { fatalError("\(fixture): another message") }
    }
    print("\(fixture): \(messages.count) messages, starts \(HealthEvent.Timestamp(start)), \(leadTime.verdict)")
    for step in notice.advice.first?.steps ?? [] { print("  to \(step.purpose): \(step.command)") }
}
print(try await deliver(.services))
