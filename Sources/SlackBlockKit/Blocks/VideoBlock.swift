package import WireJSON

/// A video that plays in Slack.
///
/// Needs the scope `links.embed:write`, and a domain that the app may unfurl.
///
/// Source: Slack, "Reference: video block".
public struct VideoBlock: Hashable, Sendable, Codable {
    /// What screen readers read, at most 2,000 characters.
    public let altText: String
    /// The heading, at most 199 characters.
    public let title: PlainText
    /// The picture before it plays.
    public let thumbnailURL: SlackURL
    /// The video, by https.
    public let videoURL: SlackURL
    /// Who made it, at most 49 characters.
    public let authorName: String?
    /// What it is about, at most 199 characters.
    public let description: PlainText?
    /// The sign of where it is from.
    public let providerIconURL: SlackURL?
    /// Where it is from, at most 49 characters.
    public let providerName: String?
    /// Where the heading leads, by https.
    public let titleURL: SlackURL?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - altText: What screen readers read, at most 2,000 characters.
    ///   - title: The heading, at most 199 characters.
    ///   - thumbnailURL: The picture before it plays.
    ///   - videoURL: The video, by https.
    ///   - authorName: Who made it, at most 49 characters.
    ///   - description: What it is about, at most 199 characters.
    ///   - providerIconURL: The sign of where it is from.
    ///   - providerName: Where it is from, at most 49 characters.
    ///   - titleURL: Where the heading leads, by https.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        altText: String,
        title: PlainText,
        thumbnailURL: SlackURL,
        videoURL: SlackURL,
        authorName: String? = nil,
        description: PlainText? = nil,
        providerIconURL: SlackURL? = nil,
        providerName: String? = nil,
        titleURL: SlackURL? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(altText, "video.alt_text", max: 2000)
        try Check.text(title, "video.title", max: 199)
        try Check.text(authorName, "video.author_name", max: 49)
        try Check.text(description, "video.description", max: 199)
        try Check.text(providerName, "video.provider_name", max: 49)
        try Check.text(blockID, "video.block_id", max: 255)
        for url in [videoURL, titleURL].compactMap({ $0 }) where !url.isHTTPS {
            throw BlockKitError(code: .malformed, field: "video.video_url", message: "video: '\(url)' is not https")
        }
        self.altText = altText
        self.title = title
        self.thumbnailURL = thumbnailURL
        self.videoURL = videoURL
        self.authorName = authorName
        self.description = description
        self.providerIconURL = providerIconURL
        self.providerName = providerName
        self.titleURL = titleURL
        self.blockID = blockID
    }
}

extension VideoBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "video", at: path)
        let altText = try object.string("alt_text")
        let title = try object.required("title", PlainText.self)
        let thumbnailURL = try object.required("thumbnail_url", SlackURL.self)
        let videoURL = try object.required("video_url", SlackURL.self)
        let authorName = try object.optionalString("author_name")
        let description = try object.optional("description", PlainText.self)
        let providerIconURL = try object.optional("provider_icon_url", SlackURL.self)
        let providerName = try object.optionalString("provider_name")
        let titleURL = try object.optional("title_url", SlackURL.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                altText: altText,
                title: title,
                thumbnailURL: thumbnailURL,
                videoURL: videoURL,
                authorName: authorName,
                description: description,
                providerIconURL: providerIconURL,
                providerName: providerName,
                titleURL: titleURL,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "video")
        writer.member("block_id", blockID)
        writer.member("alt_text", altText)
        writer.member("title", title)
        writer.member("thumbnail_url", thumbnailURL)
        writer.member("video_url", videoURL)
        writer.member("author_name", authorName)
        writer.member("description", description)
        writer.member("provider_icon_url", providerIconURL)
        writer.member("provider_name", providerName)
        writer.member("title_url", titleURL)
        writer.endObject()
    }
}

extension VideoBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(altText)
        title.tally(into: &tally)
        description?.tally(into: &tally)
    }
}
