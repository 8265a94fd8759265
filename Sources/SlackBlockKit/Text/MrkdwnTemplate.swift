package import WireJSON

/// Texts that are built once and written into many others: what stands around values.
package struct MrkdwnTemplate: Sendable {
    package let pieces: TextPieces

    /// Creates a template.
    ///
    /// - Parameter texts: The texts; `nil` is an empty one.
    package init(_ texts: [MrkdwnText?]) { self.init(texts.map { $0?.text }) }

    /// Creates a template of plain texts.
    ///
    /// - Parameter texts: The texts; `nil` is an empty one.
    package init(plain texts: [PlainText?]) { self.init(texts.map { $0?.text }) }

    private init(_ texts: [EscapedText?]) {
        var pieces = TextPieces()
        for text in texts { pieces.add(text?.bytes ?? [], units: text?.count ?? 0) }
        self.pieces = pieces
    }
}

extension EscapedText {
    /// Appends a text of a template.
    @inline(__always)
    fileprivate mutating func append(_ template: MrkdwnTemplate, at index: Int) {
        let (range, units) = template.pieces.place(of: index)
        if !range.isEmpty { template.pieces.bytes.withBytes { append($0, range, count: units) } }
    }

    /// Appends a template at one stroke, with names between its texts.
    private mutating func append(
        _ template: MrkdwnTemplate,
        _ order: [Int],
        _ first: RawSpan,
        _ second: RawSpan,
        _ third: RawSpan
    ) {
        let pieces = template.pieces
        var size = pieces.bytes.count
        for name in order { size &+= name == 0 ? first.byteCount : name == 1 ? second.byteCount : third.byteCount }
        pieces.bytes.withBytes { bytes in
            append(atMost: size) { room in
                var units = 0
                for index in order.indices {
                    let (range, count) = pieces.place(of: index)
                    room.append(bytes.extracting(range))
                    let name = order[index] == 0 ? first : order[index] == 1 ? second : third
                    room.append(name)
                    units &+= count &+ name.byteCount
                }
                let (range, count) = pieces.place(of: order.count)
                room.append(bytes.extracting(range))
                return units &+ count
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
    /// Writes a template, with what a closure writes between its texts.
    ///
    /// - Parameters:
    ///   - template: The texts, one at least.
    ///   - write: Writes what stands behind a text; it is told which text.
    package mutating func append(_ template: MrkdwnTemplate, _ write: (Int, inout MrkdwnBuilder) -> Void) {
        content.append(template, at: 0)
        for index in 1..<template.pieces.count {
            write(index &- 1, &self)
            content.append(template, at: index)
        }
    }

    /// Writes a text of a template.
    package mutating func append(_ template: MrkdwnTemplate, at index: Int) { content.append(template, at: index) }

    /// Writes what a closure writes: source of mrkdwn with the escapes of JSON.
    ///
    /// - Parameters:
    ///   - size: How many bytes it writes at most.
    ///   - write: Writes, and returns how many characters Slack counts in it.
    package mutating func append(atMost size: Int, _ write: (inout ByteCursor) -> Int) {
        content.append(atMost: size, write)
    }

    /// Writes names as code, each behind a comma, as long as each is such that code shows it as it is, and fits.
    ///
    /// - Parameters:
    ///   - names: Any strings.
    ///   - range: Which of them to write.
    ///   - longest: How many bytes a name may have.
    ///   - maximum: How many characters the text may have then.
    /// - Returns: The place of the first name that was not written.
    package mutating func codes(_ names: [String], _ range: Range<Int>, longest: Int, upTo maximum: Int) -> Int {
        content.append(codes: names, range, longest: longest, upTo: maximum)
    }

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
