import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NotificationDelivery
import Testing

@testable import WebhookReceiver

@Suite struct ServerTests {
    let key = HTTPFields.apiKey(ReceiverHarness.apiKey)

    @Test(arguments: ["eventbridge", "sns"], [0, 1])
    func bodiesAreReadUpToAMegabyte(path: String, more: Int) async throws {
        let harness = ReceiverHarness()
        let body = [UInt8](repeating: UInt8(ascii: " "), count: ReceiverRoutes.maximumBodyLength + more)
        let response = try await harness.post(path, body, headers: key)
        #expect((response.status == .contentTooLarge) == (more == 1))
        #expect(harness.counters.text.contains(#"path="\#(path)",status="413""#) == (more == 1))
    }

    @Test func aBodyWithoutALengthIsReadUpToAMegabyteToo() async throws {
        let harness = ReceiverHarness()
        let router = try harness.routes().router()
        try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
            .test(.live) { client in
                var headers = key
                headers[.transferEncoding] = "chunked"
                let body = [UInt8](repeating: UInt8(ascii: " "), count: ReceiverRoutes.maximumBodyLength + 1)
                let response = try await client.post("eventbridge", body, headers: headers)
                #expect(response.status == .contentTooLarge)
                #expect(try await client.execute(uri: "/health", method: .get).status == .ok)
            }
    }

    @Test func nothingElseIsServed() async throws {
        let harness = ReceiverHarness()
        try await harness.run { client async throws in
            #expect(try await client.execute(uri: "/", method: .get).status == .notFound)
            #expect(try await client.execute(uri: "/sns", method: .get).status == .notFound)
            #expect(try await client.post("other", []).status == .notFound)
        }
    }

    @Test func tooManyAtOnceAreSentAway() async throws {
        var harness = ReceiverHarness()
        harness.maximumConcurrency = 1
        #expect(harness.counters.enter(limit: 1))
        let busy = try await harness.post("eventbridge", HealthEventFixture.services.json(), headers: key)
        #expect(busy.status == .serviceUnavailable)
        #expect(busy.headers[.retryAfter] == "1")
        harness.counters.leave()
        for _ in 0..<2 {
            let response = try await harness.post("eventbridge", HealthEventFixture.services.json(), headers: key)
            #expect(response.status == .ok)
        }
    }

    @Test func readinessNeedsTheKey() async throws {
        var harness = ReceiverHarness()
        func statuses() async throws -> [HTTPTypes.HTTPResponse.Status] {
            try await harness.run { client async throws in
                let live = try await client.execute(uri: "/health", method: .get).status
                return [live, try await client.execute(uri: "/ready", method: .get).status]
            }
        }
        #expect(try await statuses() == [.ok, .ok])
        harness.apiKeyLoader = { _ in throw HTTPTransportError(.cannotConnect, message: "there is no connection") }
        #expect(try await statuses() == [.ok, .serviceUnavailable])
        harness.apiKeyLoader = nil
        #expect(try await statuses() == [.ok, .ok])
    }

    @Test func whatHappenedIsCounted() async throws {
        let harness = ReceiverHarness()
        try await harness.run { client async throws in
            _ = try await client.post("eventbridge", HealthEventFixture.services.json(), headers: key)
            _ = try await client.post("eventbridge", HealthEventFixture.services.json(), headers: key)
            _ = try await client.post("eventbridge", [], headers: .apiKey("other"))
            _ = try await client.post("sns", [])
            let metrics = try await client.execute(uri: "/metrics", method: .get)
            #expect(metrics.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(
                String(buffer: metrics.body) == """
                    # HELP fargate_retirement_requests_total Requests, by path and status of the answer.
                    # TYPE fargate_retirement_requests_total counter
                    fargate_retirement_requests_total{path="eventbridge",status="200"} 2
                    fargate_retirement_requests_total{path="eventbridge",status="401"} 1
                    fargate_retirement_requests_total{path="sns",status="400"} 1
                    # HELP fargate_retirement_elements_total Notices and other elements, by what became of them.
                    # TYPE fargate_retirement_elements_total counter
                    fargate_retirement_elements_total{outcome="delivered"} 2
                    # HELP fargate_retirement_requests_in_progress Requests that are worked on.
                    # TYPE fargate_retirement_requests_in_progress gauge
                    fargate_retirement_requests_in_progress 0

                    """
            )
        }
    }
}
