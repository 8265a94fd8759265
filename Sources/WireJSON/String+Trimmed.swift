extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        if isTrimmed { return self }
        // By scalars: a mark that combines with a space is no space.
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    /// The text without white space at its ends; `nil` where nothing is left.
    package var nonBlank: String? {
        if isTrimmed { return self }
        let text = trimmed
        return text.isEmpty ? nil : text
    }

    /// The text; `nil` where it is empty.
    @inlinable
    package var nonEmpty: String? { isEmpty ? nil : self }

    /// Whether the text begins and ends with a letter, a digit or a sign of ASCII, as nearly every text does.
    private var isTrimmed: Bool {
        withBytes { bytes in
            bytes.byteCount > 0 && Self.isShown(bytes.byte(at: 0)) && Self.isShown(bytes.byte(at: bytes.byteCount - 1))
        }
    }

    private static func isShown(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
