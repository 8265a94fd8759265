#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file to read, or standard input.
public struct InputFile {
    /// The path of the file; `-` is standard input.
    public var path: String

    /// Creates an input.
    ///
    /// - Parameter path: The path of the file; `-` is standard input.
    public init(path: String) { self.path = path }

    /// What to call it in a message.
    public var name: String { path == "-" ? "standard input" : path }

    /// Why a file cannot be read, in the words of the operating system.
    public struct CannotRead: Error {
        /// The words of the operating system.
        public var reason: String
    }

    /// Reads everything.
    ///
    /// - Returns: The bytes.
    /// - Throws: ``CannotRead`` where the file can't be opened or read.
    public func bytes() throws(CannotRead) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { throw CannotRead(reason: Self.lastReason()) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                contents += chunk[..<count]
            } else if count == 0 {
                return contents
            } else if errno != EINTR {
                throw CannotRead(reason: Self.lastReason())
            }
        }
    }

    private static func lastReason() -> String {
        unsafe String(cString: strerror(errno))
    }
}
