import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The few calls on sockets that a server needs.
enum LoopbackSocket {
    struct Failure: Error {
        var call: String
        var number = errno
    }

    /// Opens a port of the system's choice on 127.0.0.1.
    static func listen() throws -> (socket: Int32, port: Int) {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, kind, 0)
        guard listener >= 0 else { throw Failure(call: "socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard unsafe bind(listener, $0, length) == 0 else { return false }
                return unsafe getsockname(listener, $0, &length) == 0
            }
        }
        #if canImport(Glibc)
        let isListening = Glibc.listen(listener, 256) == 0
        #elseif canImport(Musl)
        let isListening = Musl.listen(listener, 256) == 0
        #else
        let isListening = Darwin.listen(listener, 256) == 0
        #endif
        guard isBound, isListening else { throw Failure(call: "bind") }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func accept(_ listener: Int32) -> Int32 {
        #if canImport(Glibc)
        let connection = Glibc.accept(listener, nil, nil)
        #elseif canImport(Musl)
        let connection = Musl.accept(listener, nil, nil)
        #else
        let connection = Darwin.accept(listener, nil, nil)
        var isOn: Int32 = 1
        unsafe setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return connection
    }

    /// Wakes whoever waits on a socket; whoever owns it closes it.
    static func end(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_RDWR)) }

    /// Makes the close of a connection a reset.
    static func resetOnClose(_ connection: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(connection, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Sends all bytes; whether the other side still takes them.
    static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        #if canImport(Glibc) || canImport(Musl)
        let flags = Int32(MSG_NOSIGNAL)
        #else
        let flags: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes { buffer in
                #if canImport(Glibc)
                unsafe Glibc.send(connection, buffer.baseAddress, buffer.count, flags)
                #elseif canImport(Musl)
                unsafe Musl.send(connection, buffer.baseAddress, buffer.count, flags)
                #else
                unsafe Darwin.send(connection, buffer.baseAddress, buffer.count, flags)
                #endif
            }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    /// Receives some bytes; none where the other side has ended.
    static func receive(_ connection: Int32) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = unsafe max(recv(connection, buffer.baseAddress, buffer.count, 0), 0)
        }
    }
}
