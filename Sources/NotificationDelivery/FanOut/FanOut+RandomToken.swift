extension FanOut.Options {
    /// Gives a text that nobody else uses: 128 random bits as hexadecimal digits.
    ///
    /// It is no UUID of Foundation, since on Linux each opens and closes the device for random numbers.
    ///
    /// - Returns: The text.
    public static func makeRandomToken() -> String {
        let digits = Array("0123456789abcdef".utf8)
        var generator = SystemRandomNumberGenerator()
        var token: [UInt8] = []
        token.reserveCapacity(32)
        for _ in 0..<2 {
            var bits = generator.next()
            for _ in 0..<16 {
                token.append(digits[Int(bits & 0xF)])
                bits >>= 4
            }
        }
        return String(decoding: token, as: UTF8.self)
    }
}
