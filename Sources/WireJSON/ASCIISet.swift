/// A set of ASCII characters: a run of them, two more, and all letters or none.
public struct ASCIISet: Sendable {
    // Each eight times, since eight characters are looked at at once.
    @usableFromInline let beforeRun, behindRun, sign, other: UInt64
    /// All bits where the letters are in the set.
    @usableFromInline let letters: UInt64

    /// Creates a set.
    ///
    /// - Parameters:
    ///   - run: Characters that follow one another.
    ///   - sign: One more.
    ///   - other: Yet another one.
    ///   - hasLetters: Whether all letters are in the set.
    @inlinable
    public init(_ run: ClosedRange<UInt64>, _ sign: UInt64, _ other: UInt64, hasLetters: Bool = true) {
        beforeRun = ASCIIWord.ones &* (0x80 &- run.lowerBound)
        behindRun = ASCIIWord.ones &* (0x7F &- run.upperBound)
        self.sign = ASCIIWord.ones &* sign
        self.other = ASCIIWord.ones &* other
        letters = hasLetters ? ~0 : 0
    }

    /// Whether eight bytes are in the set.
    @inlinable
    @inline(__always)
    public func contains(_ word: UInt64) -> Bool {
        let run = (word &+ beforeRun) & ~(word &+ behindRun)
        let signs = ASCIIWord.zeros(word ^ sign) | ASCIIWord.zeros(word ^ other)
        // What is not ASCII has its highest bit set, and is in no set.
        return ASCIIWord.isAll((run | signs | ASCIIWord.letters(word) & letters) & ~word)
    }

    /// Whether thirty-two bytes are in the set.
    @inline(__always)
    func contains(_ words: SIMD4<UInt64>) -> Bool {
        // Each step has its type: among the operators of vectors and numbers the compiler would search for seconds.
        typealias Words = SIMD4<UInt64>
        func all(_ byte: UInt64) -> Words { Words(repeating: ASCIIWord.ones &* byte) }
        func zeros(_ words: Words) -> Words { ~(words &+ all(0x7F)) }
        let small: Words = words | all(0x20)
        let run: Words = (words &+ Words(repeating: beforeRun)) & ~(words &+ Words(repeating: behindRun))
        let signs: Words = zeros(words ^ Words(repeating: sign)) | zeros(words ^ Words(repeating: other))
        let letter: Words = (small &+ all(0x80 &- 0x61)) & ~(small &+ all(0x7F &- 0x7A))
        let inSet: Words = run | signs | (letter & Words(repeating: letters))
        let found: Words = inSet & ~words
        return ASCIIWord.isAll(found[0] & found[1] & found[2] & found[3])
    }
}

extension RawSpan {
    /// Whether all bytes are in a set; so they are where there is none.
    ///
    /// It is not inlined, since each message asks it of a dozen texts for several sets.
    @inline(never)
    public func isAll(in set: ASCIISet) -> Bool {
        guard byteCount >= 8 else {
            // What is in the set fills up the word.
            var word = set.sign
            for i in 0..<byteCount { word = word &<< 8 | UInt64(byte(at: i)) }
            return set.contains(word)
        }
        var i = 0
        if byteCount >= 32 {
            // The last block overlaps those before, as the last eight bytes of a shorter text do.
            let last = byteCount &- 32
            while i < last {
                guard set.contains(unsafe uncheckedWords(at: i)) else { return false }
                i &+= 32
            }
            return set.contains(unsafe uncheckedWords(at: last))
        }
        let last = byteCount &- 8
        while i < last {
            guard set.contains(unsafe uncheckedWord(at: i)) else { return false }
            i &+= 8
        }
        // The last eight overlap those before.
        return set.contains(unsafe uncheckedWord(at: last))
    }
}
