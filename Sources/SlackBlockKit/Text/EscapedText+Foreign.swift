import WireJSON

extension EscapedText {
    /// Appends text from outside, made harmless for its purpose.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - how: What it is for.
    ///   - replacesBlank: Whether text that shows nothing becomes U+FFFD, where Slack asks for something visible.
    mutating func append(foreign text: String, _ how: ForeignText, replacesBlank: Bool = false) {
        text.withBytes { source in
            // Nearly all that comes from outside is a name or a number.
            if source.byteCount > 0, bytes.last != 0x3A, source.isHarmless {
                if !replacesBlank || source.byte(at: 0) != 0x20 { return append(source, count: source.byteCount) }
            }
            let start = bytes.count
            append(foreign: source, how)
            guard replacesBlank else { return }
            let isVisible = bytes.count > start && bytes[start] > 0x20 && bytes[start] < 0x80
            if !isVisible, isBlank(from: start) { append("\u{FFFD}") }
        }
    }

    /// Appends names as code, each behind a comma, as long as they need no closer look and fit.
    ///
    /// - Returns: The place of the first name that was not appended.
    mutating func append(codes names: [String], _ range: Range<Int>, longest: Int, upTo maximum: Int) -> Int {
        var index = range.lowerBound
        let maximum = Swift.max(0, maximum &- count)
        append(atMost: maximum) { room in
            while index < range.upperBound {
                let isAppended = names[index].withBytes { name in
                    let size = name.byteCount
                    guard (1...longest).contains(size), room.count &+ size &+ 4 <= maximum, name.isHarmlessCode
                    else { return false }
                    room.append(", `")
                    room.append(name)
                    room.append(0x60)
                    return true
                }
                guard isAppended else { break }
                index &+= 1
            }
            return room.count
        }
        return index
    }

    /// Appends text from outside as code between two backticks.
    mutating func append(code text: String) {
        text.withBytes { source in
            let size = source.byteCount
            // Nearly all names are such; then the whole is one copy.
            guard size > 0, source.isHarmlessCode else {
                append(ascii: 0x60)
                append(foreign: text, .code, replacesBlank: true)
                append(ascii: 0x60)
                return
            }
            append(atMost: size &+ 2) {
                $0.append(0x60)
                $0.append(source)
                $0.append(0x60)
                return size &+ 2
            }
        }
    }

    private mutating func append(foreign source: RawSpan, _ how: ForeignText) {
        // A colon before this text must not make an emoji of its first word.
        if bytes.last == 0x3A, how.purpose != .code { appendWordJoiner() }
        if source.isHarmless { return append(source, count: source.byteCount) }
        let end = source.byteCount
        var runStart = 0
        var i = 0
        while true {
            while i &+ 8 <= end, ASCIISet.harmless.contains(source.word(at: i)) { i &+= 8 }
            // One of the next eight may need a closer look, and has it.
            let next = Swift.min(i &+ 8, end)
            while i < next, how.isSafe(source.byte(at: i)) { i &+= 1 }
            guard i < next else {
                if i < end { continue }
                break
            }
            append(source, runStart..<i, count: i &- runStart)
            i = appendSpecial(source, at: i, how)
            runStart = i
        }
        append(source, runStart..<i, count: i &- runStart)
    }

    /// Appends what stands for a character that needs a closer look, and returns where to go on.
    private mutating func appendSpecial(_ source: RawSpan, at i: Int, _ how: ForeignText) -> Int {
        let byte = source.byte(at: i)
        switch byte {
        case 0x80...: return appendNonASCII(source, at: i)
        case 0x22: append("\"")
        case 0x5C: append("\\")
        case 0x26 where how.purpose == .plain: append("\u{FF06}")
        case 0x26:
            append("&amp;")
            // Without it `&lt;` from outside would look as if it had been escaped twice.
            if isEntity(source, at: i) { appendWordJoiner() }
        case 0x3C: append(how.purpose == .plain ? "\u{FF1C}" : "&lt;")
        case 0x3E: append(how.purpose == .plain ? "\u{FF1E}" : "&gt;")
        case 0x60: append("\u{2CB}")
        case 0x2A: append("\u{2217}")
        case 0x7E: append("\u{223C}")
        case 0x7C: append("\u{A6}")
        case 0x5F: return appendUnderscores(source, at: i)
        case 0x3A:
            append(ascii: byte)
            if mayBeEmoji(source, at: i) || how.purpose != .plain && isScheme(source, at: i) { appendWordJoiner() }
        case 0x40, 0x23:
            append(ascii: byte)
            if i == 0 || !source.byte(at: i &- 1).isASCIIAlphanumeric { appendWordJoiner() }
        case 0x2E:
            append(ascii: byte)
            if isDotOfHost(source, at: i) { appendWordJoiner() }
        case 0x0D where i &+ 1 < source.byteCount && source.byte(at: i &+ 1) == 0x0A: break
        case 0x0A, 0x0D: append(how.purpose == .codeBlock ? "\n" : " ")
        case 0x09: append(how.purpose == .codeBlock ? "\t" : " ")
        case 0x0B, 0x0C: append(ascii: 0x20)
        default: append("\u{FFFD}")
        }
        return i &+ 1
    }

    /// U+2060: no width, no place to break a line, and part of no token of Slack's.
    private mutating func appendWordJoiner() { append("\u{2060}") }

    /// Keeps underscores inside a word, as in `my_service`, which Slack shows as they are; others could become italics.
    private mutating func appendUnderscores(_ source: RawSpan, at start: Int) -> Int {
        var end = start
        while end < source.byteCount, source.byte(at: end) == 0x5F { end &+= 1 }
        let isInside =
            start > 0 && source.byte(at: start &- 1).isASCIIAlphanumeric
            && end < source.byteCount && source.byte(at: end).isASCIIAlphanumeric
        for _ in start..<end {
            if isInside { append(ascii: 0x5F) } else { append("\u{2CD}") }
        }
        return end
    }

    /// Whether a colon begins something like `:name:`, or could once more text follows.
    ///
    /// Up to two digits are none, as in `10:30:00`; `:100:` and `:1234:` are emoji of Slack's.
    private func mayBeEmoji(_ source: RawSpan, at colon: Int) -> Bool {
        var i = colon &+ 1
        var isNumber = true
        while i < source.byteCount {
            let byte = source.byte(at: i)
            if byte == 0x3A { return i > colon &+ 1 && (!isNumber || i > colon &+ 3) }
            guard byte.isASCIIAlphanumeric || byte == 0x5F || byte == 0x2B || byte == 0x2D || byte == 0x27 else {
                return false
            }
            if !byte.isASCIIDigit { isNumber = false }
            i &+= 1
        }
        return i > colon &+ 1
    }

    /// Whether an ampersand begins an entity of HTML.
    private func isEntity(_ source: RawSpan, at ampersand: Int) -> Bool {
        var end = ampersand &+ 1
        while end < source.byteCount, end &- ampersand < 8, source.byte(at: end) != 0x3B { end &+= 1 }
        guard end < source.byteCount, source.byte(at: end) == 0x3B else { return false }
        let name = source.text(ampersand &+ 1..<end)
        return ["amp", "lt", "gt", "quot", "apos", "nbsp"].contains(name) || name.hasPrefix("#")
    }

    /// Whether a colon is the one of `https://`, from which Slack would make a link.
    private func isScheme(_ source: RawSpan, at colon: Int) -> Bool {
        colon &+ 2 < source.byteCount && source.byte(at: colon &+ 1) == 0x2F && source.byte(at: colon &+ 2) == 0x2F
    }

    /// Whether a dot could be the one of `example.com`, from which Slack would make a link.
    private func isDotOfHost(_ source: RawSpan, at dot: Int) -> Bool {
        guard dot > 0, dot &+ 1 < source.byteCount else { return false }
        let before = source.byte(at: dot &- 1)
        let after = source.byte(at: dot &+ 1)
        return (before.isASCIIAlphanumeric || before >= 0x80) && (after.isASCIILetter || after >= 0x80)
    }

    /// Appends a character of more than one byte, or what stands for it.
    private mutating func appendNonASCII(_ source: RawSpan, at start: Int) -> Int {
        let lead = source.byte(at: start)
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let end = Swift.min(start &+ length, source.byteCount)
        if lead == 0xC2, source.byte(at: start &+ 1) < 0xA0 {
            append(source.byte(at: start &+ 1) == 0x85 ? " " : "\u{FFFD}")
            return end
        }
        if lead == 0xE2, end == start &+ 3 {
            switch (source.byte(at: start &+ 1), source.byte(at: start &+ 2)) {
            case (0x80, 0xA8...0xA9):
                append(ascii: 0x20)
                return end
            case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return end
            default: break
            }
        }
        append(source, start..<end, count: length == 4 ? 2 : 1)
        return end
    }

    /// Whether nothing is to be seen from a byte on.
    private func isBlank(from start: Int) -> Bool {
        bytes.withBytes { $0.text(start..<$0.byteCount) }.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        }
    }
}
