/// Lines of mrkdwn in pieces of a size, cut at line ends where that goes, and never inside an escape or a link.
///
/// A code block that is cut is closed and begun again.
struct LinePieces {
    private(set) var pieces: [String] = []
    private let maximum: Int
    private var piece = ""
    private var isInCode = false

    /// Puts lines together.
    ///
    /// - Parameters:
    ///   - lines: The lines; a text of several lines counts as several.
    ///   - maximum: How many bytes of UTF-8 a piece may have, at least 100.
    init(_ lines: [String], maximum: Int) {
        self.maximum = maximum
        for text in lines {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) { append(line) }
        }
        end()
    }

    private static let fence = "```"

    private mutating func append(_ line: Substring) {
        // Room for the end of a code block, and for the beginning of the next.
        let room = maximum - 10
        var rest = line
        while !hasRoom(for: rest) {
            if !isBlank { end() }
            if rest.utf8.count <= room - piece.utf8.count { break }
            let cut = Self.cut(rest, room - piece.utf8.count)
            add(rest[..<cut])
            rest = rest[cut...]
            end()
        }
        if !rest.isEmpty || !isBlank { add(rest) }
    }

    private var isBlank: Bool { piece.isEmpty || piece == Self.fence + "\n" }

    private func hasRoom(for line: Substring) -> Bool { piece.utf8.count + line.utf8.count + 11 <= maximum }

    private mutating func add(_ line: Substring) {
        if !isBlank { piece += "\n" }
        piece += line
        var rest = line
        while let mark = rest.firstRange(of: Self.fence) {
            isInCode.toggle()
            rest = rest[mark.upperBound...]
        }
    }

    private mutating func end() {
        if isBlank { return }
        while piece.last == "\n" { piece.removeLast() }
        pieces.append(isInCode ? piece + "\n" + Self.fence : piece)
        piece = isInCode ? Self.fence + "\n" : ""
    }

    /// Where a line that is too long can be cut: at a space, or before what must stay together.
    private static func cut(_ line: Substring, _ maximum: Int) -> Substring.Index {
        var end = line.utf8.index(line.startIndex, offsetBy: maximum)
        while line.utf8[end] & 0xC0 == 0x80 { end = line.utf8.index(before: end) }
        // The last character may go on behind the cut; before it there is a whole one.
        let last = line[..<end].index(before: end)
        if last > line.startIndex { end = last }
        let part = line[..<end]
        if let space = part.lastIndex(of: " "), part[space...].utf8.count < 400, space > line.startIndex {
            return space
        }
        if let token = part.lastIndex(of: "<"), !part[token...].contains(">"), token > line.startIndex { return token }
        if let escape = part.lastIndex(of: "&"), !part[escape...].contains(";"), escape > line.startIndex {
            return escape
        }
        return end
    }
}
