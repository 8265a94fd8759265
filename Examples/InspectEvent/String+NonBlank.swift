extension String {
    /// The text without white space at its ends, or `nil` where nothing is left.
    var nonBlank: String? {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(start[...last])
    }
}
