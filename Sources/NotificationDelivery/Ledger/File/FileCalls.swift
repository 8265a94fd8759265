#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The calls of the operating system by which a ledger's file is changed, so that a test can let them fail.
///
/// Each gives 0, or the count of bytes, where it succeeds, and the negative of the error's number where it does not.
package struct FileCalls: Sendable {
    /// Writes bytes at the end of a file.
    package var write: @Sendable (_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int
    /// Waits until what was written to a file, or a directory's entries, are on the disk.
    package var synchronize: @Sendable (_ descriptor: Int32) -> Int
    /// Cuts a file.
    package var truncate: @Sendable (_ descriptor: Int32, _ length: Int) -> Int
    /// Gives a file the name of another, which it replaces.
    package var rename: @Sendable (_ old: String, _ new: String) -> Int

    /// The calls of the operating system.
    package static let system = FileCalls(
        write: { descriptor, bytes in
            result { unsafe bytes.withUnsafeBytes { unsafe writeOnce(descriptor, $0.baseAddress, $0.count) } }
        },
        synchronize: { descriptor in
            #if canImport(Darwin)
            // On Darwin fsync does not reach through the disk's own cache.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
            #endif
            return result { Int(fsync(descriptor)) }
        },
        truncate: { descriptor, length in result { Int(ftruncate(descriptor, off_t(length))) } },
        rename: { old, new in result { unsafe Int(renameFile(old, new)) } }
    )

    /// Calls until no signal comes in between.
    private static func result(_ call: () -> Int) -> Int {
        while true {
            let value = call()
            if value >= 0 { return value }
            let number = errno
            if number != EINTR { return -Int(number) }
        }
    }
}

/// Why a call of the operating system failed.
struct SystemError: Error, CustomStringConvertible {
    /// The number of the error.
    let number: Int32
    /// What went wrong, by default in the words of the operating system.
    let description: String

    init(_ number: Int32, _ description: String? = nil) {
        self.number = number
        self.description = unsafe description ?? String(cString: strerror(number))
    }

    /// The error of the call before.
    static var last: SystemError { SystemError(errno) }

    /// Whether it stays as it is until a person changes something.
    var isLasting: Bool {
        switch number {
        case EACCES, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, ENXIO, EPERM, EROFS: true
        default: false
        }
    }
}

extension LedgerError {
    /// - Parameters:
    ///   - code: What went wrong; `unusable` takes its place where the error lasts.
    ///   - what: What could not be done.
    ///   - error: Why.
    init(_ code: Code, _ what: String, _ error: SystemError) {
        self.init(error.isLasting ? .unusable : code, message: "\(what): \(error)", underlying: error)
    }
}

// Their names are those of members above.
private func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
private func renameFile(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 { unsafe rename(old, new) }
