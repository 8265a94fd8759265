import Foundation
import LoopbackServer
import NotificationDelivery
import Testing
import URLSessionTransport

// Upper bounds are wide: the machine may be busy. Lower bounds are exact.
@Suite(.timeLimit(.minutes(20)))
struct TimeTests {
    @Test func aServerThatNeverAnswersIsGivenUpInTime() async throws {
        try await withServer({ _ in .hang }) {
            let start = ContinuousClock.now
            let error = await failure($1, request($0.url("/\(secret)")), within: .milliseconds(700))
            let taken = ContinuousClock.now - start
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveArrived == true)
            #expect(taken >= .milliseconds(700) && taken < .seconds(20))
        }
    }

    @Test func aServerThatDripsIsGivenUpInTime() async throws {
        // URLSession's own time-out begins anew with each byte.
        let parts = [LoopbackServer.Reply.head(200, length: 1000)] + (0..<1000).map { _ in [UInt8(0x61)] }
        try await withServer({ _ in .slow(parts, pause: .milliseconds(50)) }) {
            let start = ContinuousClock.now
            let error = await failure($1, request($0.url("/\(secret)")), within: .seconds(1))
            #expect(error?.code == .timedOut)
            #expect(ContinuousClock.now - start < .seconds(25))
        }
    }

    @Test func aHostThatDoesNotShakeHandsIsGivenUpBeforeTheRest() async throws {
        let options = URLSessionTransport.Options(connectTimeout: .milliseconds(500), allowsLoopback: true)
        // A greeting of TLS has no end of a head in it, so the server waits for more.
        try await withServer(options, { _ in .hang }) {
            let start = ContinuousClock.now
            let error = await failure($1, request($0.url("/\(secret)", scheme: "https")), within: .seconds(120))
            #expect(error?.code == .timedOut)
            #expect(error?.message == "there was no connection in time")
            #expect(error?.mayHaveArrived == false)
            #expect(ContinuousClock.now - start < .seconds(60))
        }
    }

    @Test func aSlowResponseIsNotTakenForAMissingConnection() async throws {
        let options = URLSessionTransport.Options(connectTimeout: .seconds(3), allowsLoopback: true)
        let parts = [LoopbackServer.Reply.head(200, length: 2) + Array("ok".utf8)]
        try await withServer(options, { _ in .slow(parts, pause: .seconds(5)) }) {
            let response = try await $1.send(request($0.url()), within: .seconds(60))
            #expect(response.body == Array("ok".utf8))
        }
    }

    @Test(arguments: [Duration.zero, .seconds(-1)])
    func withoutTimeNothingIsSent(_ timeout: Duration) async throws {
        try await withServer({ _ in .response(200, "ok") }) {
            let error = await failure($1, request($0.url("/\(secret)")), within: timeout)
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveArrived == false)
            #expect($0.requests.isEmpty)
        }
    }

    @Test func aCancelledRequestEndsAtOnceAndClosesItsConnection() async throws {
        try await withServer({ _ in .hang }) { server, transport in
            let start = ContinuousClock.now
            let task = Task { await failure(transport, request(server.url("/\(secret)")), within: .seconds(120)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let error = await task.value
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveArrived == true)
            #expect(ContinuousClock.now - start < .seconds(60))
            for _ in 0..<10_000 where server.openConnectionCount > 0 { try await Task.sleep(for: .milliseconds(20)) }
            #expect(server.openConnectionCount == 0)
        }
    }

    @Test func aTaskThatIsCancelledAlreadySendsNothing() async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return await failure(transport, request(server.url("/\(secret)")))
            }
            task.cancel()
            let error = await task.value
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveArrived == false)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func cancellingAtAnyMomentEndsTheRequest() async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            await withTaskGroup { group in
                for number in 0..<60 {
                    group.addTask {
                        let task = Task { try await transport.send(request(server.url()), within: .seconds(60)) }
                        try? await Task.sleep(for: .microseconds(number * 50))
                        task.cancel()
                        _ = await task.result
                    }
                }
            }
            // Whatever became of those, the next one has a place.
            let response = try await transport.send(request(server.url()), within: .seconds(60))
            #expect(response.status == 200)
        }
    }
}
