import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A Runtime API on this machine: it hands out the invocations that it was given, then keeps who asks for more waiting.
final class RuntimeAPIServer: Sendable {
    /// An invocation to hand out, or what to do in its place.
    enum Step: Sendable {
        case invocation(id: String, payload: [UInt8], headers: [(String, String)] = [])
        /// Answers with a status.
        case status(Int)
        /// Ends the connection.
        case hangUp
    }

    /// A request that was not for work.
    struct Post: Hashable, Sendable {
        var path: String
        var headers: [String: String]
        var body: String
    }

    let port: Int
    private let channel: any Channel
    private let state: Mutex<State>

    struct State {
        var steps: ArraySlice<Step>
        var answers: ArraySlice<Int>
        var posts: [Post] = []
        var paths: [String] = []
        var connections = 0
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - steps: What requests for work are answered with, in order.
    ///   - answers: The statuses that posts are answered with, in order; 202 after that. 0 ends the connection.
    static func start(_ steps: [Step], answers: [Int] = []) async throws -> RuntimeAPIServer {
        let box = Mutex<RuntimeAPIServer?>(nil)
        let holder = Holder(box: box)
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = holder.box.withLock { $0 }.map(RuntimeAPIHandler.init)
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    if let handler { try channel.pipeline.syncOperations.addHandler(handler) }
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        let server = RuntimeAPIServer(channel, steps, answers)
        holder.box.withLock { $0 = server }
        return server
    }

    private init(_ channel: any Channel, _ steps: [Step], _ answers: [Int]) {
        self.channel = channel
        port = channel.localAddress?.port ?? 0
        state = Mutex(State(steps: steps[...], answers: answers[...]))
    }

    var posts: [Post] { state.withLock { $0.posts } }
    /// The paths of the requests for work.
    var paths: [String] { state.withLock { $0.paths } }
    var connectionCount: Int { state.withLock { $0.connections } }

    /// Waits until work was asked for so many times.
    func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isDue = state.withLock { state in
                if state.paths.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isDue { continuation.resume() }
        }
    }

    func stop() async throws { try await channel.close() }

    func noteConnection() { state.withLock { $0.connections += 1 } }

    /// The answer to a request for work; `nil` where there is none.
    func next(_ path: String) -> Step? {
        let (step, due) = state.withLock { state in
            state.paths.append(path)
            let count = state.paths.count
            let due = state.watchers.filter { $0.count <= count }
            state.watchers.removeAll { $0.count <= count }
            return (state.steps.popFirst(), due)
        }
        for watcher in due { watcher.continuation.resume() }
        return step
    }

    func note(_ post: Post) -> Int {
        state.withLock { state in
            state.posts.append(post)
            return state.answers.popFirst() ?? 202
        }
    }
}

/// What the initializer of connections reads when the server is there.
private final class Holder: Sendable {
    let box: Mutex<RuntimeAPIServer?>

    init(box: consuming sending Mutex<RuntimeAPIServer?>) { self.box = box }
}

/// One connection.
private final class RuntimeAPIHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: RuntimeAPIServer
    private var head: HTTPRequestHead?
    private var body = ""

    init(_ server: RuntimeAPIServer) { self.server = server }

    func channelActive(context: ChannelHandlerContext) { server.noteConnection() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): (self.head, body) = (head, "")
        case .body(let buffer): body += String(buffer: buffer)
        case .end: answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let head else { return }
        if head.method == .GET {
            switch server.next(head.uri) {
            case .invocation(let id, let payload, let headers):
                write(context, 200, payload, [("Lambda-Runtime-Aws-Request-Id", id)] + headers)
            case .status(let status): write(context, status, [], [])
            case .hangUp: context.close(promise: nil)
            case nil: break
            }
            return
        }
        let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
        let status = server.note(.init(path: head.uri, headers: headers, body: body))
        if status == 0 { context.close(promise: nil) } else { write(context, status, Array("{}".utf8), []) }
    }

    private func write(
        _ context: ChannelHandlerContext,
        _ status: Int,
        _ body: [UInt8],
        _ headers: [(String, String)]
    ) {
        let fields = HTTPHeaders(headers + [("Content-Length", "\(body.count)")])
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
