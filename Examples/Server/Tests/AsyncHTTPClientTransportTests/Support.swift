import AsyncHTTPClient
import AsyncHTTPClientTransport
import Foundation
import LoopbackServer
import NotificationDelivery
import Testing

/// A part of each address that must not be shown.
let secret = "T0SECRET"

/// Runs a test with a server and a transport whose client has settings of the test.
func withServer(
    maximumBodyLength: Int = 1 << 20,
    configuration: HTTPClient.Configuration = AsyncHTTPClientTransport.configuration(),
    _ answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply,
    test: (LoopbackServer, AsyncHTTPClientTransport) async throws -> Void
) async throws {
    let server = try LoopbackServer(answer)
    defer { server.stop() }
    try await withTransport(maximumBodyLength: maximumBodyLength, configuration: configuration) {
        try await test(server, $0)
    }
}

/// Runs a test with a transport whose client has settings of the test.
func withTransport(
    maximumBodyLength: Int = 1 << 20,
    configuration: HTTPClient.Configuration = AsyncHTTPClientTransport.configuration(),
    test: (AsyncHTTPClientTransport) async throws -> Void
) async throws {
    let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    do {
        try await test(AsyncHTTPClientTransport(client, maximumBodyLength: maximumBodyLength))
    } catch {
        try await client.shutdown()
        throw error
    }
    try await client.shutdown()
}

/// A request to a server of this machine.
func request(_ url: String, _ body: String = "{}", headers: [HTTPHeader] = [.jsonContent]) -> HTTPRequest {
    HTTPRequest(url: SecretText(url), headers: headers, body: Array(body.utf8))
}

/// The error of a request that must fail, after a look for the address in everything that prints it.
func failure(
    _ transport: AsyncHTTPClientTransport,
    _ request: HTTPRequest,
    within timeout: Duration = .seconds(30),
    sourceLocation: SourceLocation = #_sourceLocation
) async -> HTTPTransportError? {
    do throws(HTTPTransportError) {
        let response = try await transport.send(request, within: timeout)
        Issue.record("there was a response: \(response.status)", sourceLocation: sourceLocation)
        return nil
    } catch {
        var text = "\(error) \(String(reflecting: error)) \(error.message)"
        dump(error, to: &text)
        #expect(!text.contains(secret), sourceLocation: sourceLocation)
        #expect(!text.contains("127.0.0.1"), sourceLocation: sourceLocation)
        return error
    }
}

/// Waits until a server has no connection any more.
func waitUntilClosed(_ server: LoopbackServer) async throws {
    for _ in 0..<3000 where server.openConnectionCount > 0 { try await Task.sleep(for: .milliseconds(20)) }
    #expect(server.openConnectionCount == 0)
}
