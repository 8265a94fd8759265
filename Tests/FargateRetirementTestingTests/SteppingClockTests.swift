import FargateRetirementTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20)))
struct SteppingClockTests {
    @Test func timeStandsStillByItself() {
        let clock = SteppingClock()
        #expect(clock.now == clock.now)
        #expect(clock.date == SteppingClock.defaultStart)
        #expect(clock.minimumResolution > .zero)
    }

    @Test func theTestMovesTime() {
        let clock = SteppingClock(start: Date(timeIntervalSince1970: 1000))
        clock.advance(by: .milliseconds(1500))
        #expect(clock.date == Date(timeIntervalSince1970: 1001.5))
        clock.advance(by: .seconds(-10))
        #expect(clock.date == Date(timeIntervalSince1970: 1001.5))
        clock.advance(to: .init(sinceStart: .seconds(60)))
        #expect(clock.date == Date(timeIntervalSince1970: 1060))
        #expect(clock.date(at: .init()) == clock.start)
    }

    @Test func sleepingMovesTimeAndIsRecorded() async throws {
        let clock = SteppingClock()
        for seconds in [1, 2, 4] { try await clock.sleep(for: .seconds(seconds)) }
        #expect(clock.sleeps == [.seconds(1), .seconds(2), .seconds(4)])
        #expect(clock.now.sinceStart == .seconds(7))
        #expect(clock.date == SteppingClock.defaultStart.addingTimeInterval(7))
        #expect(clock.sleeperCount == 0)
    }

    @Test func aSleepThatIsOverAlreadyTakesNoTime() async throws {
        let clock = SteppingClock()
        clock.advance(by: .seconds(10))
        try await clock.sleep(until: .init(sinceStart: .seconds(3)), tolerance: nil)
        #expect(clock.now.sinceStart == .seconds(10))
        #expect(clock.sleeps == [.zero])
    }

    @Test func sleepersWakeWhenTheirTimeComes() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let long = Task { try await clock.sleep(for: .seconds(20)) }
        await clock.waitForSleepers()
        let short = Task { try await clock.sleep(for: .seconds(5)) }
        await clock.waitForSleepers(2)
        #expect(clock.now.sinceStart == .zero)
        clock.advance(by: .seconds(5))
        try await short.value
        #expect(clock.sleeperCount == 1)
        clock.advance(by: .seconds(15))
        try await long.value
        #expect(clock.sleeperCount == 0)
        #expect(clock.sleeps == [.seconds(20), .seconds(5)])
    }

    @Test func aSleepUntilNowEndsAtOnce() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        try await clock.sleep(until: clock.now, tolerance: nil)
        #expect(clock.sleeperCount == 0)
    }

    @Test func aCancelledSleepEnds() async {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let task = Task { try await clock.sleep(for: .seconds(20)) }
        await clock.waitForSleepers()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.sleeperCount == 0)
        #expect(clock.sleeps == [.seconds(20)])
    }

    @Test(arguments: [SteppingClock.Movement.whenSomebodySleeps, .onlyWhenAdvanced])
    func aTaskThatIsCancelledAlreadyDoesNotSleep(_ movement: SteppingClock.Movement) async {
        let clock = SteppingClock(moves: movement)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.sleep(for: .seconds(20))
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.now.sinceStart == .zero)
        #expect(clock.sleeps.isEmpty)
    }

    @Test func cancellingAtAnyMomentNeverHangs() async {
        for _ in 0..<200 {
            let clock = SteppingClock(moves: .onlyWhenAdvanced)
            let task = Task { try await clock.sleep(for: .seconds(20)) }
            await Task.yield()
            task.cancel()
            _ = await task.result
            #expect(clock.sleeperCount == 0)
        }
    }

    @Test func instantsAreOrderedAndApart() {
        let early = SteppingClock.Instant(sinceStart: .seconds(1))
        let late = early.advanced(by: .seconds(2))
        #expect(early < late)
        #expect(early.duration(to: late) == .seconds(2))
        #expect(late.duration(to: early) == .seconds(-2))
    }

    @Test func itServesAsAnyClock() async throws {
        func pause(on clock: some Clock<Duration>) async throws { try await clock.sleep(for: .seconds(3)) }
        let clock = SteppingClock()
        try await pause(on: clock)
        #expect(clock.sleeps == [.seconds(3)])
    }
}
