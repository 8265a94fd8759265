#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file, which is closed when nobody needs it any more.
final class FileDescriptor: Sendable {
    /// The number by which the operating system knows it.
    let number: Int32

    private init(number: Int32) { self.number = number }

    deinit { close(number) }

    /// What tells one file from another, and how large it is.
    struct Status {
        var device: UInt64
        var inode: UInt64
        var size: Int
        var mode: UInt32
        var owner: UInt32
        var group: UInt32
        var isRegular: Bool

        fileprivate init(_ info: stat) {
            device = UInt64(truncatingIfNeeded: info.st_dev)
            inode = UInt64(info.st_ino)
            size = Int(info.st_size)
            mode = UInt32(info.st_mode) & 0o777
            owner = info.st_uid
            group = info.st_gid
            isRegular = UInt32(info.st_mode) & UInt32(S_IFMT) == UInt32(S_IFREG)
        }

        func isSameFile(as other: Status) -> Bool { device == other.device && inode == other.inode }
    }

    /// How a file is opened.
    enum Use {
        case appending
        case replacing
        case locking
        case directory

        fileprivate var flags: Int32 {
            switch self {
            case .appending: O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK
            case .replacing: O_RDWR | O_CREAT | O_APPEND | O_TRUNC | O_NOFOLLOW
            case .locking: O_RDWR | O_CREAT | O_NOFOLLOW
            case .directory: O_RDONLY | O_DIRECTORY
            }
        }
    }

    /// Opens a file; one that is made is for its owner alone.
    convenience init(_ path: String, for use: Use) throws(SystemError) {
        var number: Int32
        repeat { number = unsafe open(path, use.flags | O_CLOEXEC, 0o600) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .last }
        self.init(number: number)
    }

    /// The state of the open file, which may have no name any more.
    func status() throws(SystemError) -> Status {
        var info = stat()
        guard unsafe fstat(number, &info) == 0 else { throw .last }
        return Status(info)
    }

    /// The state of the file with a name; `nil` where there is none.
    static func status(of path: String) throws(SystemError) -> Status? {
        var info = stat()
        if unsafe stat(path, &info) == 0 { return Status(info) }
        if errno == ENOENT { return nil }
        throw .last
    }

    /// Gives the file the rights and the owner of another, as far as the process may.
    func adopt(_ status: Status) {
        _ = fchmod(number, mode_t(status.mode))
        _ = fchown(number, status.owner, status.group)
    }

    /// Reads bytes from a place on; fewer where the file ends, or the call gives fewer.
    func read(at offset: Int, atMost count: Int) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let length = unsafe bytes.withUnsafeMutableBytes {
                unsafe pread(number, $0.baseAddress, $0.count, off_t(offset))
            }
            if length >= 0 {
                bytes.removeLast(count - length)
                return bytes
            }
            if errno != EINTR { throw .last }
        }
    }

    /// Tries to lock the file for this descriptor alone.
    func tryLock() throws(SystemError) -> Bool {
        while true {
            if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
            if errno == EWOULDBLOCK { return false }
            if errno != EINTR { throw .last }
        }
    }

    /// Gives the lock back.
    func unlock() { _ = flock(number, LOCK_UN) }

    /// Removes a file, where there is one.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Stops the thread for a time.
    static func pause(microseconds: UInt32) { _ = usleep(microseconds) }

    /// The path without links; that of a file that is not there yet, in a directory that is.
    static func resolved(_ path: String) throws(SystemError) -> String {
        if let real = unsafe realpath(path, nil) {
            defer { unsafe free(real) }
            return unsafe String(cString: real)
        }
        guard errno == ENOENT else { throw .last }
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? path
        guard !name.isEmpty, name != ".", name != ".." else { throw SystemError(EISDIR) }
        let directory = path.dropLast(name.count)
        guard let real = unsafe realpath(directory.isEmpty ? "." : String(directory), nil) else { throw .last }
        defer { unsafe free(real) }
        let parent = unsafe String(cString: real)
        return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }
}
