import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

struct RetryingSinkTests {
    let clock = SteppingClock()
    let notification = RetirementNotification(.fixture())

    @Test func aFailureThatMayPassIsTriedAgainAfterAGrowingWait() async throws {
        let sink = ScriptedSink(failing: 3, with: .busy)
        _ = try await sink.retrying(jitter: .fixed(1)).deliver(notification, context: clock.context())
        #expect(sink.calls.count == 4)
        #expect(clock.sleeps == [.seconds(1), .seconds(2), .seconds(4)])
    }

    @Test(arguments: [DeliveryFailure.Kind.payload, .configuration, .cancelled])
    func whatFailedForGoodIsNotTriedAgain(kind: DeliveryFailure.Kind) async {
        let sink = ScriptedSink(failing: 9, with: DeliveryFailure(kind, message: "no"))
        await #expect(throws: DeliveryFailure.self) {
            try await sink.retrying().deliver(notification, context: clock.context())
        }
        #expect(sink.calls.count == 1)
        #expect(clock.sleeps.isEmpty)
    }

    @Test func theServiceIsGivenTheTimeThatItAsksFor() async throws {
        let sink = ScriptedSink(failing: 1, with: DeliveryFailure(.retry(after: .seconds(7)), message: "slow down"))
        _ = try await sink.retrying(jitter: .fixed(0)).deliver(notification, context: clock.context())
        #expect(clock.sleeps == [.seconds(7)])
    }

    /// It has not failed; so only a deadline ends the tries, where there is one.
    @Test(arguments: [(3, 10.0, 10), (3, nil, 3), (1, 10, 1)] as [(Int, Double?, Int)])
    func aServiceThatSaysWhenToComeBackIsAskedUntilTheDeadline(limit: Int, secondsLeft: Double?, count: Int) async {
        let sink = ScriptedSink(failing: .max, with: DeliveryFailure(.retry(after: .seconds(1)), message: "slow down"))
        let context = secondsLeft.map { clock.context(secondsLeft: $0) } ?? clock.context()
        let failure = await #expect(throws: DeliveryFailure.self) {
            try await sink.retrying(RetryPolicy(maximumTryCount: limit), jitter: .fixed(0))
                .deliver(notification, context: context)
        }
        #expect(failure?.tryCount == count)
        #expect(sink.calls.count == count)
    }

    @Test(arguments: [0.5, 1, 2, 3, 6.9, 7, 7.1, 60])
    func nobodySleepsPastTheDeadline(secondsLeft: Double) async throws {
        let context = clock.context(secondsLeft: secondsLeft)
        let deadline = try #require(context.deadline)
        let sink = ScriptedSink(failing: .max, with: .busy)
        let policy = RetryPolicy(maximumTryCount: nil)
        await #expect(throws: DeliveryFailure.self) {
            try await sink.retrying(policy, jitter: .fixed(1)).deliver(notification, context: context)
        }
        #expect(clock.date < deadline)
        #expect(sink.calls.count >= 1)
    }

    @Test func whatMayHaveArrivedOnceMayHaveArrived() async {
        let lost = DeliveryFailure(.retry(after: nil), message: "no answer", mayHaveArrived: true)
        let sink = ScriptedSink { (_, _, call) throws(DeliveryFailure) in throw call == 1 ? lost : .refused }
        let failure = await #expect(throws: DeliveryFailure.self) {
            try await sink.retrying().deliver(notification, context: clock.context())
        }
        #expect(failure?.kind == .payload)
        #expect(failure?.mayHaveArrived == true)
    }

    @Test func theFailureSaysHowManyTriesThereWere() async {
        let sink = ScriptedSink(failing: .max, with: .busy)
        let failure = await #expect(throws: DeliveryFailure.self) {
            try await sink.retrying(RetryPolicy(maximumTryCount: 3)).deliver(notification, context: clock.context())
        }
        #expect(failure?.tryCount == 3)
        #expect(failure?.description == "the service is busy (after 3 tries)")
    }

    @Test func theNextTryIsToldHowFarTheLastOneCame() async throws {
        let sink = ScriptedSink { (_, context, call) throws(DeliveryFailure) in
            if call == 1 {
                try await context.saveProgress(["sent": "2"])
                throw .busy
            }
            return DeliveryReceipt(state: context.progress ?? [:])
        }
        let receipt = try await sink.retrying().deliver(notification, context: clock.context())
        #expect(receipt.state == ["sent": "2"])
    }

    @Test func whoWaitsForAnotherTryCanBeCancelled() async {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let sink = ScriptedSink(failing: .max, with: .busy)
        let task = Task { [notification] in
            try await sink.retrying().deliver(notification, context: clock.context())
        }
        await clock.waitForSleepers()
        task.cancel()
        let failure = await #expect(throws: DeliveryFailure.self) { try await task.value }
        #expect(failure?.kind == .cancelled)
        #expect(sink.calls.count == 1)
    }

    @Test func waitingForItsTurnCostsASinkNoTry() async throws {
        let waiting = DeliveryFailure(.retry(after: .seconds(10)), message: "not yet its turn", tryCount: 0)
        let sink = ScriptedSink(failing: 8, with: waiting)
        _ = try await sink.retrying(RetryPolicy(maximumTryCount: 2)).deliver(notification, context: clock.context())
        #expect(sink.calls.count == 9)
        #expect(clock.sleeps == Array(repeating: .seconds(10), count: 8))
    }
}
