import AsyncHTTPClient
import Foundation
import LambdaRuntime
import NIOPosix
import Synchronization
import Testing

/// The loop against a Runtime API that these tests script.
@Suite(.timeLimit(.minutes(1)))
struct LambdaRuntimeTests {
    private struct Secretive: Error, CustomStringConvertible {
        var description: String { "the token is hush" }
    }

    @Test func anInvocationIsHandledWithWhatLambdaSaysOfIt() async throws {
        let headers = [
            ("Lambda-Runtime-Deadline-Ms", "1788000000250"), ("Lambda-Runtime-Trace-Id", "Root=1-2-3;Sampled=1"),
            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:222233334444:function:notices"),
        ]
        let seen = Mutex<(LambdaContext?, LambdaContext?)>((nil, nil))
        let server = try await run([.invocation(id: "42", payload: Array("{}".utf8), headers: headers)]) {
            payload,
            context in
            seen.withLock { $0 = (context, LambdaContext.current) }
            return payload + payload
        }
        let expected = LambdaContext(
            requestID: "42",
            deadline: Date(timeIntervalSince1970: 1_788_000_000.25),
            traceID: "Root=1-2-3;Sampled=1",
            functionARN: "arn:aws:lambda:eu-west-1:222233334444:function:notices"
        )
        #expect(seen.withLock { $0.0 } == expected)
        #expect(seen.withLock { $0.1 } == expected)
        #expect(server.posts.map(\.path) == ["/2018-06-01/runtime/invocation/42/response"])
        #expect(server.posts.map(\.body) == ["{}{}"])
    }

    @Test func invocationsAreHandledOneAfterAnotherOnOneConnection() async throws {
        let steps = (1...20).map { RuntimeAPIServer.Step.invocation(id: "\($0)", payload: []) }
        let server = try await run(steps) { _, context in Array(context.requestID.utf8) }
        #expect(server.posts.map(\.body) == (1...20).map { "\($0)" })
        #expect(server.connectionCount == 1)
    }

    @Test func aPayloadThatIsNoJSONIsHandedOnAsItCame() async throws {
        let payload = [0xFF, 0x00, 0x7B] + [UInt8](repeating: 0x61, count: 300_000)
        let seen = Mutex<[UInt8]>([])
        _ = try await run([.invocation(id: "1", payload: payload)]) { payload, _ in
            seen.withLock { $0 = payload }
            return []
        }
        #expect(seen.withLock { $0 } == payload)
    }

    @Test func aHandlerThatThrowsFailsItsInvocationOnly() async throws {
        let steps = (1...2).map { RuntimeAPIServer.Step.invocation(id: "\($0)", payload: []) }
        let server = try await run(steps) { _, context in
            if context.requestID == "1" { throw LambdaError(type: "Function.NotDelivered", message: "\"busy\"") }
            return Array("{}".utf8)
        }
        #expect(server.posts.map { $0.path.split(separator: "/").last } == ["error", "response"])
        let post = try #require(server.posts.first)
        #expect(post.body.contains(#""errorType":"Function.NotDelivered""#))
        #expect(post.body.contains(#""errorMessage":"\"busy\"""#))
        #expect(post.headers["lambda-runtime-function-error-type"] == "Function.NotDelivered")
    }

    @Test func theTextOfAnyOtherErrorIsNotTold() async throws {
        let server = try await run([.invocation(id: "1", payload: [])]) { _, _ in throw Secretive() }
        let body = try #require(server.posts.first?.body)
        #expect(body.contains(#""errorType":"Function.Secretive""#))
        #expect(!body.contains("hush"))
    }

    @Test(arguments: [400, 403, 404])
    func anAnswerThatComesTooLateIsLoggedAndTheLoopGoesOn(status: Int) async throws {
        let lines = Mutex<[String]>([])
        let steps = (1...2).map { RuntimeAPIServer.Step.invocation(id: "\($0)", payload: []) }
        let server = try await run(steps, answers: [status], log: { line in lines.withLock { $0.append(line) } }) {
            _,
            _ in []
        }
        #expect(server.posts.count == 2)
        #expect(lines.withLock { $0 }.contains { $0.contains("\(status)") })
    }

    @Test func anAnswerThatIsTooLargeFailsItsInvocation() async throws {
        let server = try await run([.invocation(id: "1", payload: [])], answers: [413]) { _, _ in [0x31] }
        #expect(server.posts.map { $0.path.split(separator: "/").last } == ["response", "error"])
        #expect(server.posts.last?.body.contains("Function.ResponseSizeTooLarge") == true)
    }

    @Test func anAnswerIsSentAgainWhereTheConnectionIsLost() async throws {
        let server = try await run([.invocation(id: "1", payload: [])], answers: [0]) { _, _ in [0x31] }
        #expect(server.posts.map(\.body) == ["1", "1"])
    }

    @Test(arguments: [
        ([RuntimeAPIServer.Step.status(500)], [Int](), LambdaRuntimeError.Code.refused),
        ([.status(403)], [], .refused),
        ([.hangUp], [], .unreachable),
        ([.invocation(id: "", payload: [])], [], .refused),
        ([.invocation(id: "1", payload: [])], [500, 500, 500], .refused),
        ([.invocation(id: "1", payload: [])], [0, 0, 0], .unreachable),
    ])
    func whatCannotGoOnEndsTheLoop(
        steps: [RuntimeAPIServer.Step],
        answers: [Int],
        code: LambdaRuntimeError.Code
    ) async throws {
        let server = try await RuntimeAPIServer.start(steps, answers: answers)
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        let runtime = try LambdaRuntime(api: RuntimeAPIAddress("127.0.0.1:\(server.port)"), client: client) { _ in }
        let error = await #expect(throws: LambdaRuntimeError.self) { try await runtime.run { _, _ in [] } }
        #expect(error?.code == code)
        try await client.shutdown()
        try await server.stop()
    }

    @Test func whatIsUnderWayIsFinishedWhereTheLoopIsStopped() async throws {
        let server = try await RuntimeAPIServer.start([.invocation(id: "1", payload: [])])
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        let runtime = try LambdaRuntime(api: RuntimeAPIAddress("127.0.0.1:\(server.port)"), client: client) { _ in }
        let (began, beginning) = AsyncStream.makeStream(of: Void.self)
        let (isStopped, stopping) = AsyncStream.makeStream(of: Void.self)
        let work = Task {
            try await runtime.run { _, _ in
                beginning.finish()
                for await _ in isStopped {}
                return Array(Task.isCancelled ? "cancelled".utf8 : "done".utf8)
            }
        }
        for await _ in began {}
        work.cancel()
        stopping.finish()
        try await work.value
        #expect(server.posts.map(\.body) == ["done"])
        #expect(server.paths.count == 1)
        try await client.shutdown()
        try await server.stop()
    }

    @Test func aFunctionThatCannotBeginSaysWhy() async throws {
        let server = try await RuntimeAPIServer.start([])
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        let address = try RuntimeAPIAddress("127.0.0.1:\(server.port)/functions/one")
        await LambdaRuntime(api: address, client: client) { _ in }
            .failToStart(LambdaError(type: "Runtime.Settings", message: "AWS_REGION: not set"))
        let post = try #require(server.posts.first)
        #expect(post.path == "/functions/one/2018-06-01/runtime/init/error")
        #expect(post.body.contains("AWS_REGION: not set"))
        try await client.shutdown()
        try await server.stop()
    }

    /// Runs the loop on one thread, as a function does, until all steps are taken and it waits for more; then stops it.
    private func run(
        _ steps: [RuntimeAPIServer.Step],
        answers: [Int] = [],
        log: @escaping @Sendable (String) -> Void = { _ in },
        _ handler: @escaping LambdaRuntime.Handler
    ) async throws -> RuntimeAPIServer {
        let server = try await RuntimeAPIServer.start(steps, answers: answers)
        let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
        let executor = EventLoopExecutor(eventLoop)
        let client = HTTPClient(eventLoopGroup: eventLoop)
        let runtime = try LambdaRuntime(
            api: RuntimeAPIAddress("127.0.0.1:\(server.port)"),
            client: client,
            executor: executor,
            log: log
        )
        let work = Task(executorPreference: executor) { try await runtime.run(handler) }
        await server.waitForRequests(steps.count + 1)
        work.cancel()
        try await work.value
        try await client.shutdown()
        try await server.stop()
        return server
    }
}
