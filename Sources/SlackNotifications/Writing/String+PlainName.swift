import WireJSON

extension String {
    /// Whether URLs and mrkdwn show the text as it is: up to 255 letters, digits, `-`, and `_` inside words.
    ///
    /// Nearly all names of clusters and services are such; ECS also allows a `_` at the edge of a word.
    var isPlainName: Bool {
        isASCII { byte, previous in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case 0x2D: previous != 0x5F
            case 0x5F: previous != 0x2D
            default: false
            }
        }
    }

    /// Whether the text is an ARN, or looks like one, that a URL holds as it is.
    var isPlainARN: Bool {
        isASCII { byte, _ in
            switch byte {
            case 0x2D, 0x2F...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A: true
            default: false
            }
        }
    }

    /// Whether up to 255 bytes are all right; a hyphen stands for what is before and behind them.
    @inline(__always)
    private func isASCII(_ isRight: (_ byte: UInt8, _ previous: UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { buffer in
            let bytes = unsafe RawSpan(_unsafeElements: buffer)
            guard (1...255).contains(bytes.byteCount) else { return false }
            var previous: UInt8 = 0x2D
            for index in 0..<bytes.byteCount {
                let byte = bytes.byte(at: index)
                guard isRight(byte, previous) else { return false }
                previous = byte
            }
            return isRight(0x2D, previous)
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
