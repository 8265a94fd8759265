import AsyncHTTPClient
import AsyncHTTPClientTransport
import NotificationDelivery
import Testing

@Suite("A transport over AsyncHTTPClient", .timeLimit(.minutes(2)))
struct AsyncHTTPClientTransportTests {
    @Test func aRequestArrivesAsItIsAndTheWholeResponseComesBack() async throws {
        try await withServer([.response(status: "418 Teapot", headers: ["X-Kind: Short"], body: "stout")]) {
            server,
            transport in
            let request = HTTPRequest(
                method: "PUT",
                url: SecretText(server.url("/a?b=c")),
                headers: [.jsonContent, HTTPHeader("X-Token", SecretText("t"))],
                body: Array("{}".utf8)
            )
            let response = try await transport.send(request, within: .seconds(30))
            #expect(response.status == 418)
            #expect(response.headers["x-kind"] == "Short")
            #expect(response.body == Array("stout".utf8))
            let sent = try #require(server.requests.first)
            #expect(sent.hasPrefix("PUT /a?b=c HTTP/1.1\r\n"))
            #expect(sent.lowercased().contains("x-token: t\r\n"))
            #expect(sent.hasSuffix("\r\n\r\n{}"))
        }
    }

    @Test func redirectsAreNotFollowed() async throws {
        let elsewhere = ScriptedServer.Answer.response(
            status: "302 Found",
            headers: ["Location: http://127.0.0.1:1/elsewhere"],
            body: ""
        )
        try await withServer([elsewhere]) { server, transport in
            let response = try await transport.send(Self.post(server.url()), within: .seconds(30))
            #expect(response.status == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test func aResponseThatIsTooLongFailsAndTheNextOneIsRead() async throws {
        let long = String(repeating: "x", count: 300_000)
        try await withServer([.response(body: long), .response(body: "ok")], maximumBodyLength: 1000) {
            server,
            transport in
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(server.url()), within: .seconds(30))
            }
            #expect(error?.code == .invalidResponse)
            #expect(error?.mayHaveArrived == true)
            #expect(try await transport.send(Self.post(server.url()), within: .seconds(30)).body == Array("ok".utf8))
        }
    }

    @Test func aServerThatNeverAnswersIsLeftInTime() async throws {
        try await withServer([.silence]) { server, transport in
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(server.url()), within: .milliseconds(300))
            }
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test func aConnectionThatEndsWithoutAnAnswerIsLost() async throws {
        try await withServer([.close]) { server, transport in
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(server.url()), within: .seconds(30))
            }
            #expect(error?.code == .connectionLost)
            #expect(error?.mayHaveArrived == true)
            #expect(server.requests.count == 1)
        }
    }

    @Test func whereNobodyListensNothingHasArrived() async throws {
        try await withServer([.silence]) { server, transport in
            try await server.stop()
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(server.url()), within: .seconds(5))
            }
            #expect(error?.code == .cannotConnect || error?.code == .timedOut)
            #expect(error?.mayHaveArrived == false)
        }
    }

    @Test func aCancelledTaskEndsItsRequest() async throws {
        try await withServer([.silence]) { server, transport in
            let task = Task { try await transport.send(Self.post(server.url()), within: .seconds(60)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let error = await #expect(throws: HTTPTransportError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            #expect(error?.mayHaveArrived == true)
        }
    }

    @Test(arguments: [Duration.zero, .seconds(-1)])
    func withoutTimeNothingIsSent(timeout: Duration) async throws {
        try await withServer([.response(body: "ok")]) { server, transport in
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(server.url()), within: timeout)
            }
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveArrived == false)
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/SECRET", "http+unix://%2FSECRET/x", "http://", "SECRET", "https://[SECRET"])
    func anAddressThatIsNotSpokenIsRefusedWithoutBeingNamed(address: String) async throws {
        try await withServer([.response(body: "ok")]) { _, transport in
            let error = await #expect(throws: HTTPTransportError.self) {
                try await transport.send(Self.post(address), within: .seconds(5))
            }
            #expect(error?.mayHaveArrived == false)
            #expect(error.map { !"\($0)\(String(reflecting: $0))".contains("SECRET") } == true)
        }
    }

    private static func post(_ address: String) -> HTTPRequest {
        HTTPRequest(url: SecretText(address), body: Array("{}".utf8))
    }

    /// Runs a body with a server and a client, and ends both.
    private func withServer(
        _ answers: [ScriptedServer.Answer],
        maximumBodyLength: Int = 1 << 20,
        _ body: (ScriptedServer, AsyncHTTPClientTransport) async throws -> Void
    ) async throws {
        let server = try await ScriptedServer.start(answers)
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: AsyncHTTPClientTransport.configuration()
        )
        let result: Result<Void, any Error>
        do {
            try await body(server, AsyncHTTPClientTransport(client, maximumBodyLength: maximumBodyLength))
            result = .success(())
        } catch {
            result = .failure(error)
        }
        try? await server.stop()
        try await client.shutdown()
        try result.get()
    }
}
