import AWSClient
public import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Keeps secrets for a quarter of an hour, so that neither each invocation asks AWS for one nor an old one stays for ever.
///
/// - A secret that was fetched counts for 15 minutes. Then it is fetched again; where that fails, the old one stays in use
///   and the next try is a minute later.
/// - Where the service refuses a secret, ``refresh(_:refused:)`` fetches it at once, at most once a minute.
/// - Those who ask for one secret at the same time share one request, unless their time is over before its.
public final class SecretCache: Sendable {
    /// How long a secret counts.
    public static let lifetime: Duration = .seconds(15 * 60)
    /// How long after a try, in vain or not, the next one is made at the earliest where there is a secret to go on with.
    public static let pause: Duration = .seconds(60)

    private let source: any SecretSource
    private let now: @Sendable () -> Date
    private let entries = Mutex<[SecretReference: Entry]>([:])
    private let nextID = Atomic(0)

    /// A request under way.
    private struct Fetch {
        let id: Int
        /// When it gives up.
        let end: Date
        let task: Task<Result<SecretText, SecretError>, Never>
    }

    private struct Entry {
        var secret: SecretText?
        var fetchedAt: Date = .distantPast
        var triedAt: Date = .distantPast
        var fetch: Fetch?
    }

    /// Creates a cache.
    ///
    /// - Parameters:
    ///   - source: What fetches secrets.
    ///   - clock: The clock by which they grow old.
    public init(_ source: any SecretSource, clock: DeliveryClock) {
        self.source = source
        now = clock.now
    }

    /// The secret, fetched where that is due.
    ///
    /// - Parameters:
    ///   - reference: Where it is kept.
    ///   - deadline: When to give up.
    /// - Returns: The secret.
    /// - Throws: ``SecretError`` where it can't be fetched and there is no older one.
    public func secret(
        _ reference: SecretReference,
        deadline: Date? = nil
    ) async throws(SecretError) -> SecretText {
        let now = now()
        let entry = entries.withLock { $0[reference] ?? Entry() }
        if let secret = entry.secret {
            let isFresh = now.timeIntervalSince(entry.fetchedAt) < Self.lifetime.seconds
            if isFresh || now.timeIntervalSince(entry.triedAt) < Self.pause.seconds { return secret }
        }
        do {
            return try await fetch(reference, deadline, at: now)
        } catch {
            guard let secret = entry.secret else { throw error }
            return secret
        }
    }

    /// Fetches a secret that the service refused, unless that was done a moment ago.
    ///
    /// - Parameters:
    ///   - reference: Where it is kept.
    ///   - refused: The secret that was refused.
    ///   - deadline: When to give up.
    /// - Returns: Another secret; `nil` where there is none, or it is not the time to ask.
    public func refresh(
        _ reference: SecretReference,
        refused: SecretText,
        deadline: Date? = nil
    ) async -> SecretText? {
        let now = now()
        let entry = entries.withLock { $0[reference] ?? Entry() }
        // Somebody else was told so first, and has fetched it.
        if let secret = entry.secret, secret != refused { return secret }
        guard now.timeIntervalSince(entry.triedAt) >= Self.pause.seconds else { return nil }
        guard let secret = try? await fetch(reference, deadline, at: now), secret != refused else { return nil }
        return secret
    }

    private func fetch(
        _ reference: SecretReference,
        _ deadline: Date?,
        at now: Date
    ) async throws(SecretError) -> SecretText {
        let end = deadline ?? .distantFuture
        let fetch = entries.withLock { entries in
            // Who has less time than the request that is under way does not wait for it.
            if let fetch = entries[reference]?.fetch, fetch.end <= end { return fetch }
            let id = nextID.wrappingAdd(1, ordering: .relaxed).newValue
            // It is a task of its own, so that one caller's end does not take it from the others.
            let task = Task { await self.fetchAndKeep(reference, deadline, at: now, id) }
            let fetch = Fetch(id: id, end: end, task: task)
            entries[reference, default: Entry()].fetch = fetch
            return fetch
        }
        let result = await fetch.task.value
        guard case .failure(let error) = result, error.isRetryable, fetch.end < end else { return try result.get() }
        // It ended when its caller had no more time; this one has, and shares the next with those who wait like it.
        return try await self.fetch(reference, deadline, at: now)
    }

    private func fetchAndKeep(
        _ reference: SecretReference,
        _ deadline: Date?,
        at now: Date,
        _ id: Int
    ) async -> Result<SecretText, SecretError> {
        let result: Result<SecretText, SecretError>
        do throws(SecretError) {
            result = .success(try await source.fetch(reference, deadline: deadline))
        } catch {
            result = .failure(error)
        }
        entries.withLock { entries in
            var entry = entries[reference] ?? Entry()
            if entry.fetch?.id == id { entry.fetch = nil }
            entry.triedAt = now
            if case .success(let secret) = result {
                entry.secret = secret
                entry.fetchedAt = now
            }
            entries[reference] = entry
        }
        return result
    }
}
