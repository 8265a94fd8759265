import FargateRetirementTesting
import NotificationDelivery
import SlackNotifications
import Testing

/// What a sink makes of an answer: whether to try again, after how long, and how often it sent.
struct Meaning: Sendable, CustomTestStringConvertible {
    var answer: HTTPResponse
    var kind: DeliveryFailure.Kind
    var sendCount = 1
    var mayHaveArrived = false

    var testDescription: String { "\(answer.status) \(String(decoding: answer.body.prefix(40), as: UTF8.self))" }

    static func retry(_ status: Int, _ word: String, after header: String? = nil, _ wait: Duration? = nil) -> Meaning {
        Meaning(answer: .word(status, word, retryAfter: header), kind: .retry(after: wait))
    }

    /// Refused as it is, and in two poorer forms.
    static func payload(_ status: Int, _ word: String) -> Meaning {
        Meaning(answer: .word(status, word), kind: .payload, sendCount: 3)
    }

    static func configuration(_ status: Int, _ word: String) -> Meaning {
        Meaning(answer: .word(status, word), kind: .configuration)
    }
}

struct WebhookReplyTests {
    static let table: [Meaning] =
        ["ratelimited", "rate_limited"].map { .retry(429, $0, after: "7", .seconds(7)) }
        + ["rollup_error", "internal_error", "service_unavailable", "fatal_error", "brand_new_word"].map {
            Meaning(answer: .word(500, $0), kind: .retry(after: nil), mayHaveArrived: true)
        }
        + [
            Meaning(answer: .word(408, "request_timeout"), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .word(408, ""), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(
                answer: .word(503, "<html>", retryAfter: "30"),
                kind: .retry(after: .seconds(30)),
                mayHaveArrived: true
            ),
            .retry(429, "", after: "Fri, 28 Aug 2026 15:34:49 GMT", .seconds(10)),
            .retry(429, "no_service"),
        ]
        + ["team_added_to_org", "org_login_required", "message_limit_exceeded", "accesslimited"].map {
            .retry(400, $0, .seconds(3600))
        }
        + [
            "invalid_blocks", "invalid_blocks_format", "invalid_attachments", "msg_blocks_too_long", "msg_too_long",
            "too_many_attachments", "attachment_payload_limit_exceeded", "no_text", "invalid_payload",
            "invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large",
            "metadata_must_be_sent_from_app", "markdown_text_conflict", "invalid_arguments",
            "missing_text_or_fallback_or_attachments", "brand_new_word", "Not a word",
        ].map { .payload(400, $0) }
        + [.payload(413, "")]
        + ["action_prohibited", "posting_to_general_channel_denied", "invalid_token", "team_disabled", "new_word"].map {
            .configuration(403, $0)
        }
        + ["channel_not_found", "no_service", "no_service_id", "no_team", "no_active_hooks", "user_not_found"].map {
            .configuration(404, $0)
        }
        + ["channel_is_archived", "team_disabled", ""].map { .configuration(410, $0) }
        + [.configuration(302, ""), .configuration(204, "")]

    @Test(arguments: table)
    func eachAnswerIsReadAsTheTableSays(meaning: Meaning) async throws {
        let transport = ScriptedTransport(answers: [meaning.answer])
        let failure = try #require(
            await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(transport.clock))
        )
        #expect(failure.kind == meaning.kind)
        #expect(failure.mayHaveArrived == meaning.mayHaveArrived)
        #expect(failure.reply?.status == meaning.answer.status)
        #expect(transport.sent.count == meaning.sendCount)
    }

    @Test func theWordIsInTheFailure() async throws {
        let transport = ScriptedTransport(answers: [.word(410, "channel_is_archived")])
        let failure = await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(transport.clock))
        #expect(failure?.reply == ServiceReply(status: 410, word: "channel_is_archived"))
        #expect(failure?.description.contains("channel_is_archived") == true)
    }

    @Test(arguments: ["ok", "ok\n", "ok\r\n"])
    func onlyOkIsSuccess(body: String) async throws {
        let transport = ScriptedTransport(answers: [.word(200, body)])
        let receipt = try await webhookSink(transport).deliver(.fixture(), context: DeliveryContext(transport.clock))
        #expect(receipt == DeliveryReceipt(messageCount: 1))
    }

    @Test(arguments: [
        "<!DOCTYPE html><title>Log in to GuestNet</title>", "", "OK", " ok", "ok ", "ok\n\n", "okay", #"{"ok":true}"#,
    ])
    func anyOtherAnswerWith200IsTriedAgain(body: String) async throws {
        let transport = ScriptedTransport(answers: [.word(200, body)])
        let failure = await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(transport.clock))
        #expect(failure?.kind == .retry(after: nil))
        #expect(failure?.message.contains("not Slack's") == true)
        #expect(failure?.description.contains("GuestNet") == false)
        #expect(transport.sent.count == 1)
    }

    @Test(arguments: [201, 202, 204])
    func anotherSuccessThan200IsNone(status: Int) async throws {
        let transport = ScriptedTransport(answers: [.word(status, "ok")])
        let failure = await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(transport.clock))
        #expect(failure?.kind == .configuration)
    }

    @Test(arguments: [
        (HTTPTransportError.Code.timedOut, DeliveryFailure.Kind.retry(after: nil), true),
        (.cannotConnect, .retry(after: nil), false), (.connectionLost, .retry(after: nil), true),
        (.invalidResponse, .retry(after: nil), true), (.notAllowed, .configuration, false),
        (.invalidRequest, .configuration, false), (.cancelled, .cancelled, true),
    ])
    func aFailureOfTheTransportIsPassedOn(
        code: HTTPTransportError.Code,
        kind: DeliveryFailure.Kind,
        mayHaveArrived: Bool
    ) async throws {
        let transport = ScriptedTransport { (_, _) throws(HTTPTransportError) in
            throw HTTPTransportError(code, message: "it failed", mayHaveArrived: mayHaveArrived)
        }
        let failure = await failure(of: try webhookSink(transport), .fixture(), DeliveryContext(transport.clock))
        #expect(failure?.kind == kind)
        #expect(failure?.mayHaveArrived == mayHaveArrived)
    }

    @Test func aRequestIsJSONToTheWebhook() async throws {
        let transport = ScriptedTransport()
        _ = try await webhookSink(transport).deliver(.fixture(), context: DeliveryContext(transport.clock))
        let sent = try #require(transport.sent.first)
        #expect(sent.request.method == "POST")
        #expect(sent.request.url.revealed == webhookAddress)
        #expect(sent.request.headers == [.jsonContent])
        #expect(sent.timeout == .seconds(10))
        #expect(sent.text.hasPrefix("Fargate will replace tasks in 3 services"))
    }
}
