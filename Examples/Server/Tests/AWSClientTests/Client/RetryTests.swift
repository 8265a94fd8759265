import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct RetryTests {
    static let good = ScriptedTransport.Step.status(200, body: #"{"SecretString": "a"}"#)

    static func refusal(_ code: String, status: Int = 400) -> ScriptedTransport.Step {
        .status(status, body: #"{"__type": "com.amazonaws.service#\#(code)", "message": "no"}"#)
    }

    @Test(
        arguments: [
            refusal("ThrottlingException"), refusal("ThrottledException"), refusal("TooManyRequestsException"),
            refusal("ProvisionedThroughputExceededException"), refusal("RequestLimitExceeded"),
            refusal("InternalServerError", status: 500), .status(429), .status(500), .status(502), .status(503),
            .status(504, body: "<html>"), .reset, .unreachable, .hang,
        ]
    )
    func whatMayPassIsTriedAgain(_ step: ScriptedTransport.Step) async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([step, step, Self.good], clock: clock.deliveryClock)
        #expect(try await SecretsManager(.testing(transport, clock: clock)).secretString("id").revealed == "a")
        #expect(transport.requests.count == 3)
        // The client's waits; a hang sleeps for its time on the same clock.
        #expect(clock.sleeps.filter { $0 < .seconds(5) } == [.milliseconds(200), .milliseconds(400)])
    }

    @Test(
        arguments: [
            refusal("ResourceNotFoundException"), refusal("AccessDeniedException"), refusal("ValidationException"),
            refusal("UnrecognizedClientException", status: 403), .status(404), .status(301), .status(501),
        ]
    )
    func whatStaysIsNotTriedAgain(_ step: ScriptedTransport.Step) async throws {
        let transport = ScriptedTransport([step, Self.good])
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport)).secretString("id")
        }
        #expect(transport.requests.count == 1)
        #expect(error?.tryCount == 1)
        #expect(error?.isTransient == false)
    }

    @Test func theTriesEndAndAreCounted() async throws {
        let transport = ScriptedTransport([], then: .status(503))
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport)).secretString("id")
        }
        #expect(transport.requests.count == 8)
        #expect(error?.tryCount == 8)
        #expect(error?.status == 503)
        #expect(error?.isTransient == true)
    }

    @Test func noTryComesAfterTheDeadline() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([], then: .hang, clock: clock.deliveryClock)
        let deadline = clock.date.addingTimeInterval(7)
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport, clock: clock)).secretString("id", deadline: deadline)
        }
        #expect(error?.code == .timedOut)
        // 5 seconds for the first try, a wait of 0.2, and what is left.
        #expect(transport.requests.map { Double($0.timeout / .milliseconds(100)).rounded() } == [50, 18])
        #expect(clock.date <= deadline)
    }

    @Test func theClientsOwnLimitHoldsWithoutADeadline() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([], then: .hang, clock: clock.deliveryClock)
        await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport, clock: clock)).secretString("id")
        }
        #expect(clock.now.sinceStart <= .seconds(20))
        #expect(transport.requests.count == 4)
    }

    @Test func aDeadlineThatIsPastSendsNothing() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([])
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport, clock: clock)).secretString("id", deadline: clock.date)
        }
        #expect(error?.code == .timedOut)
        #expect(error?.tryCount == 0)
        #expect(transport.requests.isEmpty)
    }

    @Test func whatTheServiceAsksForIsWaited() async throws {
        let clock = SteppingClock()
        let transport = ScriptedTransport([.status(503, headers: ["Retry-After": "3"]), Self.good])
        _ = try await SecretsManager(.testing(transport, clock: clock, jitter: .fixed(0))).secretString("id")
        #expect(clock.sleeps == [.seconds(3)])
    }

    @Test func aWaitIsCancelledWithItsTask() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let transport = ScriptedTransport([.reset, Self.good], clock: clock.deliveryClock)
        let task = Task { try await SecretsManager(.testing(transport, clock: clock)).secretString("id") }
        await clock.waitForSleepers()
        task.cancel()
        let error = await #expect(throws: AWSError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(error?.mayHaveArrived == true)
        #expect(transport.requests.count == 1)
    }
}
