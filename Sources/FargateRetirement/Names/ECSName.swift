import WireJSON

/// What Amazon ECS allows in the name of a cluster or a service: up to 255 letters, digits, `-` and `_`.
///
/// Source: Amazon ECS API Reference, CreateCluster and CreateService.
enum ECSName {
    static let maximumLength = 255

    /// Whether a part of some bytes is a name.
    static func isName(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= maximumLength else { return false }
        for i in range where !isAllowed(bytes.byte(at: i)) { return false }
        return true
    }

    /// One bit for each ASCII character, set for letters, digits, `-` and `_`.
    @inline(__always)
    private static func isAllowed(_ byte: UInt8) -> Bool {
        let low: UInt64 = 0x03FF_2000_0000_0000
        let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
        let bits = byte < 64 ? low : high
        return byte < 128 && bits &>> UInt64(byte & 63) & 1 == 1
    }
}
