import Foundation
import LoopbackServer
import NotificationDelivery
import Testing
import URLSessionTransport

@Suite(.timeLimit(.minutes(20)))
struct RefusalTests {
    private let transport = URLSessionTransport()
    private let loopback = URLSessionTransport(.init(allowsLoopback: true))

    @Test(arguments: [
        "http://hooks.slack.com/T0SECRET", "http://127.0.0.1:1/T0SECRET", "http://localhost/T0SECRET",
        "ftp://hooks.slack.com/T0SECRET", "file:///etc/T0SECRET", "T0SECRET", "//hooks.slack.com/T0SECRET",
    ])
    func onlyHTTPSIsSpoken(_ url: String) async {
        let error = await failure(transport, request(url))
        #expect(error?.code == .notAllowed)
        #expect(error?.mayHaveArrived == false)
    }

    @Test(arguments: [
        "http://hooks.slack.com/T0SECRET", "http://localhost.example/T0SECRET", "http://127.0.0.1.example/T0SECRET",
        "http://128.0.0.1/T0SECRET", "http://0.0.0.0/T0SECRET", "http://10.0.0.1/T0SECRET", "http://[::2]/T0SECRET",
    ])
    func withoutTLSOnlyThisMachineIsSpokenTo(_ url: String) async {
        #expect(await failure(loopback, request(url))?.code == .notAllowed)
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func thisMachineIsSpokenToWhereItIsAllowed(_ host: String) async throws {
        try await withServer({ _ in .response(200, "ok") }) { server, transport in
            let response = try await transport.send(request(server.url(host: host)), within: .seconds(60))
            #expect(response.status == 200)
        }
    }

    @Test(arguments: [
        "https://", "https:///T0SECRET", "https://user:T0SECRET@example.com/", "https://example.com:0/T0SECRET",
        "https://example.com:99999/T0SECRET", "https://example.com:a/T0SECRET", "https://exa mple.com/T0SECRET",
        "https://example.com/T0SECRET#part", "https://example.com\\@evil.example/T0SECRET",
        "https://bücher.example/T0SECRET",
        "https://example.com/T0SECRET\r\nHost: evil.example", "https://2130706433/T0SECRET", "https://127.1/T0SECRET",
        "https://0x7f000001/T0SECRET", "https://0177.0.0.1/T0SECRET", "https://[::1/T0SECRET",
        "https://-a.example/T0SECRET",
        "https://a..example/T0SECRET", "https://example.com:/T0SECRET", "https://[::1]x/T0SECRET",
        " https://a.example/T0SECRET",
        "https://example.com/T0SECRET/%zz\u{0}",
    ])
    func oddAddressesAreRefused(_ url: String) async {
        let error = await failure(transport, request(url))
        #expect([.invalidRequest, .notAllowed].contains(error?.code))
        #expect(error?.mayHaveArrived == false)
    }

    @Test(arguments: [
        HTTPHeader("X", SecretText("a\r\nT0SECRET: b")), HTTPHeader("X", SecretText("T0SECRET\u{0}")),
        HTTPHeader("X", SecretText("T0SECRETß")), HTTPHeader("X Y", SecretText("T0SECRET")),
        HTTPHeader("", SecretText("T0SECRET")), HTTPHeader("X:", SecretText("T0SECRET")),
        HTTPHeader("Host", SecretText("T0SECRET")), HTTPHeader("content-length", SecretText("1")),
        HTTPHeader("Transfer-Encoding", SecretText("chunked")),
    ])
    func oddHeaderFieldsAreRefused(_ header: HTTPHeader) async {
        let error = await failure(transport, request("https://example.com/T0SECRET", headers: [header]))
        #expect(error?.code == .invalidRequest)
    }

    @Test(arguments: ["", "post", "GET /T0SECRET HTTP/1.1\r\nX: y", "GET", "HEAD"])
    func oddMethodsAreRefused(_ method: String) async {
        var odd = request("https://example.com/T0SECRET")
        odd.method = method
        #expect(await failure(transport, odd)?.code == .invalidRequest)
    }

    @Test func nothingOfTheTransportShowsAnAddress() async throws {
        try await withServer({ _ in .hang }) { server, transport in
            let sending = Task { await failure(transport, request(server.url("/\(secret)")), within: .seconds(60)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            // While it is under way, since what is done is forgotten sooner or later.
            var text = "\(transport) \(String(reflecting: transport))"
            dump(transport, to: &text)
            #expect(!text.contains(secret))
            sending.cancel()
            #expect(await sending.value?.code == .cancelled)
        }
    }
}
