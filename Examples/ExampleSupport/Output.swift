#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Writes lines to standard output and standard error.
public struct Output: Sendable {
    /// The name of the program, which begins each line on standard error.
    public var program: String

    /// Creates an output.
    ///
    /// - Parameter program: The name of the program.
    public init(program: String) { self.program = program }

    /// Writes a line to standard output.
    ///
    /// - Parameter line: The line, UTF-8, without its end.
    public func line(_ line: some Sequence<UInt8>) { Self.write(Array(line) + [0x0A], to: STDOUT_FILENO) }

    /// Writes a line to standard output.
    ///
    /// - Parameter line: The line without its end.
    public func line(_ line: String = "") { self.line(line.utf8) }

    /// Writes a line to standard error.
    ///
    /// - Parameter message: What went wrong, with the place.
    public func error(_ message: String) {
        Self.write(Array("\(program): \(message)\n".utf8), to: STDERR_FILENO)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let rest = bytes[written...]
            #if canImport(Darwin)
            let count = unsafe rest.withUnsafeBytes { unsafe Darwin.write(descriptor, $0.baseAddress, $0.count) }
            #elseif canImport(Musl)
            let count = unsafe rest.withUnsafeBytes { unsafe Musl.write(descriptor, $0.baseAddress, $0.count) }
            #else
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            #endif
            if count < 0, errno != EINTR { return }
            written += max(0, count)
        }
    }
}
