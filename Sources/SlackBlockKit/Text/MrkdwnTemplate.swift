import WireJSON

/// Texts that are built once and written into many others: what stands around values.
///
/// They stand one behind another in one storage, so that writing one is copying a few bytes.
package struct MrkdwnTemplate: Sendable {
    /// Where a text ends, and how many characters stand before that place.
    private struct End {
        let byte: Int
        let count: Int
    }

    fileprivate let bytes: [UInt8]
    private let ends: [End]

    /// Creates a template.
    ///
    /// - Parameter texts: The texts; `nil` is an empty one.
    package init(_ texts: [MrkdwnText?]) { self.init(texts.map { $0?.text }) }

    /// Creates a template of plain texts.
    ///
    /// - Parameter texts: The texts; `nil` is an empty one.
    package init(plain texts: [PlainText?]) { self.init(texts.map { $0?.text }) }

    private init(_ texts: [EscapedText?]) {
        var whole = EscapedText()
        var ends = [End(byte: 0, count: 0)]
        for text in texts {
            if let text { whole.append(text) }
            ends.append(End(byte: whole.bytes.count, count: whole.count))
        }
        bytes = whole.bytes
        self.ends = ends
    }

    /// How many bytes all texts have.
    package var size: Int { bytes.count }

    /// How many bytes the longest text has.
    package var longest: Int { (1..<ends.count).map { ends[$0].byte - ends[$0 - 1].byte }.max() ?? 0 }

    /// Writes a text, which must have room, and returns how many characters it has.
    package func write(_ index: Int, to room: inout OutputSpan<UInt8>) -> Int {
        let (range, count) = place(of: index)
        bytes.withBytes { room.append($0.extracting(range)) }
        return count
    }

    /// Where a text stands, and how many characters it has.
    @inline(__always)
    fileprivate func place(of index: Int) -> (range: Range<Int>, count: Int) {
        let (start, end) = (ends[index], ends[index &+ 1])
        return (start.byte..<end.byte, end.count &- start.count)
    }
}

extension EscapedText {
    /// Appends a text of a template.
    @inline(__always)
    fileprivate mutating func append(_ template: MrkdwnTemplate, at index: Int) {
        let (range, count) = template.place(of: index)
        if !range.isEmpty { template.bytes.withBytes { append($0, range, count: count) } }
    }

    /// Appends a template at one stroke, with names between its texts.
    private mutating func append(
        _ template: MrkdwnTemplate,
        _ order: [Int],
        _ first: RawSpan,
        _ second: RawSpan,
        _ third: RawSpan
    ) {
        var size = template.bytes.count
        for name in order { size &+= name == 0 ? first.byteCount : name == 1 ? second.byteCount : third.byteCount }
        template.bytes.withBytes { bytes in
            append(atMost: size) { room in
                let start = room.count
                var other = 0
                for index in order.indices {
                    let text = template.place(of: index)
                    room.append(bytes.extracting(text.range))
                    other &+= text.range.count &- text.count
                    switch order[index] {
                    case 0: room.append(first)
                    case 1: room.append(second)
                    default: room.append(third)
                    }
                }
                let last = template.place(of: order.count)
                room.append(bytes.extracting(last.range))
                other &+= last.range.count &- last.count
                return room.count &- start &- other
            }
        }
    }

    fileprivate mutating func append(_ template: MrkdwnTemplate, _ order: [Int], _ names: (String, String, String)) {
        names.0.withBytes { first in
            names.1.withBytes { second in
                names.2.withBytes { append(template, order, first, second, $0) }
            }
        }
    }
}

extension MrkdwnBuilder {
    /// Writes a text of a template.
    package mutating func append(_ template: MrkdwnTemplate, at index: Int) { content.append(template, at: index) }

    /// Writes what a closure writes: source of mrkdwn with the escapes of JSON.
    ///
    /// - Parameters:
    ///   - size: How many bytes it writes at most.
    ///   - write: Writes, and returns how many characters Slack counts in it.
    package mutating func append(atMost size: Int, _ write: (inout OutputSpan<UInt8>) -> Int) {
        content.append(atMost: size, write)
    }

    /// Writes a name as code, in a list behind a comma.
    ///
    /// - Parameter name: Any string.
    package mutating func code(afterComma name: String) { content.append(code: name, isAfterComma: true) }

    /// Writes a text as it is.
    ///
    /// - Parameter text: Text in ASCII that is known to be such that mrkdwn and JSON show it as it is.
    package mutating func append(plain text: String) { content.append(ascii: text) }

    /// Writes a template, with names between its texts.
    ///
    /// - Parameters:
    ///   - template: The texts, one more than there are names between them.
    ///   - order: Which of the names stands behind each text.
    ///   - names: Up to three names, which must be such that mrkdwn and JSON show them as they are.
    package mutating func append(
        _ template: MrkdwnTemplate,
        _ order: [Int],
        _ names: (String, String, String)
    ) {
        content.append(template, order, names)
    }
}

extension PlainTextBuilder {
    /// Writes a text of a template of plain texts.
    package mutating func append(_ template: MrkdwnTemplate, at index: Int) { content.append(template, at: index) }
}
