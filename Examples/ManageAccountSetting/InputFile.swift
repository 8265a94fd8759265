#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file to read, or standard input.
struct InputFile {
    /// The path of the file; `-` is standard input.
    var path: String

    /// Why a file cannot be read, in the words of the operating system.
    struct CannotRead: Error {
        var reason: String
    }

    /// Reads everything.
    func bytes() throws(CannotRead) -> [UInt8] {
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

/// Prints a line to standard error.
func printError(_ message: String) {
    let line = Array("manage-account-setting: \(message)\n".utf8)
    var written = 0
    while written < line.count {
        let rest = line[written...]
        let count = unsafe rest.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno != EINTR { return }
        written += max(0, count)
    }
}
