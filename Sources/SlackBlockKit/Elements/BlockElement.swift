package import WireJSON

/// An element that stands in a section, an actions block or an input block.
///
/// Not every element may stand in every block: the block checks it.
@nonexhaustive
public indirect enum BlockElement: Hashable, Sendable, Codable {
    /// A button.
    case button(Button)
    /// A button that starts a workflow.
    case workflowButton(WorkflowButton)
    /// A small picture.
    case image(ImageElement)
    /// Check boxes.
    case checkboxes(Checkboxes)
    /// Buttons of which one can be chosen.
    case radioButtons(RadioButtons)
    /// A menu behind three dots.
    case overflow(OverflowMenu)
    /// A field for a day.
    case datePicker(DatePicker)
    /// A field for a time of the day.
    case timePicker(TimePicker)
    /// A field for a day and a time.
    case dateTimePicker(DateTimePicker)
    /// A menu with options of its own.
    case staticSelect(StaticSelect)
    /// A menu whose options the app gives when it is opened.
    case externalSelect(ExternalSelect)
    /// A menu of people.
    case usersSelect(UsersSelect)
    /// A menu of conversations.
    case conversationsSelect(ConversationsSelect)
    /// A menu of public channels.
    case channelsSelect(ChannelsSelect)
    /// A menu with options of its own, of which several can be chosen.
    case multiStaticSelect(MultiStaticSelect)
    /// A menu whose options the app gives, of which several can be chosen.
    case multiExternalSelect(MultiExternalSelect)
    /// A menu of people, of whom several can be chosen.
    case multiUsersSelect(MultiUsersSelect)
    /// A menu of conversations, of which several can be chosen.
    case multiConversationsSelect(MultiConversationsSelect)
    /// A menu of public channels, of which several can be chosen.
    case multiChannelsSelect(MultiChannelsSelect)
    /// A field for text.
    case plainTextInput(PlainTextInput)
    /// A field for an e-mail address.
    case emailInput(EmailInput)
    /// A field for a URL.
    case urlInput(URLInput)
    /// A field for a number.
    case numberInput(NumberInput)
    /// A field for files.
    case fileInput(FileInput)
    /// A field for text with formats.
    case richTextInput(RichTextInput)
}

extension BlockElement: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "element", at: path) {
        case "button": self = .button(try Button(json: json, at: path))
        case "workflow_button": self = .workflowButton(try WorkflowButton(json: json, at: path))
        case "image": self = .image(try ImageElement(json: json, at: path))
        case "checkboxes": self = .checkboxes(try Checkboxes(json: json, at: path))
        case "radio_buttons": self = .radioButtons(try RadioButtons(json: json, at: path))
        case "overflow": self = .overflow(try OverflowMenu(json: json, at: path))
        case "datepicker": self = .datePicker(try DatePicker(json: json, at: path))
        case "timepicker": self = .timePicker(try TimePicker(json: json, at: path))
        case "datetimepicker": self = .dateTimePicker(try DateTimePicker(json: json, at: path))
        case "static_select": self = .staticSelect(try StaticSelect(json: json, at: path))
        case "external_select": self = .externalSelect(try ExternalSelect(json: json, at: path))
        case "users_select": self = .usersSelect(try UsersSelect(json: json, at: path))
        case "conversations_select": self = .conversationsSelect(try ConversationsSelect(json: json, at: path))
        case "channels_select": self = .channelsSelect(try ChannelsSelect(json: json, at: path))
        case "multi_static_select": self = .multiStaticSelect(try MultiStaticSelect(json: json, at: path))
        case "multi_external_select": self = .multiExternalSelect(try MultiExternalSelect(json: json, at: path))
        case "multi_users_select": self = .multiUsersSelect(try MultiUsersSelect(json: json, at: path))
        case "multi_conversations_select":
            self = .multiConversationsSelect(try MultiConversationsSelect(json: json, at: path))
        case "multi_channels_select": self = .multiChannelsSelect(try MultiChannelsSelect(json: json, at: path))
        case "plain_text_input": self = .plainTextInput(try PlainTextInput(json: json, at: path))
        case "email_text_input": self = .emailInput(try EmailInput(json: json, at: path))
        case "url_text_input": self = .urlInput(try URLInput(json: json, at: path))
        case "number_input": self = .numberInput(try NumberInput(json: json, at: path))
        case "file_input": self = .fileInput(try FileInput(json: json, at: path))
        case "rich_text_input": self = .richTextInput(try RichTextInput(json: json, at: path))
        case let type: throw .unknownType(type, "element", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .button(let value): value.write(to: &writer)
        case .workflowButton(let value): value.write(to: &writer)
        case .image(let value): value.write(to: &writer)
        case .checkboxes(let value): value.write(to: &writer)
        case .radioButtons(let value): value.write(to: &writer)
        case .overflow(let value): value.write(to: &writer)
        case .datePicker(let value): value.write(to: &writer)
        case .timePicker(let value): value.write(to: &writer)
        case .dateTimePicker(let value): value.write(to: &writer)
        case .staticSelect(let value): value.write(to: &writer)
        case .externalSelect(let value): value.write(to: &writer)
        case .usersSelect(let value): value.write(to: &writer)
        case .conversationsSelect(let value): value.write(to: &writer)
        case .channelsSelect(let value): value.write(to: &writer)
        case .multiStaticSelect(let value): value.write(to: &writer)
        case .multiExternalSelect(let value): value.write(to: &writer)
        case .multiUsersSelect(let value): value.write(to: &writer)
        case .multiConversationsSelect(let value): value.write(to: &writer)
        case .multiChannelsSelect(let value): value.write(to: &writer)
        case .plainTextInput(let value): value.write(to: &writer)
        case .emailInput(let value): value.write(to: &writer)
        case .urlInput(let value): value.write(to: &writer)
        case .numberInput(let value): value.write(to: &writer)
        case .fileInput(let value): value.write(to: &writer)
        case .richTextInput(let value): value.write(to: &writer)
        }
    }
}

extension BlockElement: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .button(let value): value.tally(into: &tally)
        case .workflowButton(let value): value.tally(into: &tally)
        case .image(let value): value.tally(into: &tally)
        case .checkboxes(let value): value.tally(into: &tally)
        case .radioButtons(let value): value.tally(into: &tally)
        case .overflow(let value): value.tally(into: &tally)
        case .datePicker(let value): value.tally(into: &tally)
        case .timePicker(let value): value.tally(into: &tally)
        case .dateTimePicker(let value): value.tally(into: &tally)
        case .staticSelect(let value): value.tally(into: &tally)
        case .externalSelect(let value): value.tally(into: &tally)
        case .usersSelect(let value): value.tally(into: &tally)
        case .conversationsSelect(let value): value.tally(into: &tally)
        case .channelsSelect(let value): value.tally(into: &tally)
        case .multiStaticSelect(let value): value.tally(into: &tally)
        case .multiExternalSelect(let value): value.tally(into: &tally)
        case .multiUsersSelect(let value): value.tally(into: &tally)
        case .multiConversationsSelect(let value): value.tally(into: &tally)
        case .multiChannelsSelect(let value): value.tally(into: &tally)
        case .plainTextInput(let value): value.tally(into: &tally)
        case .emailInput(let value): value.tally(into: &tally)
        case .urlInput(let value): value.tally(into: &tally)
        case .numberInput(let value): value.tally(into: &tally)
        case .fileInput(let value): value.tally(into: &tally)
        case .richTextInput(let value): value.tally(into: &tally)
        }
    }
}
