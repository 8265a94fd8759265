extension String {
    /// The text without white space at its ends: a secret that was put in from a file ends with a line break.
    package var trimmed: String {
        let isSpace: (Character) -> Bool = \.isWhitespace
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
