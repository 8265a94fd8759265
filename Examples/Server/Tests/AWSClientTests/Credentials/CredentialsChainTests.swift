import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Synchronization
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct CredentialsChainTests {
    /// A source that gives what a script says, and counts.
    final class Source: AWSCredentialsProvider {
        private let steps: [Result<AWSCredentials, AWSError>]
        private let counter = Mutex(0)
        var count: Int { counter.withLock { $0 } }

        init(_ steps: [Result<AWSCredentials, AWSError>]) { self.steps = steps }

        func credentials(at now: Date) async throws(AWSError) -> AWSCredentials {
            let number = counter.withLock { count in
                count += 1
                return count
            }
            for _ in 0..<50 { await Task.yield() }
            return try steps[min(number, steps.count) - 1].get()
        }
    }

    static let start = SteppingClock.defaultStart
    static let failure = AWSError(.unreachable, message: "no route")

    static func credentials(_ id: String, lasting seconds: Double?) -> AWSCredentials {
        AWSCredentials(
            accessKeyID: id,
            secretAccessKey: SecretText("secret"),
            expiration: seconds.map { start.addingTimeInterval($0) }
        )
    }

    static func time(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

    @Test func credentialsAreKeptUntilFiveMinutesBeforeTheyExpire() async throws {
        let source = Source([
            .success(Self.credentials("first", lasting: 3600)), .success(Self.credentials("second", lasting: 7200)),
        ])
        let chain = AWSCredentialsChain([source])
        var ids: [String] = []
        for seconds in [0.0, 3299, 3300, 3301, 6000] {
            ids.append(try await chain.credentials(at: Self.time(seconds)).accessKeyID)
        }
        #expect(ids == ["first", "first", "second", "second", "second"])
        #expect(source.count == 2)
    }

    @Test func credentialsWithoutAnEndAreAskedForOnce() async throws {
        let source = Source([.success(Self.credentials("first", lasting: nil))])
        let chain = AWSCredentialsChain([source])
        for seconds in [0.0, 1e9] { _ = try await chain.credentials(at: Self.time(seconds)) }
        #expect(source.count == 1)
    }

    @Test func whereARefreshFailsThoseThatAreStillGoodAreUsed() async throws {
        let source = Source([
            .success(Self.credentials("first", lasting: 3600)), .failure(Self.failure), .failure(Self.failure),
            .success(Self.credentials("second", lasting: 7200)),
        ])
        let chain = AWSCredentialsChain([source])
        _ = try await chain.credentials(at: Self.start)
        // The source is left in peace for half a minute after it failed.
        for (seconds, count) in [(3400.0, 2), (3410, 2), (3429, 2), (3431, 3)] {
            #expect(try await chain.credentials(at: Self.time(seconds)).accessKeyID == "first")
            #expect(source.count == count, "after \(seconds) seconds")
        }
        #expect(try await chain.credentials(at: Self.time(3500)).accessKeyID == "second")
    }

    @Test func expiredCredentialsAreNotUsedWhereARefreshFails() async throws {
        let source = Source([
            .success(Self.credentials("first", lasting: 3600)), .failure(Self.failure),
            .success(Self.credentials("second", lasting: 7200)),
        ])
        let chain = AWSCredentialsChain([source])
        _ = try await chain.credentials(at: Self.start)
        let error = await #expect(throws: AWSError.self) { try await chain.credentials(at: Self.time(3600)) }
        #expect(error == Self.failure)
        #expect(try await chain.credentials(at: Self.time(3601)).accessKeyID == "second")
    }

    @Test func credentialsThatComeShortlyBeforeTheirEndAreNotFetchedForEachCall() async throws {
        let source = Source([
            .success(Self.credentials("short", lasting: 200)), .success(Self.credentials("next", lasting: 7200)),
        ])
        let chain = AWSCredentialsChain([source])
        for seconds in [0.0, 10, 29] {
            #expect(try await chain.credentials(at: Self.time(seconds)).accessKeyID == "short")
        }
        #expect(source.count == 1)
        #expect(try await chain.credentials(at: Self.time(31)).accessKeyID == "next")
    }

    @Test func callersAtOnceWaitForOneFetch() async throws {
        let source = Source([.success(Self.credentials("first", lasting: 3600))])
        let chain = AWSCredentialsChain([source])
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { try await chain.credentials(at: Self.start).accessKeyID } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids == ["first"])
        #expect(source.count == 1)
    }

    @Test func aCallerThatIsCancelledDoesNotEndTheFetchOfOthers() async throws {
        let source = Source([.success(Self.credentials("first", lasting: 3600))])
        let chain = AWSCredentialsChain([source])
        let cancelled = Task { try await chain.credentials(at: Self.start).accessKeyID }
        let other = Task { try await chain.credentials(at: Self.start).accessKeyID }
        cancelled.cancel()
        #expect(try await other.value == "first")
        #expect(source.count == 1)
    }

    @Test func theNextSourceIsAskedWhereOneIsNotSetUp() async throws {
        let none = Source([.failure(AWSError(.noCredentials, message: "not here"))])
        let some = Source([.success(Self.credentials("second", lasting: nil))])
        #expect(try await AWSCredentialsChain([none, some]).credentials(at: Self.start).accessKeyID == "second")
        let error = await #expect(throws: AWSError.self) {
            try await AWSCredentialsChain([none, none]).credentials(at: Self.start)
        }
        #expect(error?.code == .noCredentials)
        #expect(error?.message.contains("not here; not here") == true)
    }

    @Test func aSourceThatIsSetUpAndFailsIsNotReplacedByAnother() async throws {
        let broken = Source([.failure(Self.failure)])
        let other = Source([.success(Self.credentials("other", lasting: nil))])
        let error = await #expect(throws: AWSError.self) {
            try await AWSCredentialsChain([broken, other]).credentials(at: Self.start)
        }
        #expect(error == Self.failure)
        #expect(other.count == 0)
    }

    @Test func theStandardChainPrefersTheEnvironment() async throws {
        let transport = ScriptedTransport([], then: .status(200, body: ContainerCredentialsTests.reply))
        var environment = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/creds"]
        let container = AWSCredentialsChain.standard(environment: environment, transport: transport)
        #expect(try await container.credentials(at: Self.start).accessKeyID == "ASIACONTAINER")
        environment["AWS_ACCESS_KEY_ID"] = "AKIAINVENTED"
        environment["AWS_SECRET_ACCESS_KEY"] = "a secret"
        let both = AWSCredentialsChain.standard(environment: environment, transport: transport)
        #expect(try await both.credentials(at: Self.start).accessKeyID == "AKIAINVENTED")
        #expect(transport.requests.count == 1)
    }
}
