#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Standard output, a line at a time and unbuffered: what is logged is out even where the process is frozen or killed next.
public enum StandardOutput {
    /// Writes a line.
    ///
    /// Errors are passed over: there is nobody left to tell.
    ///
    /// - Parameter text: The line, without its end.
    public static func line(_ text: String) {
        var bytes = Array(text.utf8)
        bytes.append(UInt8(ascii: "\n"))
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            start += count
        }
    }
}
