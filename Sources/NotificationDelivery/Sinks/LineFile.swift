#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file to which lines are appended, each with one write.
struct LineFile {
    let path: String

    /// Appends a line, after the end of one that was not finished.
    ///
    /// - Parameters:
    ///   - line: The line, without its end.
    ///   - synchronizes: Whether to wait until it is on the disk.
    func append(_ line: [UInt8], synchronizes: Bool) throws(DeliveryFailure) {
        let descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("opened") }
        defer { close(descriptor) }
        // A file system without locks does without: a line is still one write.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure("examined") }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        var bytes = line
        bytes.append(0x0A)
        if isRegular, status.st_size > 0, try lastByte(of: descriptor, size: status.st_size) != 0x0A {
            bytes.insert(0x0A, at: 0)
        }
        try write(bytes, to: descriptor)
        guard synchronizes, isRegular else { return }
        guard fsync(descriptor) == 0 else { throw failure("written to the disk", mayHaveArrived: true) }
        if status.st_size == 0 { synchronizeDirectory() }
    }

    private func lastByte(of descriptor: Int32, size: off_t) throws(DeliveryFailure) -> UInt8 {
        var byte: UInt8 = 0
        while true {
            let count = unsafe pread(descriptor, &byte, 1, size - 1)
            if count == 1 { return byte }
            // Somebody cut the file short: what was at its end is gone.
            if count == 0 { return 0x0A }
            if errno != EINTR { throw failure("read") }
        }
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(DeliveryFailure) {
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
            if count < 0, errno != EINTR { throw failure("written") }
            written += max(0, count)
        }
    }

    /// Puts the entry of a new file on the disk, where the file system can.
    private func synchronizeDirectory() {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let directory = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    private func failure(_ action: String, mayHaveArrived: Bool = false) -> DeliveryFailure {
        let number = errno
        let words = unsafe String(cString: strerror(number))
        let kind: DeliveryFailure.Kind =
            switch number {
            case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, ENXIO, ENODEV, EINVAL:
                .configuration
            default: .retry(after: nil)
            }
        return DeliveryFailure(
            kind,
            message: "the file \(path) can't be \(action): \(words)",
            mayHaveArrived: mayHaveArrived
        )
    }
}
