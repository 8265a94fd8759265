/// Pieces of text that stand one behind another in one storage, so that writing one is copying a few bytes.
public struct TextPieces: Sendable {
    /// Where a piece ends, and how many UTF-16 units stand before that place.
    @usableFromInline
    struct End: Sendable {
        @usableFromInline let byte: Int
        @usableFromInline let units: Int

        @inlinable
        init(byte: Int, units: Int) {
            self.byte = byte
            self.units = units
        }
    }

    /// The bytes of all pieces.
    public private(set) var bytes: [UInt8] = []
    @usableFromInline
    private(set) var ends = [End(byte: 0, units: 0)]

    /// Creates an empty list of pieces.
    public init() {}

    /// Adds a piece.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, with the escapes that they need.
    ///   - units: How many UTF-16 units they stand for.
    public mutating func add(_ bytes: [UInt8], units: Int) {
        self.bytes += bytes
        ends.append(End(byte: self.bytes.count, units: units + ends[ends.count - 1].units))
    }

    /// How many pieces there are.
    @inlinable
    public var count: Int { ends.count - 1 }

    /// How many bytes the longest piece has.
    public var longest: Int { (1..<ends.count).map { ends[$0].byte - ends[$0 - 1].byte }.max() ?? 0 }

    /// Where a piece stands, and how many UTF-16 units it has.
    @inlinable
    @inline(__always)
    public func place(of index: Int) -> (range: Range<Int>, units: Int) {
        let (start, end) = (ends[index], ends[index &+ 1])
        return unsafe (Range(uncheckedBounds: (start.byte, end.byte)), end.units &- start.units)
    }

    /// Writes a piece, which must have room.
    ///
    /// - Returns: How many UTF-16 units it has.
    @inlinable
    @inline(__always)
    public func write(_ index: Int, to room: inout ByteCursor) -> Int {
        let (range, units) = place(of: index)
        bytes.withBytes { room.append($0.extracting(range)) }
        return units
    }
}
