import NIOCore
import NIOPosix
import Synchronization

/// A server on this machine that answers each request by a script.
final class ScriptedServer: Sendable {
    /// What it does with a request.
    enum Answer: Sendable {
        /// It writes a response, then keeps the connection.
        case response(status: String = "200 OK", headers: [String] = [], body: String)
        /// It never answers.
        case silence
        /// It ends the connection without a word.
        case close
    }

    /// The port that it listens on.
    let port: Int
    private let channel: any Channel
    private let script: Script

    /// Starts a server that answers requests, of whatever connection, one after the other; the last answer is repeated.
    static func start(_ answers: [Answer]) async throws -> ScriptedServer {
        let script = Script(answers)
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Answering(script))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        return ScriptedServer(channel, script)
    }

    private init(_ channel: any Channel, _ script: Script) {
        self.channel = channel
        self.script = script
        port = channel.localAddress?.port ?? 0
    }

    /// The requests that came, head and body as they were sent.
    var requests: [String] { script.requests }

    /// The address of a path.
    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Takes no more connections.
    func stop() async throws { try await channel.close() }
}

/// The answers that are left, and the requests that came.
private final class Script: Sendable {
    private let state: Mutex<(answers: ArraySlice<ScriptedServer.Answer>, requests: [String])>

    init(_ answers: [ScriptedServer.Answer]) { state = Mutex((answers[...], [])) }

    var requests: [String] { state.withLock { $0.requests } }

    func answer(_ request: String) -> ScriptedServer.Answer {
        state.withLock { state in
            state.requests.append(request)
            return (state.answers.count > 1 ? state.answers.popFirst() : state.answers.first) ?? .silence
        }
    }
}

/// Finds the ends of requests in what a connection sends, and answers them.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: Script
    private var received = ""

    init(_ script: Script) { self.script = script }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += String(buffer: unwrapInboundIn(data))
        while let length = Self.lengthOfRequest(received) {
            let request = String(received.utf8.prefix(length))
            received = String(received.utf8.dropFirst(length)) ?? ""
            switch script.answer(request ?? "") {
            case .silence: break
            case .close: context.close(promise: nil)
            case .response(let status, let headers, let body):
                let fields = ["Content-Length: \(body.utf8.count)"] + headers
                let text = "HTTP/1.1 \(status)\r\n\(fields.joined(separator: "\r\n"))\r\n\r\n\(body)"
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            }
        }
    }

    /// The length of the first request, where all of it is there.
    private static func lengthOfRequest(_ text: String) -> Int? {
        guard let end = text.utf8.firstRange(of: "\r\n\r\n".utf8) else { return nil }
        let head = String(text.utf8[..<end.lowerBound])?.lowercased() ?? ""
        let field = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let body = field.flatMap { Int($0.drop { !$0.isNumber }) } ?? 0
        let length = text.utf8.distance(from: text.startIndex, to: end.upperBound) + body
        return text.utf8.count >= length ? length : nil
    }
}
