extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        // Nearly every text begins and ends with a letter, a digit or a sign of ASCII.
        if let first = utf8.first, let last = utf8.last, Self.isShown(first), Self.isShown(last) { return self }
        // By scalars: a mark that combines with a space is no space.
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    /// The text without white space at its ends; `nil` where nothing is left.
    package var nonBlank: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }

    private static func isShown(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
