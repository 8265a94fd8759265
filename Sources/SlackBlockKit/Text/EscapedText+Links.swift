import WireJSON

extension EscapedText {
    /// Appends a link at one stroke, where neither the component nor the label has a character that needs a closer look.
    ///
    /// Names in AWS are nearly always letters, digits and hyphens, and a renderer writes a thousand of them.
    ///
    /// - Returns: Whether the link was written; the caller writes it piece by piece where it was not.
    @inline(__always)
    mutating func append(
        cleanLinkTo base: SlackURL,
        _ component: String,
        _ tail: SlackURL.Tail,
        _ label: String
    ) -> Bool {
        unsafe base.string.utf8.withContiguousStorageIfAvailable { base in
            unsafe component.utf8.withContiguousStorageIfAvailable { component in
                unsafe tail.string.utf8.withContiguousStorageIfAvailable { tail in
                    unsafe label.utf8.withContiguousStorageIfAvailable { label in
                        unsafe append(cleanLinkTo: base, component, tail, label)
                    }
                }
            }
        } == .some(.some(.some(.some(true))))
    }

    private mutating func append(
        cleanLinkTo base: UnsafeBufferPointer<UInt8>,
        _ component: UnsafeBufferPointer<UInt8>,
        _ tail: UnsafeBufferPointer<UInt8>,
        _ label: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard !label.isEmpty, unsafe RawSpan(_unsafeElements: label).isClean,
            unsafe RawSpan(_unsafeElements: component).isClean
        else { return false }
        let needsSlash = unsafe base.last != 0x2F
        let size = base.count &+ component.count &+ tail.count &+ label.count &+ (needsSlash ? 4 : 3)
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { line in
            var end = 0
            func put(_ byte: UInt8) {
                unsafe line[end] = byte
                end &+= 1
            }
            func put(_ piece: UnsafeBufferPointer<UInt8>) {
                guard let source = piece.baseAddress else { return }
                precondition(end &+ piece.count <= line.count)
                unsafe (line.baseAddress.unsafelyUnwrapped + end).initialize(from: source, count: piece.count)
                end &+= piece.count
            }
            put(0x3C)
            unsafe put(base)
            if needsSlash { put(0x2F) }
            unsafe put(component)
            unsafe put(tail)
            put(0x7C)
            unsafe put(label)
            put(0x3E)
            unsafe append(UnsafeBufferPointer(rebasing: line[..<end]), count: end)
        }
        return true
    }
}

extension RawSpan {
    /// Whether these are letters, digits and hyphens.
    @inline(__always)
    fileprivate var isClean: Bool {
        var i = 0
        while i &+ 8 <= byteCount {
            guard RawSpan.isName(word(at: i)) else { return false }
            i &+= 8
        }
        while i < byteCount {
            let byte = byte(at: i)
            guard byte.isASCIIAlphanumeric || byte == 0x2D else { return false }
            i &+= 1
        }
        return true
    }
}
