import FargateRetirementTesting
import NotificationDelivery
import SlackNotifications
import Testing

struct WebAPIReplyTests {
    static let table: [Meaning] =
        ["ratelimited", "rate_limited"].map { Meaning(answer: .error($0), kind: .retry(after: nil)) }
        + ["rollup_error", "internal_error", "service_unavailable", "request_timeout", "fatal_error"].map {
            Meaning(answer: .error($0), kind: .retry(after: nil), mayHaveArrived: true)
        }
        + [
            Meaning(
                answer: .object(#"{"ok":false,"error":"ratelimited"}"#, status: 429, headers: ["Retry-After": "30"]),
                kind: .retry(after: .seconds(30))
            ),
            Meaning(answer: .object("", status: 503), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .object("<html>", status: 200), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .object("ok", status: 200), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .object(#"{"ok":true"#, status: 200), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .object(#"{"ok":"true"}"#, status: 200), kind: .retry(after: nil), mayHaveArrived: true),
            Meaning(answer: .object(#"{"ok":true}"#, status: 404), kind: .configuration),
        ]
        + ["team_added_to_org", "org_login_required", "message_limit_exceeded", "accesslimited"].map {
            Meaning(answer: .error($0), kind: .retry(after: .seconds(3600)))
        }
        + [
            "invalid_blocks", "invalid_blocks_format", "invalid_attachments", "msg_blocks_too_long", "msg_too_long",
            "too_many_attachments", "attachment_payload_limit_exceeded", "no_text", "invalid_payload",
            "invalid_metadata_format", "invalid_metadata_schema", "metadata_too_large",
            "metadata_must_be_sent_from_app", "markdown_text_conflict", "invalid_arguments", "brand_new_word",
        ].map { Meaning(answer: .error($0), kind: .payload, sendCount: 3) }
        + [
            "invalid_auth", "not_authed", "account_inactive", "token_expired", "token_revoked", "missing_scope",
            "no_permission", "not_allowed_token_type", "channel_not_found", "not_in_channel", "is_archived",
            "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel",
            "restricted_action_thread_locked", "team_not_found", "team_access_not_granted", "app_access_restricted",
            "access_denied", "ekm_access_denied", "enterprise_is_restricted", "two_factor_setup_required",
            "slack_connect_canvas_sharing_blocked", "slack_connect_file_link_sharing_blocked",
            "messages_tab_disabled", "method_deprecated", "deprecated_endpoint",
            // With no message to change or to answer to, there is nothing to post anew.
            "message_not_found", "cant_update_message", "edit_window_closed", "cannot_reply_to_message",
            "thread_not_found",
        ].map { Meaning(answer: .error($0), kind: .configuration) }

    @Test(arguments: table)
    func eachAnswerIsReadAsTheTableSays(meaning: Meaning) async throws {
        let transport = ScriptedTransport(answers: [meaning.answer])
        let failure = try #require(
            await failure(of: try botSink(transport), .fixture(), DeliveryContext(transport.clock))
        )
        #expect(failure.kind == meaning.kind)
        #expect(failure.mayHaveArrived == meaning.mayHaveArrived)
        #expect(transport.sent.count == meaning.sendCount)
    }

    @Test func whatSlackSaysOfTheBlocksIsInTheFailure() async throws {
        let transport = ScriptedTransport(answers: [
            .object(
                #"{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"incoming-webhook","#
                    + #""errors":["[ERROR] too long","[ERROR] too long",{"message":"none","pointer":"/blocks/1"}],"#
                    + #""response_metadata":{"messages":["[ERROR] too long","a\nb"],"warnings":["missing_charset"]}}"#
            )
        ])
        let failure = await failure(of: try botSink(transport), .fixture(), DeliveryContext(transport.clock))
        let details = [
            "[ERROR] too long", "a b", "none /blocks/1", "needed: chat:write", "provided: incoming-webhook",
        ]
        #expect(failure?.reply == ServiceReply(status: 200, word: "missing_scope", details: details))
    }

    @Test func aLongAnswerIsShownInPart() async throws {
        let message = #""[ERROR] \#(String(repeating: "x", count: 1_000))""#
        let messages = (0..<50).map { #"\#(message.dropLast()) \#($0)""# }.joined(separator: ",")
        let other = (0..<50).map { #""\#($0)""# }.joined(separator: ",")
        let transport = ScriptedTransport(answers: [
            .object(
                #"{"ok":false,"error":"not_authed","errors":[\#(other)],"response_metadata":{"messages":[\#(messages)]}}"#
            )
        ])
        let failure = await failure(of: try botSink(transport), .fixture(), DeliveryContext(transport.clock))
        #expect(failure?.reply?.details.count == 10)
        #expect(failure?.reply?.details.allSatisfy { $0.count <= 300 } == true)
    }

    @Test func aRequestHasTheTokenAndSaysItsCharset() async throws {
        let transport = ScriptedTransport(answers: [.posted(0)])
        _ = try await botSink(transport).deliver(.fixture(), context: DeliveryContext(transport.clock))
        let sent = try #require(transport.sent.first)
        #expect(sent.request.url.revealed == "https://slack.com/api/chat.postMessage")
        #expect(
            sent.request.headers == [.jsonContent, HTTPHeader("Authorization", SecretText("Bearer \(botToken)"))]
        )
        #expect(sent["channel"] == "C0123456789")
        #expect(sent.bool("unfurl_links") == false)
    }

    @Test func aWarningIsNoFailure() async throws {
        let transport = ScriptedTransport(answers: [
            .object(
                #"{"ok":true,"channel":"C0123456789","ts":"1720884880.000200","warning":"missing_charset","#
                    + #""response_metadata":{"warnings":["missing_charset"]}}"#
            )
        ])
        let receipt = try await botSink(transport).deliver(.fixture(), context: DeliveryContext(transport.clock))
        #expect(receipt.degradation == nil)
    }

    @Test func govSlackHasItsOwnAddress() async throws {
        let transport = ScriptedTransport(answers: [.posted(0)])
        let sink = try SlackWebAPISink(
            token: SecretText(botToken),
            channel: "#ops",
            transport: transport,
            baseURL: .govSlack
        )
        _ = try await sink.deliver(.fixture(), context: DeliveryContext(transport.clock))
        #expect(transport.sent[0].request.url.revealed == "https://slack-gov.com/api/chat.postMessage")
    }
}
