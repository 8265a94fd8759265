#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The variables of the environment.
public enum Environment {
    /// The value of a variable; `nil` where it is not set or empty.
    ///
    /// - Parameter name: The name of the variable.
    /// - Returns: The value.
    public static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
