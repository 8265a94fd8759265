import WireJSON

/// The strings of the first of two lists that AWS fills alike, to be shared with the second.
///
/// The resources of the envelope and the entities of the detail nearly always name the same things in the same order.
/// Where the bytes are the same, the second list takes the string of the first one: no second allocation, and a later
/// comparison of the two sees at once that they are the same.
struct SharedStrings {
    private var ranges: [Range<Int>] = []
    private var strings: [String] = []
    private var next = 0
    private var isComplete = false

    /// Ends the first list; what is asked for from here on belongs to the second.
    mutating func endFirstList() { isComplete = true }

    /// The text of a string in the reader's bytes.
    @inline(__always)
    mutating func string(_ slice: JSONStringSlice, in reader: borrowing JSONReader) -> String {
        if !isComplete {
            let string = reader.string(slice)
            ranges.append(slice.range)
            strings.append(string)
            return string
        }
        defer { next += 1 }
        guard next < ranges.count, reader.bytes.isEqual(ranges[next], slice.range) else {
            return reader.string(slice)
        }
        return strings[next]
    }
}
