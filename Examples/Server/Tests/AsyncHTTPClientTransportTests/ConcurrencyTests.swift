import AsyncHTTPClient
import AsyncHTTPClientTransport
import LoopbackServer
import NotificationDelivery
import Testing

@Suite(.timeLimit(.minutes(20)))
struct ConcurrencyTests {
    private static func configuration(_ count: Int) -> HTTPClient.Configuration {
        AsyncHTTPClientTransport.configuration(maximumConnectionCount: count)
    }

    @Test func noMoreThanTheLimitAreUnderWay() async throws {
        let parts = [LoopbackServer.Reply.head(200, length: 2) + Array("ok".utf8)]
        try await withServer(configuration: Self.configuration(3), { _ in .slow(parts, pause: .milliseconds(20)) }) {
            server,
            transport in
            let statuses = await withTaskGroup { group in
                for number in 0..<30 {
                    group.addTask {
                        try? await transport.send(request(server.url("/\(number)")), within: .seconds(120)).status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 30))
            #expect(Set(server.requests.map(\.path)).count == 30)
            #expect(server.mostUnderWay <= 3)
            #expect(server.mostUnderWay >= 2)
        }
    }

    @Test func responsesGoToTheirRequests() async throws {
        try await withServer(configuration: Self.configuration(16), { .response(200, $0.path) }) { server, transport in
            await withTaskGroup { group in
                for number in 0..<200 {
                    group.addTask {
                        let response = try? await transport.send(
                            request(server.url("/\(number)")),
                            within: .seconds(120)
                        )
                        #expect(response?.body == Array("/\(number)".utf8))
                    }
                }
            }
        }
    }

    @Test func waitingForAPlaceCountsIntoTheTime() async throws {
        try await withServer(configuration: Self.configuration(1), { _ in .hang }) { server, transport in
            let first = Task { await failure(transport, request(server.url()), within: .seconds(120)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let error = await failure(transport, request(server.url("/\(secret)")), within: .milliseconds(300))
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveArrived == false)
            first.cancel()
            #expect(await first.value?.code == .cancelled)
            #expect(server.requests.count == 1)
        }
    }

    @Test func whoWaitsForAPlaceCanBeCancelled() async throws {
        try await withServer(
            configuration: Self.configuration(1),
            { $0.path == "/first" ? .hang : .response(200, "ok") }
        ) {
            server,
            transport in
            let first = Task { await failure(transport, request(server.url("/first")), within: .seconds(120)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let second = Task { await failure(transport, request(server.url("/second")), within: .seconds(120)) }
            try await Task.sleep(for: .milliseconds(50))
            second.cancel()
            let error = await second.value
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveArrived == false)
            first.cancel()
            _ = await first.value
            // The place is free again.
            let response = try await transport.send(request(server.url("/third")), within: .seconds(60))
            #expect(response.status == 200)
            #expect(server.requests.map(\.path) == ["/first", "/third"])
        }
    }

    @Test func connectionsAreUsedAgain() async throws {
        try await withServer(configuration: Self.configuration(1), { _ in .response(200, "ok") }) { server, transport in
            for _ in 0..<20 { _ = try await transport.send(request(server.url()), within: .seconds(60)) }
            #expect(server.requests.count == 20)
            #expect(server.openConnectionCount <= 2)
        }
    }
}
