package import WireJSON

/// A card: a picture, a heading, text and buttons.
///
/// Needs one of `heroImage`, `title`, `body` and `actions`.
///
/// Source: Slack, "Reference: card block".
public struct CardBlock: Hashable, Sendable, Codable {
    /// The picture.
    public let heroImage: ImageElement?
    /// A small picture; or `slackIcon`.
    public let icon: ImageElement?
    /// An icon of Slack's; or `icon`.
    public let slackIcon: SlackIcon?
    /// The heading, at most 150 characters.
    public let title: TextObject?
    /// A line below, at most 150 characters.
    public let subtitle: TextObject?
    /// The text, at most 200 characters.
    public let body: TextObject?
    /// Small text, at most 200 characters.
    public let subtext: TextObject?
    /// Up to 3 buttons.
    public let actions: [Button]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - heroImage: The picture.
    ///   - icon: A small picture; or `slackIcon`.
    ///   - slackIcon: An icon of Slack's; or `icon`.
    ///   - title: The heading, at most 150 characters.
    ///   - subtitle: A line below, at most 150 characters.
    ///   - body: The text, at most 200 characters.
    ///   - subtext: Small text, at most 200 characters.
    ///   - actions: Up to 3 buttons.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        heroImage: ImageElement? = nil,
        icon: ImageElement? = nil,
        slackIcon: SlackIcon? = nil,
        title: TextObject? = nil,
        subtitle: TextObject? = nil,
        body: TextObject? = nil,
        subtext: TextObject? = nil,
        actions: [Button] = [],
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(title, "card.title", max: 150)
        try Check.text(subtitle, "card.subtitle", max: 150)
        try Check.text(body, "card.body", max: 200)
        try Check.text(subtext, "card.subtext", max: 200)
        try Check.size(actions.count, "card.actions", in: 0...3)
        try Check.text(blockID, "card.block_id", max: 255)
        if heroImage == nil, title == nil, body == nil, actions.isEmpty {
            throw BlockKitError(
                code: .missing,
                field: "card",
                message: "card needs one of hero_image, title, body and actions"
            )
        }
        if icon != nil, slackIcon != nil {
            throw BlockKitError(code: .conflict, field: "card.icon", message: "card takes icon or slack_icon, not both")
        }
        self.heroImage = heroImage
        self.icon = icon
        self.slackIcon = slackIcon
        self.title = title
        self.subtitle = subtitle
        self.body = body
        self.subtext = subtext
        self.actions = actions
        self.blockID = blockID
        try MessageTally.checkIdentifiers(in: self, "card")
    }
}

extension CardBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "card", at: path)
        let heroImage = try object.optional("hero_image", ImageElement.self)
        let icon = try object.optional("icon", ImageElement.self)
        let slackIcon = try object.optional("slack_icon", SlackIcon.self)
        let title = try object.optional("title", TextObject.self)
        let subtitle = try object.optional("subtitle", TextObject.self)
        let body = try object.optional("body", TextObject.self)
        let subtext = try object.optional("subtext", TextObject.self)
        let actions = try object.nonEmptyList("actions", of: Button.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                heroImage: heroImage,
                icon: icon,
                slackIcon: slackIcon,
                title: title,
                subtitle: subtitle,
                body: body,
                subtext: subtext,
                actions: actions,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "card")
        writer.member("block_id", blockID)
        writer.member("hero_image", heroImage)
        writer.member("icon", icon)
        writer.member("slack_icon", slackIcon)
        writer.member("title", title)
        writer.member("subtitle", subtitle)
        writer.member("body", body)
        writer.member("subtext", subtext)
        writer.member("actions", nonEmpty: actions)
        writer.endObject()
    }
}

extension CardBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        heroImage?.tally(into: &tally)
        icon?.tally(into: &tally)
        title?.tally(into: &tally)
        subtitle?.tally(into: &tally)
        body?.tally(into: &tally)
        subtext?.tally(into: &tally)
        for item in actions { item.tally(into: &tally) }
    }
}
