import WireJSON

extension ASCIISet {
    /// Letters, digits and `-`.
    fileprivate static let name = ASCIISet(0x30...0x39, 0x2D, 0x2D)
    /// Letters, digits, `-` and `_`.
    fileprivate static let nameWithUnderscores = ASCIISet(0x30...0x39, 0x2D, 0x5F)
    /// Letters, digits and `-/:_`.
    fileprivate static let arn = ASCIISet(0x2F...0x3A, 0x2D, 0x5F)
}

extension String {
    /// Whether URLs, mrkdwn and commands show the text as it is: up to 255 letters, digits, `-`, and `_` inside words.
    ///
    /// Nearly all names of clusters and services are such. ECS also allows a `_` at the edge of a word, and a `-` in
    /// front, with which a command would take the name for an option: such a name has a command of its own and no link.
    var isPlainName: Bool {
        withBytes { bytes in
            guard (1...255).contains(bytes.byteCount), bytes.byte(at: 0) != 0x2D else { return false }
            if bytes.isAll(in: .name) { return true }
            return bytes.isAll(in: .nameWithUnderscores) && Self.underscoresAreInside(bytes)
        }
    }

    /// Whether each `_` among letters, digits and hyphens stands between two that are no hyphens.
    private static func underscoresAreInside(_ bytes: RawSpan) -> Bool {
        // A hyphen stands for what is before and behind them.
        var previous: UInt8 = 0x2D
        for index in 0...bytes.byteCount {
            let byte = index < bytes.byteCount ? bytes.byte(at: index) : 0x2D
            if byte == 0x2D && previous == 0x5F || byte == 0x5F && previous == 0x2D { return false }
            previous = byte
        }
        return true
    }

    /// Whether the text is an ARN, or looks like one, that a URL holds as it is: up to 255 letters, digits, `-/:_`.
    var isPlainARN: Bool {
        withBytes { bytes in
            (1...255).contains(bytes.byteCount) && bytes.isAll(in: .arn)
        }
    }

    /// What follows a beginning; `nil` where the text does not begin so.
    func dropping(_ beginning: String) -> String? {
        var (text, beginning) = (self, beginning)
        return text.withUTF8 { text in
            beginning.withUTF8 { beginning in
                let bytes = unsafe RawSpan(_unsafeElements: text)
                let first = unsafe RawSpan(_unsafeElements: beginning)
                let count = first.byteCount
                guard bytes.byteCount > count, bytes.isEqual(0..<count, first, 0..<count) else { return nil }
                return bytes.text(count..<bytes.byteCount)
            }
        }
    }

    /// The text in pieces of at most so many scalars, so that each fits where the whole does not.
    func pieces(of length: Int) -> [String] {
        var pieces: [String] = []
        var rest = unicodeScalars[...]
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
