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
    /// - Parameter line: The line without its end. What drives a terminal or turns the direction of a text is replaced by
    ///   a space, since an event may hold anything.
    public func line(_ line: String = "") { self.line(Self.shown(line).utf8) }

    /// Writes a line to standard error.
    ///
    /// - Parameter message: What went wrong, with the place; shown as ``line(_:)-(String)`` does.
    public func error(_ message: String) {
        Self.write(Array("\(program): \(Self.shown(message))\n".utf8), to: STDERR_FILENO)
    }

    private static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    }

    /// Control characters other than the end of a line, and what turns the direction of a text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
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
