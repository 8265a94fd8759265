import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Synchronization
import Testing

struct TurnTests {
    /// Holds requests until a test lets them go.
    private final class Gate: Sendable {
        private struct State {
            var isOpen = false
            var held: [CheckedContinuation<Void, Never>] = []
            var watchers: [CheckedContinuation<Void, Never>] = []
        }
        private let state = Mutex(State())

        func pass() async {
            await withCheckedContinuation { continuation in
                let (passes, watchers) = state.withLock { state in
                    if state.isOpen { return (true, state.watchers) }
                    state.held.append(continuation)
                    defer { state.watchers = [] }
                    return (false, state.watchers)
                }
                if passes { continuation.resume() }
                for watcher in watchers { watcher.resume() }
            }
        }

        /// Waits until somebody is held.
        func waitForSomebody() async {
            await withCheckedContinuation { continuation in
                let isHeld = state.withLock { state in
                    if state.held.isEmpty { state.watchers.append(continuation) }
                    return !state.held.isEmpty
                }
                if isHeld { continuation.resume() }
            }
        }

        func open() {
            let held = state.withLock { state in
                state.isOpen = true
                return state.held
            }
            for continuation in held { continuation.resume() }
        }
    }

    private let clock = SteppingClock()

    private func transport(_ gate: Gate) -> ScriptedTransport {
        ScriptedTransport(clock) { _, _ in
            await gate.pass()
            return .ok
        }
    }

    @Test func theMessagesOfANoticeStayTogether() async throws {
        let transport = ScriptedTransport(clock) { _, _ in
            await Task.yield()
            return .ok
        }
        let sink = try webhookSink(transport)
        try await withThrowingTaskGroup { group in
            for number in 0..<4 {
                group.addTask {
                    _ = try await sink.deliver(.long(1_500, prefix: "s\(number)"), context: DeliveryContext(clock))
                }
            }
            try await group.waitForAll()
        }
        let owners = transport.sent.map { sent in
            let body = sent.body
            return (0..<4).first { body.contains("`s\($0)-") } ?? -1
        }
        // Only the first message of each names nobody.
        let runs = owners.split(separator: -1)
        #expect(runs.count == 4)
        #expect(runs.allSatisfy { Set($0).count == 1 })
        #expect(Set(runs.compactMap(\.first)) == [0, 1, 2, 3])
    }

    @Test func whoIsCancelledInTheLineLeavesIt() async throws {
        let gate = Gate()
        let transport = transport(gate)
        let sink = try webhookSink(transport)
        let first = Task { try await sink.deliver(.fixture(), context: DeliveryContext(clock)) }
        await gate.waitForSomebody()
        let second = Task { await failure(of: sink, .fixture(), DeliveryContext(clock)) }
        let third = Task { try await sink.deliver(.fixture(), context: DeliveryContext(clock)) }
        second.cancel()
        #expect(await second.value?.kind == .cancelled)
        gate.open()
        _ = try await first.value
        _ = try await third.value
        #expect(transport.sent.count == 2)
    }

    @Test func whoIsCancelledBeforeItSendsNothing() async throws {
        let transport = ScriptedTransport(clock)
        let sink = try webhookSink(transport)
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return await failure(of: sink, .fixture(), DeliveryContext(clock))
        }
        #expect(await task.value?.kind == .cancelled)
        #expect(transport.sent.isEmpty)
        // The turn is free again.
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(clock))
    }

    @Test func whoIsCancelledBetweenMessagesGivesTheTurnAway() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let transport = ScriptedTransport(clock)
        let sink = try webhookSink(transport)
        let long = Task { await failure(of: sink, .long(), DeliveryContext(clock)) }
        await clock.waitForSleepers()
        long.cancel()
        #expect(await long.value?.kind == .cancelled)
        #expect(transport.sent.count == 1)
        clock.advance(by: .seconds(1))
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(clock))
        #expect(transport.sent.count == 2)
    }

    @Test func whoWouldWaitInTheLineBeyondTheDeadlineIsTurnedAwayAtOnce() async throws {
        let gate = Gate()
        let transport = transport(gate)
        let sink = try webhookSink(transport)
        let long = Task { try await sink.deliver(.long(), context: DeliveryContext(clock)) }
        await gate.waitForSomebody()
        var waits: [Duration] = []
        for _ in 0..<3 {
            let late = await failure(of: sink, .fixture(), DeliveryContext(clock, within: 3))
            if case .retry(let wait?) = late?.kind { waits.append(wait) }
        }
        // Each is given a time of its own to come back.
        let first = try #require(waits.first)
        #expect(first > .seconds(3))
        #expect(waits == [first, first + .seconds(1), first + .seconds(2)])
        gate.open()
        _ = try await long.value
    }

    @Test func whoseDeadlinePassesInTheLineIsTurnedAway() async throws {
        let gate = Gate()
        let transport = transport(gate)
        let sink = try webhookSink(transport)
        let first = Task { try await sink.deliver(.fixture(), context: DeliveryContext(clock)) }
        await gate.waitForSomebody()
        let context = DeliveryContext(clock, within: 5)
        let second = Task { await failure(of: sink, .fixture(), context) }
        // Time to get into the line; should it come later, its deadline has passed all the same.
        for _ in 0..<100 { await Task.yield() }
        clock.advance(by: .seconds(6))
        gate.open()
        #expect(await second.value?.isRetryable == true)
        _ = try await first.value
        #expect(transport.sent.count == 1)
    }
}
