/// Fills a buffer of a known capacity from its start; traps rather than write behind its end.
@unsafe
struct OutputRawBytes {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { unsafe self.buffer = unsafe buffer }

    mutating func append(_ byte: UInt8) {
        precondition(count < buffer.count)
        unsafe (buffer.baseAddress.unsafelyUnwrapped + count).initialize(to: byte)
        count &+= 1
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
    }

    mutating func append(_ bytes: RawSpan, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        precondition(count &+ range.count <= buffer.count)
        unsafe bytes.withUnsafeBytes { source in
            unsafe UnsafeMutableRawPointer(buffer.baseAddress.unsafelyUnwrapped + count)
                .copyMemory(from: source.baseAddress.unsafelyUnwrapped + range.lowerBound, byteCount: range.count)
        }
        count &+= range.count
    }
}
