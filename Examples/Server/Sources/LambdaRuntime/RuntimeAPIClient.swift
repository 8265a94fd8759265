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
/// Source: AWS Lambda Developer Guide, Using the Lambda runtime API for custom runtimes.
struct RuntimeAPIClient: Sendable {
    let address: RuntimeAPIAddress
    let client: HTTPClient
    /// A payload is at most 6 MB; there is room for what an emulator may let through.
    private let maximumPayload = 16 << 20

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
        let request = HTTPClientRequest(url: "\(address)/invocation/next")
        let response = try await client.execute(request, deadline: .distantFuture)
        let body = try await response.body.collect(upTo: maximumPayload)
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
        return Invocation(context: context, payload: Array(body.readableBytesView))
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
            } catch is LambdaRuntimeError where tryCount < 3 {
                try? await Task.sleep(for: .milliseconds(20 * tryCount))
                tryCount += 1
            }
        }
    }

    private func postOnce(_ body: [UInt8], to path: String, _ headers: [(String, String)]) async throws -> Verdict {
        var request = HTTPClientRequest(url: "\(address)\(path)")
        request.method = .POST
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let status: Int
        do {
            let response = try await client.execute(request, deadline: .now() + .seconds(60))
            // It is read to its end, so that the connection can be used again.
            _ = try? await response.body.collect(upTo: 1 << 20)
            status = Int(response.status.code)
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
