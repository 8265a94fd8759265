import WireJSON

/// Where a picture is.
///
/// Slack fetches the picture of a URL while a message is posted, and refuses the whole message where that fails:
/// think twice before an alert depends on it. Source: Slack, "Reference: image block".
@nonexhaustive
public enum ImageSource: Hashable, Sendable {
    /// Somewhere on the network.
    case url(SlackURL)
    /// In Slack.
    case slackFile(SlackFile)
}

extension ObjectMapping {
    mutating func imageSource() throws(BlockKitError) -> ImageSource {
        let url = try optional("image_url", SlackURL.self)
        let file = try optional("slack_file", SlackFile.self)
        let name = name
        try path.locating { () throws(BlockKitError) in
            try Check.oneOf(url != nil, file != nil, name, "image_url and slack_file")
        }
        if let url { return .url(url) }
        if let file { return .slackFile(file) }
        throw missing("image_url")
    }
}

extension JSONWriter {
    mutating func member(_ source: ImageSource) {
        switch source {
        case .url(let url): member("image_url", url)
        case .slackFile(let file): member("slack_file", file)
        }
    }
}
