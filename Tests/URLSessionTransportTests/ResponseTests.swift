import Foundation
import LoopbackServer
import NotificationDelivery
import Testing
import URLSessionTransport

@Suite(.timeLimit(.minutes(20)))
struct ResponseTests {
    @Test func aResponseIsGivenBackWhole() async throws {
        try await withServer({ _ in .response(200, "ok", headers: ["Retry-After: 7", "X-Slack-Req-Id: abc"]) }) {
            let headers = [HTTPHeader.jsonContent, HTTPHeader("Authorization", SecretText("Bearer xoxb-\(secret)"))]
            let response = try await $1.send(
                request($0.url("/services/\(secret)?a=b%20c"), "{\"text\":\"Grüße\"}", headers: headers),
                within: .seconds(30)
            )
            #expect(response.status == 200)
            #expect(response.body == Array("ok".utf8))
            #expect(response.headers["retry-after"] == "7")
            #expect(response.headers["x-slack-req-id"] == "abc")
            let received = try #require($0.requests.first)
            #expect(received.head.hasPrefix("POST /services/\(secret)?a=b%20c HTTP/1.1\r\n"))
            #expect(received.head.contains("\r\nContent-Type: application/json; charset=utf-8"))
            #expect(received.head.contains("\r\nAuthorization: Bearer xoxb-\(secret)"))
            #expect(!received.head.lowercased().contains("\r\nexpect:"))
            #expect(received.body == Array("{\"text\":\"Grüße\"}".utf8))
        }
    }

    @Test(arguments: [200, 204, 400, 404, 429, 500, 503])
    func everyStatusIsAResponse(_ status: Int) async throws {
        try await withServer({ _ in .response(status, status == 204 ? "" : "word") }) {
            let response = try await $1.send(request($0.url()), within: .seconds(30))
            #expect(response.status == status)
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308], ["http://127.0.0.1:1/stolen", "/elsewhere", "https://127.0.0.1:1/"])
    func noRedirectIsFollowed(_ status: Int, _ target: String) async throws {
        try await withServer({ _ in .response(status, "moved", headers: ["Location: \(target)"]) }) {
            let response = try await $1.send(request($0.url("/\(secret)")), within: .seconds(30))
            #expect(response.status == status)
            #expect(response.headers["location"] == target)
            #expect($0.requests.count == 1)
        }
    }

    @Test func cookiesAreNotSentBack() async throws {
        try await withServer({ _ in .response(200, "ok", headers: ["Set-Cookie: session=1; Path=/"]) }) {
            for _ in 0..<3 { _ = try await $1.send(request($0.url()), within: .seconds(30)) }
            #expect($0.requests.count == 3)
            #expect($0.requests.allSatisfy { !$0.head.lowercased().contains("cookie") })
        }
    }

    @Test func whatCouldBeCachedIsAskedForAnew() async throws {
        try await withServer({ _ in .response(200, "ok", headers: ["Cache-Control: max-age=3600", "ETag: \"1\""]) }) {
            let get = HTTPRequest(method: "GET", url: SecretText($0.url()), body: [])
            for _ in 0..<2 { _ = try await $1.send(get, within: .seconds(30)) }
            #expect($0.requests.count == 2)
            #expect($0.requests.allSatisfy { !$0.head.lowercased().contains("if-none-match") })
        }
    }

    @Test func aBodyUpToTheLimitIsRead() async throws {
        let text = String(repeating: "a", count: 1 << 20)
        try await withServer({ _ in .response(200, text) }) {
            let response = try await $1.send(request($0.url()), within: .seconds(60))
            #expect(response.body.count == 1 << 20)
        }
    }

    @Test func aLongerBodyIsAnError() async throws {
        let options = URLSessionTransport.Options(maximumBodyLength: 100, allowsLoopback: true)
        let text = String(repeating: "a", count: 101)
        try await withServer(options, { _ in .response(200, text) }) {
            let error = await failure($1, request($0.url("/\(secret)")))
            #expect(error?.code == .invalidResponse)
            #expect(error?.message == "the response is longer than 100 bytes")
            #expect(error?.mayHaveArrived == true)
        }
    }

    /// What is sent does end, since a server that never stops holds up every URLSession of the process.
    @Test func aBodyWithoutEndIsNotReadForEver() async throws {
        let bytes = LoopbackServer.Reply.head(200, length: 1 << 40) + [UInt8](repeating: 0x61, count: 1 << 24)
        try await withServer({ _ in .bytes(bytes) }) { server, transport in
            #expect(await failure(transport, request(server.url()), within: .seconds(60))?.code == .invalidResponse)
            // The connection is closed, so nobody goes on reading.
            for _ in 0..<10_000 where server.openConnectionCount > 0 { try await Task.sleep(for: .milliseconds(20)) }
            #expect(server.openConnectionCount == 0)
        }
    }

    @Test func aBodyInPartsIsPutTogether() async throws {
        let parts = [LoopbackServer.Reply.head(200, length: 6)] + ["ab", "cd", "ef"].map { Array($0.utf8) }
        try await withServer({ _ in .slow(parts, pause: .milliseconds(50)) }) {
            let response = try await $1.send(request($0.url()), within: .seconds(60))
            #expect(response.body == Array("abcdef".utf8))
        }
    }

    @Test func aLargeRequestIsSentWhole() async throws {
        let body = String(repeating: "0123456789", count: 30_000)
        try await withServer({ _ in .response(200, "ok") }) {
            _ = try await $1.send(request($0.url(), body), within: .seconds(60))
            #expect($0.requests.first?.body.count == 300_000)
        }
    }
}
