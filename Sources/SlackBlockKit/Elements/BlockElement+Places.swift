extension BlockElement {
    /// What Slack calls the element.
    var typeName: String {
        switch self {
        case .button: "button"
        case .workflowButton: "workflow_button"
        case .image: "image"
        case .checkboxes: "checkboxes"
        case .radioButtons: "radio_buttons"
        case .overflow: "overflow"
        case .datePicker: "datepicker"
        case .timePicker: "timepicker"
        case .dateTimePicker: "datetimepicker"
        case .staticSelect: "static_select"
        case .externalSelect: "external_select"
        case .usersSelect: "users_select"
        case .conversationsSelect: "conversations_select"
        case .channelsSelect: "channels_select"
        case .multiStaticSelect: "multi_static_select"
        case .multiExternalSelect: "multi_external_select"
        case .multiUsersSelect: "multi_users_select"
        case .multiConversationsSelect: "multi_conversations_select"
        case .multiChannelsSelect: "multi_channels_select"
        case .plainTextInput: "plain_text_input"
        case .emailInput: "email_text_input"
        case .urlInput: "url_text_input"
        case .numberInput: "number_input"
        case .fileInput: "file_input"
        case .richTextInput: "rich_text_input"
        }
    }

    private static let selects: Set<String> = [
        "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select",
        "multi_channels_select",
    ]
    private static let pickers: Set<String> = ["checkboxes", "radio_buttons", "datepicker", "timepicker"]
    private static let buttons: Set<String> = ["button", "workflow_button", "overflow"]
    private static let fields: Set<String> = [
        "plain_text_input", "email_text_input", "url_text_input", "number_input", "file_input",
    ]

    /// What may stand beside the text of a section.
    static let sectionAccessories = selects.union(pickers).union(buttons).union(["image"])
    /// What may stand in an actions block.
    static let actions = selects.union(pickers).union(buttons).union(["datetimepicker", "rich_text_input"])
    /// What may stand in an input block.
    static let inputs = selects.union(pickers).union(fields).union(["datetimepicker", "rich_text_input"])

    /// Checks that the element may stand in a place.
    func check(_ field: String, _ allowed: Set<String>) throws(BlockKitError) {
        guard !allowed.contains(typeName) else { return }
        throw BlockKitError(code: .conflict, field: field, message: "\(field) can't be a \(typeName)")
    }
}
