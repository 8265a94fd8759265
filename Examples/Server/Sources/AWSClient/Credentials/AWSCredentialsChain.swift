public import NotificationDelivery
internal import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Several sources of credentials, asked one after another; what one gives is kept until it is about to expire.
///
/// However many callers want credentials at once, one fetch is under way, and all of them wait for it. Where a fetch
/// fails while those from before are still good, they are used, and the source is left in peace for half a minute.
public final class AWSCredentialsChain: AWSCredentialsProvider {
    /// How long before they expire credentials are fetched anew.
    public static let margin: Duration = .seconds(300)
    /// How long after a fetch that failed the credentials from before are used without another one.
    static let pause: Duration = .seconds(30)

    private let providers: [any AWSCredentialsProvider]
    private let state = Mutex(State())

    private typealias Fetch = Task<Result<AWSCredentials, AWSError>, Never>

    private struct State {
        var kept: AWSCredentials?
        var pausesUntil: Date?
        var fetch: Fetch?

        /// What is kept, and the fetch to wait for where it is none that can be used without one.
        mutating func next(at now: Date, _ begin: () -> Fetch) -> (AWSCredentials?, Fetch?) {
            if let kept {
                if kept.last(until: now.addingTimeInterval(AWSCredentialsChain.margin.seconds)) { return (kept, nil) }
                if kept.last(until: now), let pausesUntil, now < pausesUntil { return (kept, nil) }
            }
            let fetch = self.fetch ?? begin()
            self.fetch = fetch
            return (kept, fetch)
        }

        mutating func end(_ result: Result<AWSCredentials, AWSError>, at now: Date) {
            fetch = nil
            if case .success(let new) = result { kept = new }
            // Some endpoints give out credentials until shortly before their end: asking again at once is of no use.
            let isFresh = kept.map { $0.last(until: now.addingTimeInterval(AWSCredentialsChain.margin.seconds)) }
            pausesUntil = isFresh == true ? nil : now.addingTimeInterval(AWSCredentialsChain.pause.seconds)
        }
    }

    /// Creates a chain.
    ///
    /// - Parameter providers: The sources, in the order in which they are asked.
    public init(_ providers: [any AWSCredentialsProvider]) { self.providers = providers }

    /// The environment, then the container's endpoint: what Lambda, ECS and EKS Pod Identity give.
    ///
    /// Profiles in files, roles of instances of EC2 and web identities are not asked.
    ///
    /// - Parameters:
    ///   - environment: The variables.
    ///   - transport: How requests are sent.
    /// - Returns: The chain.
    public static func standard(environment: [String: String], transport: any HTTPTransport) -> AWSCredentialsChain {
        AWSCredentialsChain([
            EnvironmentCredentials(environment: environment),
            ContainerCredentials(environment: environment, transport: transport),
        ])
    }

    /// Gives credentials that can be used now.
    ///
    /// A caller that is cancelled waits for the end of the fetch all the same: others wait for it too.
    public func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
        let (kept, fetch) = state.withLock { $0.next(at: now) { Task { await self.fetch(at: now) } } }
        switch await fetch?.value {
        case .success(let new): return new
        case .failure(let error):
            guard let kept, kept.last(until: now) else { throw error }
            return kept
        case nil:
            guard let kept else { throw Self.none }
            return kept
        }
    }

    private func fetch(at now: Date) async -> Result<AWSCredentials, AWSError> {
        let result: Result<AWSCredentials, AWSError>
        do throws(AWSError) { result = .success(try await ask(at: now)) } catch { result = .failure(error) }
        state.withLock { $0.end(result, at: now) }
        return result
    }

    /// Asks one source after another; one that is set up and fails ends it, because who calls must not change unnoticed.
    private func ask(at now: Date) async throws(AWSError) -> AWSCredentials {
        var reasons: [String] = []
        for provider in providers {
            do throws(AWSError) {
                return try await provider.credentials(at: now)
            } catch {
                guard error.code == .noCredentials else { throw error }
                reasons.append(error.message)
            }
        }
        var failure = Self.none
        if !reasons.isEmpty { failure.message += ": " + reasons.joined(separator: "; ") }
        throw failure
    }

    private static var none: AWSError { AWSError(.noCredentials, message: "there are no credentials") }
}

extension AWSCredentials {
    /// Whether they can still be used at a time.
    fileprivate func last(until date: Date) -> Bool { expiration.map { $0 > date } ?? true }
}
