import Foundation
import SlackBlockKit
import Testing

/// What an initialiser throws; records an issue where it throws nothing.
func failure<T>(
    _ make: () throws(BlockKitError) -> T,
    sourceLocation: SourceLocation = #_sourceLocation
) -> BlockKitError {
    do {
        _ = try make()
    } catch {
        return error
    }
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
    return BlockKitError(code: .missing, field: "", message: "")
}

/// JSON text as a value that can be compared, whatever the order of its keys.
func object(_ json: some Sequence<UInt8>) throws -> NSObject {
    try #require(JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? NSObject)
}

/// A value, encoded and decoded with Foundation's coders.
func recoded<T: Codable>(_ value: T) throws -> T {
    try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
}

/// A message around blocks that are given as JSON.
func message(_ blocks: String...) throws(BlockKitError) -> SlackMessage {
    try SlackMessage(json: Array(#"{"text":"Hello.","blocks":[\#(blocks.joined(separator: ","))]}"#.utf8))
}

/// Mrkdwn of exactly so many characters.
func mrkdwn(_ count: Int) throws(BlockKitError) -> MrkdwnText { try MrkdwnText(String(repeating: "x", count: count)) }

/// Plain text of exactly so many characters.
func plain(_ count: Int) throws(BlockKitError) -> PlainText { try PlainText(String(repeating: "x", count: count)) }

func string(_ count: Int) -> String { String(repeating: "x", count: count) }
