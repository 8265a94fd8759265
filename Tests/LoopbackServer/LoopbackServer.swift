import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A server on this machine that answers by a script, a thread for each connection.
package final class LoopbackServer: Sendable {
    /// What it does with a request.
    package enum Reply: Sendable {
        /// It writes bytes, then keeps the connection.
        case bytes([UInt8])
        /// It writes bytes, then closes the connection.
        case last([UInt8])
        /// It writes parts, with a pause before each.
        case slow([[UInt8]], pause: Duration)
        /// It writes bytes again and again, until nobody reads them.
        case endless(head: [UInt8], part: [UInt8])
        /// It never answers.
        case hang
        /// It ends the connection with a reset.
        case reset
    }

    /// A request that it received.
    package struct Request: Sendable {
        package var head: String
        package var body: [UInt8]
        /// The path.
        package var path: String { head.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
    }

    private struct State {
        var requests: [Request] = []
        var underWay = 0
        var mostUnderWay = 0
        var connections: Set<Int32> = []
        var isStopped = false
    }

    package let port: Int
    private let listener: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Request) -> Reply
    private let readsHeads: Bool

    /// Starts a server.
    ///
    /// - Parameter readsHeads: Whether it waits for the head of a request; else it answers whatever comes.
    package init(readsHeads: Bool = true, _ answer: @escaping @Sendable (Request) -> Reply) throws {
        self.answer = answer
        self.readsHeads = readsHeads
        (listener, port) = try LoopbackSocket.listen()
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// The address of a path.
    package func url(_ path: String = "/", scheme: String = "http", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(host):\(port)\(path)"
    }

    package var requests: [Request] { state.withLock { $0.requests } }
    package var mostUnderWay: Int { state.withLock { $0.mostUnderWay } }
    package var openConnectionCount: Int { state.withLock { $0.connections.count } }

    /// Ends all connections.
    package func stop() {
        let connections = state.withLock { state in
            state.isStopped = true
            return state.connections
        }
        for connection in connections { LoopbackSocket.end(connection) }
        LoopbackSocket.end(listener)
    }

    private func acceptAll() {
        while true {
            let connection = LoopbackSocket.accept(listener)
            let isStopped = state.withLock { state in
                if connection >= 0 { state.connections.insert(connection) }
                return state.isStopped
            }
            if isStopped || connection < 0 { break }
            Thread.detachNewThread { [self] in
                serve(connection)
                _ = state.withLock { $0.connections.remove(connection) }
                close(connection)
            }
        }
        close(listener)
    }

    private func serve(_ connection: Int32) {
        var buffer: [UInt8] = []
        while let request = receive(connection, &buffer) {
            state.withLock { state in
                state.requests.append(request)
                state.underWay += 1
                state.mostUnderWay = max(state.mostUnderWay, state.underWay)
            }
            let goesOn = reply(answer(request), to: connection)
            state.withLock { $0.underWay -= 1 }
            if !goesOn { return }
        }
    }

    private func reply(_ reply: Reply, to connection: Int32) -> Bool {
        switch reply {
        case .bytes(let bytes): return LoopbackSocket.send(bytes, to: connection)
        case .last(let bytes):
            _ = LoopbackSocket.send(bytes, to: connection)
            return false
        case .slow(let parts, let pause):
            for part in parts {
                Thread.sleep(
                    forTimeInterval: Double(pause.components.seconds) + Double(pause.components.attoseconds) / 1e18
                )
                if !LoopbackSocket.send(part, to: connection) { return false }
            }
            return true
        case .endless(let head, let part):
            guard LoopbackSocket.send(head, to: connection) else { return false }
            while LoopbackSocket.send(part, to: connection) {}
            return false
        case .hang:
            while !LoopbackSocket.receive(connection).isEmpty {}
            return false
        case .reset:
            LoopbackSocket.resetOnClose(connection)
            return false
        }
    }

    private func receive(_ connection: Int32, _ buffer: inout [UInt8]) -> Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let place = buffer.firstRange(of: end) {
                let head = String(decoding: buffer[..<place.lowerBound], as: UTF8.self)
                let length =
                    head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
                if buffer.count >= place.upperBound + length {
                    let body = Array(buffer[place.upperBound..<(place.upperBound + length)])
                    buffer.removeFirst(place.upperBound + length)
                    return Request(head: head, body: body)
                }
            }
            let more = LoopbackSocket.receive(connection)
            if more.isEmpty { return nil }
            if !readsHeads { return Request(head: "", body: more) }
            buffer += more
        }
    }
}

extension LoopbackServer.Reply {
    /// A whole response.
    package static func response(_ status: Int, _ body: String = "", headers: [String] = []) -> Self {
        .bytes(head(status, length: body.utf8.count, headers: headers) + Array(body.utf8))
    }

    package static func head(_ status: Int, length: Int, headers: [String] = []) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) Status", "Content-Length: \(length)"] + headers
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
