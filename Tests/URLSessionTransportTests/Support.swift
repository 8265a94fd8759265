import Foundation
import LoopbackServer
import NotificationDelivery
import Testing
import URLSessionTransport

/// A part of each address that must not be shown.
let secret = "T0SECRET"

/// Runs a test with a server and a transport that may speak to it.
func withServer(
    _ options: URLSessionTransport.Options,
    _ answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply,
    test: (LoopbackServer, URLSessionTransport) async throws -> Void
) async throws {
    let server = try LoopbackServer(answer)
    defer { server.stop() }
    try await test(server, URLSessionTransport(options))
}

/// Runs a test with a server and a transport with the usual limits.
func withServer(
    _ answer: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply,
    test: (LoopbackServer, URLSessionTransport) async throws -> Void
) async throws {
    try await withServer(URLSessionTransport.Options(allowsLoopback: true), answer, test: test)
}

/// A request to a server of this machine.
func request(_ url: String, _ body: String = "{}", headers: [HTTPHeader] = [.jsonContent]) -> HTTPRequest {
    HTTPRequest(url: SecretText(url), headers: headers, body: Array(body.utf8))
}

/// The error of a request that must fail, after a look for the address in everything that prints it.
func failure(
    _ transport: URLSessionTransport,
    _ request: HTTPRequest,
    within timeout: Duration = .seconds(30),
    sourceLocation: SourceLocation = #_sourceLocation
) async -> HTTPTransportError? {
    do throws(HTTPTransportError) {
        let response = try await transport.send(request, within: timeout)
        Issue.record("there was a response: \(response.status)", sourceLocation: sourceLocation)
        return nil
    } catch {
        var text = "\(error) \(String(reflecting: error)) \(error.message) \((error as NSError).userInfo)"
        dump(error, to: &text)
        #expect(!text.contains(secret), sourceLocation: sourceLocation)
        #expect(!text.contains("127.0.0.1"), sourceLocation: sourceLocation)
        return error
    }
}
