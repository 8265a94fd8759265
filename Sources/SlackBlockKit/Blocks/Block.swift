package import WireJSON

/// A block of a message.
///
/// Messages hold no `file` block (Slack sends it, apps can not) and no `alert` block (it is for modals).
@nonexhaustive
public enum Block: Hashable, Sendable, Codable {
    /// Text, with columns of short texts below or an element beside it.
    case section(SectionBlock)
    /// A heading in large letters.
    case header(HeaderBlock)
    /// Small grey texts and pictures.
    case context(ContextBlock)
    /// A line between blocks.
    case divider(DividerBlock)
    /// A row of buttons, menus and other elements.
    indirect case actions(ActionsBlock)
    /// A picture.
    indirect case image(ImageBlock)
    /// Rich text: text whose formats are values and not characters.
    indirect case richText(RichTextBlock)
    /// Text in standard Markdown, with headings, tables and highlighted code.
    indirect case markdown(MarkdownBlock)
    /// A table.
    indirect case table(TableBlock)
    /// A table with pages, in which rows can be sorted.
    indirect case dataTable(DataTableBlock)
    /// A chart with a heading.
    indirect case dataVisualization(DataVisualizationBlock)
    /// Blocks under a heading, which can be collapsed.
    indirect case container(ContainerBlock)
    /// A card: a picture, a heading, text and buttons.
    indirect case card(CardBlock)
    /// Cards in a row.
    indirect case carousel(CarouselBlock)
    /// Small buttons below an answer.
    indirect case contextActions(ContextActionsBlock)
    /// What is about to be done: a heading and tasks.
    indirect case plan(PlanBlock)
    /// A task, with its status and outcome.
    indirect case taskCard(TaskCardBlock)
    /// A video that plays in Slack.
    indirect case video(VideoBlock)
    /// A field for people to fill in, with a label.
    indirect case input(InputBlock)

    /// How many characters the texts of the block have, as ``SlackMessage/textCharacterCount`` counts them.
    public var textCharacterCount: Int {
        var tally = MessageTally()
        self.tally(into: &tally)
        return tally.characters
    }
}

extension Block: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "block", at: path) {
        case "section": self = .section(try SectionBlock(json: json, at: path))
        case "header": self = .header(try HeaderBlock(json: json, at: path))
        case "context": self = .context(try ContextBlock(json: json, at: path))
        case "divider": self = .divider(try DividerBlock(json: json, at: path))
        case "actions": self = .actions(try ActionsBlock(json: json, at: path))
        case "image": self = .image(try ImageBlock(json: json, at: path))
        case "rich_text": self = .richText(try RichTextBlock(json: json, at: path))
        case "markdown": self = .markdown(try MarkdownBlock(json: json, at: path))
        case "table": self = .table(try TableBlock(json: json, at: path))
        case "data_table": self = .dataTable(try DataTableBlock(json: json, at: path))
        case "data_visualization": self = .dataVisualization(try DataVisualizationBlock(json: json, at: path))
        case "container": self = .container(try ContainerBlock(json: json, at: path))
        case "card": self = .card(try CardBlock(json: json, at: path))
        case "carousel": self = .carousel(try CarouselBlock(json: json, at: path))
        case "context_actions": self = .contextActions(try ContextActionsBlock(json: json, at: path))
        case "plan": self = .plan(try PlanBlock(json: json, at: path))
        case "task_card": self = .taskCard(try TaskCardBlock(json: json, at: path))
        case "video": self = .video(try VideoBlock(json: json, at: path))
        case "input": self = .input(try InputBlock(json: json, at: path))
        case "file":
            throw BlockKitError(
                code: .unsendable,
                field: "type",
                message: "a file block is only received: apps can't send one",
                path: path.description
            )
        case "alert":
            throw BlockKitError(
                code: .unsendable,
                field: "type",
                message: "an alert block stands in modals only, not in messages",
                path: path.description
            )
        case let type: throw .unknownType(type, "block", path)
        }
    }

    // Not inlined, so that the block is handed over where it stands and not copied.
    @inline(never)
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .section(let value): value.write(to: &writer)
        case .header(let value): value.write(to: &writer)
        case .context(let value): value.write(to: &writer)
        case .divider(let value): value.write(to: &writer)
        case .actions(let value): value.write(to: &writer)
        case .image(let value): value.write(to: &writer)
        case .richText(let value): value.write(to: &writer)
        case .markdown(let value): value.write(to: &writer)
        case .table(let value): value.write(to: &writer)
        case .dataTable(let value): value.write(to: &writer)
        case .dataVisualization(let value): value.write(to: &writer)
        case .container(let value): value.write(to: &writer)
        case .card(let value): value.write(to: &writer)
        case .carousel(let value): value.write(to: &writer)
        case .contextActions(let value): value.write(to: &writer)
        case .plan(let value): value.write(to: &writer)
        case .taskCard(let value): value.write(to: &writer)
        case .video(let value): value.write(to: &writer)
        case .input(let value): value.write(to: &writer)
        }
    }
}

extension Block: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .section(let value): value.tally(into: &tally)
        case .header(let value): value.tally(into: &tally)
        case .context(let value): value.tally(into: &tally)
        case .divider(let value): value.tally(into: &tally)
        case .actions(let value): value.tally(into: &tally)
        case .image(let value): value.tally(into: &tally)
        case .richText(let value): value.tally(into: &tally)
        case .markdown(let value): value.tally(into: &tally)
        case .table(let value): value.tally(into: &tally)
        case .dataTable(let value): value.tally(into: &tally)
        case .dataVisualization(let value): value.tally(into: &tally)
        case .container(let value): value.tally(into: &tally)
        case .card(let value): value.tally(into: &tally)
        case .carousel(let value): value.tally(into: &tally)
        case .contextActions(let value): value.tally(into: &tally)
        case .plan(let value): value.tally(into: &tally)
        case .taskCard(let value): value.tally(into: &tally)
        case .video(let value): value.tally(into: &tally)
        case .input(let value): value.tally(into: &tally)
        }
    }
}
