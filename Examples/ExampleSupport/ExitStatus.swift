#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// How an example ends, in the numbers of `sysexits.h`.
public enum ExitStatus: Int32, Sendable {
    /// All was done.
    case ok = 0
    /// The program was called wrongly.
    case usage = 64
    /// The input can't be read as what it should be.
    case dataError = 65
    /// The input can't be opened.
    case noInput = 66
    /// The program made something that can't be used.
    case software = 70
    /// It did not succeed, and another try may.
    case temporaryFailure = 75
    /// The settings are wrong: a person must change something.
    case configuration = 78

    /// Ends the program.
    public func exit() -> Never {
        #if canImport(Darwin)
        Darwin.exit(rawValue)
        #elseif canImport(Musl)
        Musl.exit(rawValue)
        #else
        Glibc.exit(rawValue)
        #endif
    }
}

/// A call that an example does not understand.
public struct UsageError: Error, Sendable {
    /// What is wrong with it.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameter message: What is wrong with the call.
    public init(message: String) { self.message = message }
}
