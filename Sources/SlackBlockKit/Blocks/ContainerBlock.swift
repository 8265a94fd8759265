package import WireJSON

/// Blocks under a heading, which can be collapsed.
///
/// Source: Slack, "Reference: container block".
public struct ContainerBlock: Hashable, Sendable, Codable {
    /// 1 to 10 blocks: actions, context, divider, header, image, input, rich text, section, table or video.
    public let childBlocks: [Block]
    /// The heading, at most 150 characters; or `richTextTitle`.
    public let title: PlainText?
    /// The heading; or `title`.
    public let richTextTitle: RichTextBlock?
    /// A line below, at most 150 characters.
    public let subtitle: TextObject?
    /// How wide it is.
    public let width: ContainerWidth?
    /// A small picture.
    public let icon: ImageElement?
    /// Whether it can be collapsed.
    public let isCollapsible: Bool?
    /// Whether it is collapsed at first; it must be collapsible.
    public let defaultCollapsed: Bool?
    /// Whether a line stands below the heading; not where it is collapsible.
    public let hasHeaderDivider: Bool?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - childBlocks: 1 to 10 blocks: actions, context, divider, header, image, input, rich text, section, table
    ///     or video.
    ///   - title: The heading, at most 150 characters; or `richTextTitle`.
    ///   - richTextTitle: The heading; or `title`.
    ///   - subtitle: A line below, at most 150 characters.
    ///   - width: How wide it is.
    ///   - icon: A small picture.
    ///   - isCollapsible: Whether it can be collapsed.
    ///   - defaultCollapsed: Whether it is collapsed at first; it must be collapsible.
    ///   - hasHeaderDivider: Whether a line stands below the heading; not where it is collapsible.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        childBlocks: [Block],
        title: PlainText? = nil,
        richTextTitle: RichTextBlock? = nil,
        subtitle: TextObject? = nil,
        width: ContainerWidth? = nil,
        icon: ImageElement? = nil,
        isCollapsible: Bool? = nil,
        defaultCollapsed: Bool? = nil,
        hasHeaderDivider: Bool? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.size(childBlocks.count, "container.child_blocks", in: 1...10)
        try Check.text(title, "container.title", max: 150)
        try Check.text(subtitle, "container.subtitle", max: 150)
        try Check.text(blockID, "container.block_id", max: 255)
        for block in childBlocks { try block.checkChild() }
        try Check.oneOf(title != nil, richTextTitle != nil, "container.title", "title and rich_text_title")
        if defaultCollapsed == true, isCollapsible != true {
            throw BlockKitError(
                code: .conflict,
                field: "container.default_collapsed",
                message: "container.default_collapsed needs is_collapsible"
            )
        }
        if hasHeaderDivider == true, isCollapsible == true {
            throw BlockKitError(
                code: .conflict,
                field: "container.has_header_divider",
                message: "container.has_header_divider excludes is_collapsible"
            )
        }
        self.childBlocks = childBlocks
        self.title = title
        self.richTextTitle = richTextTitle
        self.subtitle = subtitle
        self.width = width
        self.icon = icon
        self.isCollapsible = isCollapsible
        self.defaultCollapsed = defaultCollapsed
        self.hasHeaderDivider = hasHeaderDivider
        self.blockID = blockID
        try MessageTally.checkIdentifiers(in: self, "container")
    }
}

extension ContainerBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "container", at: path)
        let childBlocks = try object.list("child_blocks", of: Block.self)
        let title = try object.optional("title", PlainText.self)
        let richTextTitle = try object.optional("rich_text_title", RichTextBlock.self)
        let subtitle = try object.optional("subtitle", TextObject.self)
        let width = try object.optional("width", ContainerWidth.self)
        let icon = try object.optional("icon", ImageElement.self)
        let isCollapsible = try object.optionalBool("is_collapsible")
        let defaultCollapsed = try object.optionalBool("default_collapsed")
        let hasHeaderDivider = try object.optionalBool("has_header_divider")
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                childBlocks: childBlocks,
                title: title,
                richTextTitle: richTextTitle,
                subtitle: subtitle,
                width: width,
                icon: icon,
                isCollapsible: isCollapsible,
                defaultCollapsed: defaultCollapsed,
                hasHeaderDivider: hasHeaderDivider,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "container")
        writer.member("block_id", blockID)
        writer.member("child_blocks", childBlocks)
        writer.member("title", title)
        writer.member("rich_text_title", richTextTitle)
        writer.member("subtitle", subtitle)
        writer.member("width", width)
        writer.member("icon", icon)
        writer.member("is_collapsible", isCollapsible)
        writer.member("default_collapsed", defaultCollapsed)
        writer.member("has_header_divider", hasHeaderDivider)
        writer.endObject()
    }
}

extension ContainerBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in childBlocks { item.tally(into: &tally) }
        title?.tally(into: &tally)
        // The heading is no block of its own.
        for element in richTextTitle?.elements ?? [] { element.tally(into: &tally) }
        subtitle?.tally(into: &tally)
        icon?.tally(into: &tally)
    }
}

extension Block {
    /// Checks that the block may stand in a container.
    fileprivate func checkChild() throws(BlockKitError) {
        switch self {
        case .actions, .context, .divider, .header, .image, .input, .richText, .section, .table, .video: break
        default:
            throw BlockKitError(
                code: .conflict,
                field: "container.child_blocks",
                message: "container.child_blocks takes no block of this type"
            )
        }
    }
}
