/// Decodes base64, the alphabet of RFC 4648 with or without padding.
enum Base64 {
    /// The place of a byte that is no base64.
    struct InvalidByte: Error {
        var offset: Int
    }

    static func decode(_ text: [UInt8]) -> Result<[UInt8], InvalidByte> {
        var output: [UInt8] = []
        output.reserveCapacity(text.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for (offset, byte) in text.enumerated() {
            if byte == 0x3D {
                padding += 1
                guard padding <= 2 else { return .failure(InvalidByte(offset: offset)) }
                continue
            }
            if byte == 0x0A || byte == 0x0D { continue }
            guard let value = value(of: byte), padding == 0 else { return .failure(InvalidByte(offset: offset)) }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                output.append(contentsOf: [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)])
                (bits, count) = (0, 0)
            }
        }
        switch count {
        case 0: break
        case 2: output.append(UInt8(bits >> 4 & 0xFF))
        case 3: output.append(contentsOf: [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)])
        default: return .failure(InvalidByte(offset: text.count))
        }
        return .success(output)
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
