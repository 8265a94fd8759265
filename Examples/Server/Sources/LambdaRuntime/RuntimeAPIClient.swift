import AWSHealthEvents
import AsyncHTTPClient
import NIOCore
import NIOHTTP1

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An invocation that Lambda hands out.
struct Invocation: Sendable {
    var context: LambdaContext
    var payload: [UInt8]
}

/// The four calls of the Runtime API.
///
/// They go through the client's futures and not through its `async` calls: those begin a task on Swift's own threads for
/// each request, which a function on one thread has no other need of.
///
/// Source: AWS Lambda Developer Guide, Using the Lambda runtime API for custom runtimes.
struct RuntimeAPIClient: Sendable {
    let address: RuntimeAPIAddress
    let client: HTTPClient
    /// A payload is at most 6 MB; there is room for what an emulator may let through.
    private static let maximumPayload = 16 << 20

    /// What an answer of the API's means.
    enum Verdict: Hashable, Sendable {
        case accepted
        /// It came too late, or is no answer that the API takes: the invocation is over.
        case refused(status: Int)
        /// It is larger than Lambda passes on.
        case tooLarge
    }

    /// Waits for the next invocation, for as long as it takes: Lambda may freeze the process meanwhile.
    func next() async throws -> Invocation {
        let request = try HTTPClient.Request(url: "\(address)/invocation/next")
        let response = try await send(request, deadline: nil)
        guard response.status == .ok else {
            throw LambdaRuntimeError(
                .refused,
                message: "asked for the next invocation, the Runtime API answered \(response.status.code)"
            )
        }
        guard let requestID = response.headers.first(name: "Lambda-Runtime-Aws-Request-Id"), !requestID.isEmpty else {
            throw LambdaRuntimeError(.refused, message: "the Runtime API gave an invocation without an identifier")
        }
        let milliseconds = response.headers.first(name: "Lambda-Runtime-Deadline-Ms").flatMap(Double.init)
        let context = LambdaContext(
            requestID: requestID,
            // The longest time that an invocation can have, where an emulator does not say.
            deadline: milliseconds.map { Date(timeIntervalSince1970: $0 / 1_000) } ?? Date() + 900,
            traceID: response.headers.first(name: "Lambda-Runtime-Trace-Id"),
            functionARN: response.headers.first(name: "Lambda-Runtime-Invoked-Function-Arn")
        )
        return Invocation(context: context, payload: response.body.map { Array($0.readableBytesView) } ?? [])
    }

    private func send(_ request: HTTPClient.Request, deadline: NIODeadline?) async throws -> HTTPClient.Response {
        let body = ResponseAccumulator(request: request, maxBodySize: Self.maximumPayload)
        let exchange = client.execute(request: request, delegate: body, deadline: deadline)
        return try await withTaskCancellationHandler {
            try await exchange.get()
        } onCancel: {
            exchange.cancel()
        }
    }

    /// Answers an invocation.
    func respond(_ body: [UInt8], to requestID: String) async throws -> Verdict {
        try await post(body, to: "/invocation/\(requestID)/response", [("Content-Type", "application/json")])
    }

    /// Says that an invocation failed.
    func fail(_ error: LambdaError, of requestID: String) async throws -> Verdict {
        try await post(error, to: "/invocation/\(requestID)/error")
    }

    /// Says that the function can't begin its work.
    func failToStart(_ error: LambdaError) async throws -> Verdict { try await post(error, to: "/init/error") }

    private func post(_ error: LambdaError, to path: String) async throws -> Verdict {
        let body: JSONValue = [
            "errorMessage": .string(error.message), "errorType": .string(error.type), "stackTrace": [],
        ]
        let headers = [
            ("Content-Type", "application/vnd.aws.lambda.error+json"),
            ("Lambda-Runtime-Function-Error-Type", error.headerType),
        ]
        return try await post(Array(body.description.utf8), to: path, headers)
    }

    /// Posts, and posts again where the connection fails: the API takes one answer to an invocation only.
    private func post(_ body: [UInt8], to path: String, _ headers: [(String, String)]) async throws -> Verdict {
        var tryCount = 1
        while true {
            do {
                return try await postOnce(body, to: path, headers)
            } catch let error as LambdaRuntimeError where error.code == .unreachable && tryCount < 3 {
                try? await Task.sleep(for: .milliseconds(20 * tryCount))
                tryCount += 1
            }
        }
    }

    private func postOnce(_ body: [UInt8], to path: String, _ headers: [(String, String)]) async throws -> Verdict {
        let status: Int
        do {
            let request = try HTTPClient.Request(
                url: "\(address)\(path)",
                method: .POST,
                headers: HTTPHeaders(headers),
                body: .bytes(body)
            )
            status = Int(try await send(request, deadline: .now() + .seconds(60)).status.code)
        } catch {
            throw LambdaRuntimeError(.unreachable, message: "the Runtime API can't be reached: \(type(of: error))")
        }
        switch status {
        case 200..<300: return .accepted
        case 413: return .tooLarge
        case 400..<500: return .refused(status: status)
        default:
            // 500 is "non-recoverable state": the process should end.
            throw LambdaRuntimeError(.refused, message: "the Runtime API answered \(status) to \(path)")
        }
    }
}

extension LambdaError {
    /// The type as a header field can carry it.
    fileprivate var headerType: String {
        String(String.UnicodeScalarView(type.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? $0 : "_" }))
    }
}
