/// The bytes that the fuzzer hands over, as an array of their own: a read beyond its end is seen by the sanitizer.
///
/// - Parameters:
///   - start: Where the bytes begin; `nil` for none.
///   - count: How many there are.
/// - Returns: A copy.
public func fuzzInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
}

/// Stops the fuzzer with a finding unless something holds.
///
/// - Parameters:
///   - condition: What must hold.
///   - message: What is wrong if it does not.
public func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}
