public import AsyncHTTPClient

/// Takes invocations from Lambda one after another and answers them, until its task is cancelled.
///
/// ```swift
/// let runtime = try LambdaRuntime(api: RuntimeAPIAddress("127.0.0.1:9001"), client: client) { print($0) }
/// try await runtime.run { payload, context in
///     Array("\"\(payload.count) bytes\"".utf8)
/// }
/// ```
///
/// - The payload is handed on as it came, whether it is JSON or not.
/// - A handler that throws makes the invocation fail; the process goes on. What is told of the error is in
///   ``LambdaError``.
/// - An answer that Lambda refuses, because it comes too late or twice, is logged, and the process goes on. Where Lambda
///   says that it can't go on, or can't be reached, ``run(_:)`` throws, and the process should end.
/// - Where its task is cancelled, it asks for no more work; an invocation that is under way is finished and answered.
///
/// Source: AWS Lambda Developer Guide, Using the Lambda runtime API for custom runtimes.
public struct LambdaRuntime: Sendable {
    /// What handles an invocation: the bytes that came, and what Lambda says of them, make the bytes of the answer.
    public typealias Handler = @Sendable (_ payload: [UInt8], _ context: LambdaContext) async throws -> [UInt8]

    private let api: RuntimeAPIClient
    private let executor: (any TaskExecutor)?
    private let log: @Sendable (String) -> Void

    /// Creates a runtime.
    ///
    /// - Parameters:
    ///   - api: Where the Runtime API is.
    ///   - client: What sends requests; the caller shuts it down.
    ///   - executor: Where handlers run; `nil` is Swift's own pool of threads.
    ///   - log: Takes sentences about answers that Lambda refuses.
    public init(
        api: RuntimeAPIAddress,
        client: HTTPClient,
        executor: (any TaskExecutor)? = nil,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.api = RuntimeAPIClient(address: api, client: client)
        self.executor = executor
        self.log = log
    }

    /// Takes invocations and answers them.
    ///
    /// - Parameter handler: What handles an invocation.
    /// - Throws: ``LambdaRuntimeError`` where the Runtime API can't be reached or can't go on.
    public func run(_ handler: @escaping Handler) async throws(LambdaRuntimeError) {
        while !Task.isCancelled {
            guard let invocation = try await next() else { return }
            // A task of its own is not cancelled with this one, so that what was begun is brought to its end.
            let work = Task(executorPreference: executor) { await serve(invocation, handler) }
            if let error = await work.value { throw error }
        }
    }

    /// Tells Lambda that the function can't begin its work; then the process should end.
    ///
    /// - Parameter error: Why, without a secret.
    public func failToStart(_ error: LambdaError) async {
        do {
            _ = try await api.failToStart(error)
        } catch {
            log("the failure could not be told: \(error)")
        }
    }

    /// The next invocation; `nil` where the task was cancelled.
    private func next() async throws(LambdaRuntimeError) -> Invocation? {
        do {
            return try await api.next()
        } catch let error as LambdaRuntimeError {
            throw error
        } catch {
            if Task.isCancelled { return nil }
            throw LambdaRuntimeError(.unreachable, message: "the Runtime API can't be reached: \(type(of: error))")
        }
    }

    /// Handles an invocation and answers it; returns why the process must end, where it must.
    private func serve(_ invocation: Invocation, _ handler: Handler) async -> LambdaRuntimeError? {
        let context = invocation.context
        do {
            let answer: [UInt8]
            do {
                answer = try await LambdaContext.$current.withValue(context) {
                    try await handler(invocation.payload, context)
                }
            } catch {
                note(try await api.fail(LambdaError(telling: error), of: context.requestID), context)
                return nil
            }
            let verdict = try await api.respond(answer, to: context.requestID)
            guard verdict == .tooLarge else {
                note(verdict, context)
                return nil
            }
            let error = LambdaError(
                type: "Function.ResponseSizeTooLarge",
                message: "the answer has \(answer.count) bytes, more than Lambda passes on"
            )
            note(try await api.fail(error, of: context.requestID), context)
            return nil
        } catch {
            return error as? LambdaRuntimeError ?? LambdaRuntimeError(.unreachable, message: "\(type(of: error))")
        }
    }

    private func note(_ verdict: RuntimeAPIClient.Verdict, _ context: LambdaContext) {
        switch verdict {
        case .accepted: break
        case .refused(let status): log("Lambda refused the answer to \(context.requestID) with \(status)")
        case .tooLarge: log("Lambda refused the answer to \(context.requestID) as too large")
        }
    }
}
