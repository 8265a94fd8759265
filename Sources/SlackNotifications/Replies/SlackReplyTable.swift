/// What Slack's words mean: the one table that all sinks use.
///
/// Sources: Slack, "Sending messages using incoming webhooks", section "Handling errors"; "Reference: chat.postMessage"
/// and "Reference: chat.update", section "Errors"; the changelog of 17 May 2016, "Changes to errors for incoming
/// webhooks". What is in none of them was reported for the official SDKs.
enum SlackReplyTable {
    /// The meaning of a word; `nil` for one that is not known, whose status decides.
    static func meaning(of word: String) -> SlackReplyClass? {
        if let meaning = meanings[word] { return meaning }
        if word.hasPrefix("restricted_action") { return .configuration }
        if word.hasPrefix("slack_connect_"), word.hasSuffix("_blocked") { return .configuration }
        return nil
    }

    /// Whether Slack may have posted the message although it says this.
    static func mayHaveArrived(_ word: String?) -> Bool {
        switch word {
        case "fatal_error", "internal_error", "request_timeout", "rollup_error", "service_unavailable": true
        default: false
        }
    }

    private static let meanings: [String: SlackReplyClass] = {
        var meanings: [String: SlackReplyClass] = [:]
        for (meaning, words) in table {
            for word in words.split(whereSeparator: \.isWhitespace) { meanings[String(word)] = meaning }
        }
        return meanings
    }()

    private static let table: [(SlackReplyClass, String)] = [
        (
            .retry,
            """
            ratelimited rate_limited rollup_error internal_error service_unavailable request_timeout fatal_error
            """
        ),
        (
            .retryLater,
            """
            team_added_to_org org_login_required message_limit_exceeded accesslimited
            """
        ),
        (
            .payload,
            """
            invalid_blocks invalid_blocks_format invalid_attachments msg_blocks_too_long msg_too_long
            too_many_attachments attachment_payload_limit_exceeded no_text invalid_payload
            missing_text_or_fallback_or_attachments only_one_table_allowed invalid_metadata_format
            invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app markdown_text_conflict
            invalid_arguments
            """
        ),
        (
            .repost,
            """
            message_not_found cant_update_message edit_window_closed cannot_reply_to_message thread_not_found
            restricted_action_thread_locked restricted_action_non_threadable_channel
            """
        ),
        (
            .configuration,
            """
            action_prohibited posting_to_general_channel_denied invalid_token user_not_found no_service no_service_id
            no_team no_active_hooks channel_is_archived team_disabled
            invalid_auth not_authed account_inactive token_expired token_revoked missing_scope no_permission
            not_allowed_token_type channel_not_found not_in_channel is_archived team_not_found team_access_not_granted
            app_access_restricted access_denied ekm_access_denied enterprise_is_restricted two_factor_setup_required
            messages_tab_disabled method_deprecated deprecated_endpoint
            """
        ),
    ]
}
