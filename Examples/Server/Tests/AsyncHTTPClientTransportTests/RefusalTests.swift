import AsyncHTTPClient
import AsyncHTTPClientTransport
import LoopbackServer
import NotificationDelivery
import Testing

@Suite(.timeLimit(.minutes(20)))
struct RefusalTests {
    @Test(arguments: [
        "ftp://hooks.slack.com/T0SECRET", "file:///etc/T0SECRET", "T0SECRET", "//hooks.slack.com/T0SECRET",
        "http+unix://T0SECRET/", "unix:///T0SECRET",
    ])
    func onlyHTTPIsSpoken(_ url: String) async throws {
        try await withTransport {
            let error = await failure($0, request(url))
            #expect(error?.code == .notAllowed)
            #expect(error?.mayHaveArrived == false)
        }
    }

    @Test(arguments: [
        "https://", "https:///T0SECRET", "https://exa mple.com/T0SECRET", "https://example.com:a/T0SECRET",
    ])
    func oddAddressesAreRefused(_ url: String) async throws {
        try await withTransport {
            let error = await failure($0, request(url))
            #expect(error?.code == .invalidRequest)
            #expect(error?.mayHaveArrived == false)
        }
    }

    @Test(arguments: [
        HTTPHeader("X", SecretText("a\r\nT0SECRET: b")), HTTPHeader("X", SecretText("T0SECRET\u{0}")),
        HTTPHeader("X Y", SecretText("T0SECRET")), HTTPHeader("", SecretText("T0SECRET")),
        HTTPHeader("X:", SecretText("T0SECRET")),
    ])
    func oddHeaderFieldsAreRefused(_ header: HTTPHeader) async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            let error = await failure(transport, request(server.url("/\(secret)"), headers: [header]))
            #expect(error?.code == .invalidRequest)
            #expect(server.requests.isEmpty)
        }
    }

    @Test(arguments: ["", "post", "GET /T0SECRET HTTP/1.1\r\nX: y"])
    func oddMethodsAreRefused(_ method: String) async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            var odd = request(server.url("/\(secret)"))
            odd.method = method
            #expect(await failure(transport, odd)?.code == .invalidRequest)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aClientThatIsShutDownSendsNothing() async throws {
        let client = HTTPClient(
            eventLoopGroup: HTTPClient.defaultEventLoopGroup,
            configuration: AsyncHTTPClientTransport.configuration()
        )
        try await client.shutdown()
        let error = await failure(AsyncHTTPClientTransport(client), request("https://example.com/\(secret)"))
        #expect(error?.code == .cannotConnect)
        #expect(error?.mayHaveArrived == false)
    }

    @Test func nothingOfTheTransportShowsAnAddress() async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            _ = try await transport.send(request(server.url("/\(secret)")), within: .seconds(60))
            var text = "\(transport) \(String(reflecting: transport))"
            dump(transport, to: &text)
            #expect(!text.contains(secret))
        }
    }
}
