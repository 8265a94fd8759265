import AWSHealthEvents
import SlackBlockKit

/// Slack's page that shows blocks as people will see them.
enum BlockKitBuilder {
    /// The link that opens a message there.
    ///
    /// The page takes the blocks and attachments behind the `#`, and no other field of a message.
    static func link(to message: SlackMessage) -> String {
        var content: [String: JSONValue] = [:]
        if case .object(let members) = try? JSONValue(json: message.json()) {
            for key in ["blocks", "attachments"] { content[key] = members[key] }
        }
        return "https://app.slack.com/block-kit-builder/#" + percentEncoded(JSONValue.object(content).description)
    }

    /// The text with all but letters, digits, `-`, `.`, `_` and `~` percent-encoded.
    private static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
