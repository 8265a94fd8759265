import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Testing

@Suite(.timeLimit(.minutes(20)))
struct ScriptedTransportTests {
    private let request = HTTPRequest(url: SecretText("https://pager.example/token"), body: Array("hello".utf8))

    @Test func stepsAreTakenInOrder() async throws {
        let transport = ScriptedTransport([.status(503, headers: ["Retry-After": "5"]), .status(200, body: "ok")])
        let first = try await transport.send(request, within: .seconds(1))
        #expect(first.status == 503)
        #expect(first.headers["retry-after"] == "5")
        #expect(try await transport.send(request, within: .seconds(1)).body == Array("ok".utf8))
        let error = await #expect(throws: HTTPTransportError.self) {
            try await transport.send(request, within: .seconds(1))
        }
        #expect(error?.code == .invalidResponse)
        #expect(error?.message == "the script has no step 3")
    }

    @Test func theLastStepIsRepeated() async throws {
        let transport = ScriptedTransport([.reset], then: .status(204))
        await #expect(throws: HTTPTransportError.self) { try await transport.send(request, within: .seconds(1)) }
        for _ in 0..<3 { #expect(try await transport.send(request, within: .seconds(1)).status == 204) }
    }

    @Test func requestsAreRecordedWithTheirTime() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([], then: .wait(.seconds(2), then: .status(200)), clock: clock.deliveryClock)
        for timeout in [10, 20] { _ = try await transport.send(request, within: .seconds(timeout)) }
        #expect(transport.requests.map(\.timeout) == [.seconds(10), .seconds(20)])
        #expect(transport.requests.map { $0.date.timeIntervalSince(clock.start) } == [0, 2])
        #expect(transport.requests.allSatisfy { $0.bodyText == "hello" && $0.request == request })
        transport.clear()
        #expect(transport.requests.isEmpty)
    }

    @Test func aClosureDecidesOnEachRequest() async throws {
        let transport = ScriptedTransport { request, number in
            .status(request.body.isEmpty ? 400 : 200 + number)
        }
        #expect(try await transport.send(request, within: .seconds(1)).status == 201)
        #expect(try await transport.send(request, within: .seconds(1)).status == 202)
    }

    @Test(arguments: [ScriptedTransport.Step.hang, .wait(.seconds(10), then: .status(200))])
    func whatTakesTooLongTimesOut(_ step: ScriptedTransport.Step) async {
        let clock = SteppingClock()
        let transport = ScriptedTransport([step], clock: clock.deliveryClock)
        let error = await #expect(throws: HTTPTransportError.self) {
            try await transport.send(request, within: .seconds(3))
        }
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveArrived == true)
        #expect(clock.now.sinceStart == .seconds(3))
    }

    @Test func withoutTimeNothingIsSent() async {
        let transport = ScriptedTransport([.status(200)])
        let error = await #expect(throws: HTTPTransportError.self) { try await transport.send(request, within: .zero) }
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveArrived == false)
        #expect(transport.requests.isEmpty)
    }

    @Test func aHangEndsWhenItIsCancelled() async {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let transport = ScriptedTransport([.hang], clock: clock.deliveryClock)
        let task = Task { try await transport.send(request, within: .seconds(3)) }
        await clock.waitForSleepers()
        task.cancel()
        let error = await #expect(throws: HTTPTransportError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(error?.mayHaveArrived == true)
    }

    @Test func aCancelledTaskSendsNothing() async {
        let transport = ScriptedTransport([.status(200)])
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await transport.send(request, within: .seconds(3))
        }
        task.cancel()
        let error = await #expect(throws: HTTPTransportError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(error?.mayHaveArrived == false)
        #expect(transport.requests.isEmpty)
    }

    @Test func manyAtOnceAreAllRecorded() async {
        let transport = ScriptedTransport([], then: .wait(.milliseconds(1), then: .status(200)))
        await withTaskGroup { group in
            for number in 0..<100 {
                group.addTask {
                    let request = HTTPRequest(url: SecretText("https://pager.example"), body: Array("\(number)".utf8))
                    _ = try? await transport.send(request, within: .seconds(1))
                }
            }
        }
        #expect(Set(transport.requests.map(\.bodyText)) == Set((0..<100).map(String.init)))
    }

    @Test func nothingPrintsTheAddress() async throws {
        let transport = ScriptedTransport([.status(200)])
        _ = try await transport.send(request, within: .seconds(1))
        var text = String(reflecting: transport.requests) + "\(transport.requests)"
        dump(transport.requests, to: &text)
        #expect(!text.contains("token"))
    }
}
