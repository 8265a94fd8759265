import AsyncHTTPClientTransport
import LoopbackServer
import NotificationDelivery
import Testing

@Suite(.timeLimit(.minutes(20)))
struct FailureTests {
    @Test func aResetIsALostConnection() async throws {
        try await withServer({ _ in .reset }) {
            let error = await failure($1, request($0.url("/\(secret)")))
            #expect(error?.code == .connectionLost)
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test func aCloseWithoutAResponseMayHaveArrived() async throws {
        try await withServer({ _ in .last([]) }) {
            let error = await failure($1, request($0.url("/\(secret)")))
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test func aResponseThatEndsTooEarlyIsNone() async throws {
        let head = LoopbackServer.Reply.head(200, length: 100)
        try await withServer({ _ in .last(head + Array("half".utf8)) }) {
            let error = await failure($1, request($0.url("/\(secret)")))
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9.6\r\n", "ok", "\u{0}\u{1}\u{2}", "HTTP/1.1\r\n\r\n", "HTTP/9.9 banana\r\n\r\n",
    ])
    func whatIsNoHTTPIsNoResponse(_ garbage: String) async throws {
        try await withServer({ _ in .last(Array(garbage.utf8)) }) {
            let error = await failure($1, request($0.url("/\(secret)")))
            #expect([.invalidResponse, .connectionLost].contains(error?.code))
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test func aPortThatNobodyListensOnCannotBeReached() async throws {
        let server = try LoopbackServer { _ in .hang }
        server.stop()
        try await withTransport { transport in
            // The port is closed by another thread.
            var error: HTTPTransportError?
            for _ in 0..<100 {
                error = await failure(transport, request(server.url("/\(secret)")), within: .seconds(30))
                if error?.code == .cannotConnect { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(error?.code == .cannotConnect)
            #expect(error?.mayHaveArrived == false)
        }
    }

    @Test func aHostWithoutTLSCannotBeTrusted() async throws {
        // It keeps the connection: where it ended it with something unread, that would be a reset.
        let server = try LoopbackServer(readsHeads: false) { _ in
            .bytes(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
        }
        defer { server.stop() }
        try await withTransport {
            let error = await failure($0, request(server.url("/\(secret)", scheme: "https")))
            #expect(error?.code == .cannotConnect)
            #expect(error?.mayHaveArrived == false)
        }
    }

    @Test func aHostThatDoesNotExistCannotBeReached() async throws {
        try await withTransport {
            let error = await failure($0, request("https://host.invalid/\(secret)"), within: .seconds(60))
            // Where there is no name server, the time is over before it says so.
            #expect([.cannotConnect, .timedOut].contains(error?.code))
            #expect(error?.mayHaveArrived == false)
        }
    }
}
