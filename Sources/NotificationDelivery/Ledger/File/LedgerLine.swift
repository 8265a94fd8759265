/// A line of a ledger's file: the checksum in eight hexadecimal digits, a space, JSON, and the line's end.
enum LedgerLine {
    /// The first line of every file, by which it is known.
    static let header = line(Array(#"{"ledger":"notifications","version":1}"#.utf8))

    /// Makes a line.
    static func line(_ json: [UInt8]) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(json.count + 10)
        let checksum = CRC32C.checksum(json)
        for shift in stride(from: 28, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: checksum >> UInt32(shift)) & 0x0F
            line.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        line.append(0x20)
        line += json
        line.append(0x0A)
        return line
    }

    /// The JSON of a line without its end; `nil` where the line is damaged.
    static func json(of line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.count > 9, line[line.startIndex + 8] == 0x20 else { return nil }
        var checksum: UInt32 = 0
        for byte in line.prefix(8) {
            switch byte {
            case 0x30...0x39: checksum = checksum << 4 | UInt32(byte - 0x30)
            case 0x61...0x66: checksum = checksum << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        let json = line.dropFirst(9)
        return CRC32C.checksum(json) == checksum ? Array(json) : nil
    }
}
