import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(20)))
struct SinkVerifierTests {
    private static let noContent = HTTPResponse(status: 204)
    private static let ok = HTTPResponse(status: 200, body: Array("ok".utf8))

    @Test func aGoodSinkPasses() async {
        let verifier = SinkVerifier(success: Self.noContent, secrets: ["pager-token"]) { PagerSink(transport: $0) }
        #expect(await verifier.findings() == [])
    }

    @Test func aGoodSinkOfSeveralMessagesWithPausesAndPoorerFormsPasses() async {
        var verifier = SinkVerifier(success: Self.ok, secrets: ["chat-token"]) { ChatSink($0) }
        verifier.namesEveryResource = true
        #expect(await verifier.findings() == [])
    }

    @Test func aGoodSinkWithoutHTTPPasses() async {
        var verifier = SinkVerifier(withoutHTTP: { _ in MemorySink() }, secrets: ["token"])
        verifier.countDelivered = { ($0 as? MemorySink)?.count ?? 0 }
        #expect(await verifier.findings() == [])
    }

    @Test(arguments: Fault.all)
    func eachFaultIsFound(_ fault: Fault) async {
        var verifier = SinkVerifier(success: Self.noContent, secrets: ["pager-token"]) { transport in
            fault.makeSink(PagerSink(transport: transport))
        }
        // Nobody waits long for those that never end; the others have all the time that a busy machine needs.
        let isEndless = ["it did not end", "the sink went on waiting", "where it had 5 seconds"].contains(fault.words)
        verifier.patience = isEndless ? .milliseconds(500) : .seconds(120)
        let findings = await verifier.findings()
        #expect(findings.contains { $0.check == fault.check && $0.message.contains(fault.words) }, "\(findings)")
        #expect(findings.allSatisfy { !$0.description.contains("pager-token") })
    }

    @Test func whoLosesTheBodyIsFound() async {
        let verifier = SinkVerifier(success: Self.ok, secrets: []) { transport in
            ClosureSink { notification, context throws(DeliveryFailure) in
                let response = try await PagerSink(transport: transport).response(notification, context)
                guard response.status == 200 else { throw DeliveryFailure(response, at: context.clock.now()) }
                return DeliveryReceipt()
            }
        }
        let findings = await verifier.findings()
        #expect(Set(findings.map(\.check)) == [.replies])
        #expect(findings.contains { $0.description == "replies: \"ok\":false: the sink took it for a success" })
    }

    @Test func whoSavesNoProgressIsFound() async {
        let verifier = SinkVerifier(success: Self.ok, secrets: []) { ChatSink($0, savesProgress: false) }
        let message = "the sink sends 4 messages for one notice and saves no progress"
        #expect(await verifier.findings() == [.init(.progress, message: message)])
    }

    @Test func whoLosesResourcesIsFound() async {
        var verifier = SinkVerifier(success: Self.noContent, secrets: []) { PagerSink(transport: $0) }
        verifier.namesEveryResource = true
        #expect(await verifier.findings().contains { $0.message.hasPrefix("a thousand resources: 1000 resources") })
    }

    @Test func textsThatMustNotBeSentAreFound() async {
        var verifier = SinkVerifier(success: Self.ok, secrets: []) { ChatSink($0) }
        verifier.forbiddenTexts = ["<!channel>"]
        let findings = await verifier.findings()
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.check == .notices && $0.message.hasSuffix("\"<!channel>\" is sent as it is") })
    }

    @Test func whatIsNoSuccessForOneIsForAnother() async {
        var verifier = SinkVerifier(success: Self.noContent, secrets: []) { transport in
            ClosureSink { notification, context throws(DeliveryFailure) in
                let response = try await PagerSink(transport: transport).response(notification, context)
                guard (200...202).contains(response.status) || response.status == 204 else {
                    throw DeliveryFailure(response, at: context.clock.now())
                }
                return DeliveryReceipt()
            }
        }
        let found = await verifier.findings().map(\.description)
        #expect(found == ["statuses: status 200–202: the sink took it for a success"])
        verifier.otherSuccessStatuses = [200, 201, 202]
        #expect(await verifier.findings() == [])
    }
}

/// A sink that keeps what it is given.
final class MemorySink: NotificationSink {
    private let kept = Mutex<[RetirementNotification]>([])
    var count: Int { kept.withLock { $0.count } }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        kept.withLock { $0.append(notification) }
        return DeliveryReceipt()
    }
}

extension PagerSink {
    /// The response, whatever it is.
    func response(
        _ notification: RetirementNotification,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) -> HTTPResponse {
        do {
            let request = HTTPRequest(url: url, body: Array(notification.summary.utf8))
            return try await transport.send(request, within: context.timeout(atMost: .seconds(10)))
        } catch {
            throw DeliveryFailure(error)
        }
    }
}
