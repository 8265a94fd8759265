import FargateRetirementTesting
import NotificationDelivery
import ServerSupport
import Testing

struct SecretCacheTests {
    private let clock = SteppingClock()
    private let reference = SecretReference.secret(id: "slack")

    @Test func aSecretIsFetchedOnceInAQuarterOfAnHour() async throws {
        let source = ScriptedSecrets(.secret("one"), .secret("two"))
        let cache = SecretCache(source, clock: clock.deliveryClock)
        #expect(try await cache.secret(reference) == SecretText("one"))
        clock.advance(by: .seconds(899))
        #expect(try await cache.secret(reference) == SecretText("one"))
        #expect(source.asked.count == 1)
        clock.advance(by: .seconds(1))
        #expect(try await cache.secret(reference) == SecretText("two"))
        #expect(source.asked.count == 2)
    }

    @Test func anOldSecretStaysInUseWhereANewOneCannotBeHad() async throws {
        let source = ScriptedSecrets(.secret("one"), .failure(isRetryable: true), .secret("two"))
        let cache = SecretCache(source, clock: clock.deliveryClock)
        _ = try await cache.secret(reference)
        clock.advance(by: SecretCache.lifetime)
        #expect(try await cache.secret(reference) == SecretText("one"))
        clock.advance(by: .seconds(59))
        #expect(try await cache.secret(reference) == SecretText("one"))
        #expect(source.asked.count == 2)
        clock.advance(by: .seconds(1))
        #expect(try await cache.secret(reference) == SecretText("two"))
    }

    @Test func withoutAnOlderSecretAFailureIsThrownAndTheNextCallTriesAgain() async throws {
        let source = ScriptedSecrets(.failure(isRetryable: true), .secret("one"))
        let cache = SecretCache(source, clock: clock.deliveryClock)
        await #expect(throws: SecretError.self) { try await cache.secret(reference) }
        #expect(try await cache.secret(reference) == SecretText("one"))
    }

    @Test func whatIsRefusedIsFetchedAnewAtMostOnceAMinute() async throws {
        let source = ScriptedSecrets(.secret("one"), .secret("two"), .secret("three"))
        let cache = SecretCache(source, clock: clock.deliveryClock)
        let first = try await cache.secret(reference)
        clock.advance(by: .seconds(60))
        #expect(await cache.refresh(reference, refused: first) == SecretText("two"))
        // Somebody who still had the old one is given the new one, without a call.
        #expect(await cache.refresh(reference, refused: first) == SecretText("two"))
        #expect(await cache.refresh(reference, refused: SecretText("two")) == nil)
        #expect(source.asked.count == 2)
        clock.advance(by: .seconds(60))
        #expect(await cache.refresh(reference, refused: SecretText("two")) == SecretText("three"))
    }

    @Test func aSecretThatDidNotChangeIsNoNewOne() async throws {
        let cache = SecretCache(ScriptedSecrets(.secret("one")), clock: clock.deliveryClock)
        let first = try await cache.secret(reference)
        clock.advance(by: .seconds(60))
        #expect(await cache.refresh(reference, refused: first) == nil)
    }

    @Test func thoseWhoAskAtOnceShareARequest() async throws {
        let source = ScriptedSecrets(.secret("one"), .secret("two"))
        let cache = SecretCache(source, clock: clock.deliveryClock)
        let secrets = try await withThrowingTaskGroup(of: SecretText.self) { group in
            for _ in 0..<20 { group.addTask { try await cache.secret(reference) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(secrets.allSatisfy { $0 == SecretText("one") })
        #expect(source.asked.count == 1)
    }

    @Test func whoHasLessTimeDoesNotWaitForARequestWithMore() async throws {
        let source = HangingSecrets()
        let cache = SecretCache(source, clock: clock.deliveryClock)
        let patient = Task { try await cache.secret(reference) }
        await source.wait(for: 1)
        let hasty = Task { try await cache.secret(reference, deadline: clock.date) }
        await source.wait(for: 2)
        source.answer(1, .failure(SecretError(reference, isRetryable: true, message: "no time was left")))
        await #expect(throws: SecretError.self) { try await hasty.value }
        source.answer(0, .success(SecretText("one")))
        #expect(try await patient.value == SecretText("one"))
        #expect(try await cache.secret(reference) == SecretText("one"))
        #expect(source.deadlines.count == 2)
    }

    @Test func whoHasMoreTimeAsksAgainWhereTheRequestOfAnotherRanOutOfIt() async throws {
        let source = HangingSecrets()
        let cache = SecretCache(source, clock: clock.deliveryClock)
        let hasty = Task { try await cache.secret(reference, deadline: clock.date) }
        await source.wait(for: 1)
        async let patient = cache.secret(reference)
        async let other = cache.secret(.secret(id: "other"))
        await source.wait(for: 2)
        source.answer(0, .failure(SecretError(reference, isRetryable: true, message: "no time was left")))
        source.answer(1, .success(SecretText("two")))
        _ = try await other
        await #expect(throws: SecretError.self) { try await hasty.value }
        await source.wait(for: 3)
        source.answer(2, .success(SecretText("one")))
        #expect(try await patient == SecretText("one"))
    }

    @Test func secretsOfDifferentPlacesAreKeptApart() async throws {
        let cache = SecretCache(ScriptedSecrets(.secret("one"), .secret("two")), clock: clock.deliveryClock)
        #expect(try await cache.secret(reference) == SecretText("one"))
        #expect(try await cache.secret(.parameter(name: "slack")) == SecretText("two"))
    }
}
