import HTTPTypes
import Hummingbird
import NIOCore

/// What is served at which path.
struct ReceiverRoutes: Sendable {
    /// How much of a body is read; an event of EventBridge or a message of Amazon SNS has 256 KB at most.
    static let maximumBodyLength = 1 << 20

    let reception: Reception
    let counters: Counters
    /// How many posts are worked on at once.
    var maximumConcurrency = 64

    /// The router.
    func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("health") { _, _ in Self.response(Answer(200, "alive")) }
        router.get("ready") { _, _ in Self.response(await readiness()) }
        router.get("metrics") { _, _ in
            Self.response(.ok, counters.text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
        let header = reception.apiKey.flatMap { HTTPField.Name($0.header) }
        router.post("eventbridge") { request, _ in
            await answer(request, path: "eventbridge") { body in
                await reception.takeFromAPIDestination(body, presentedKey: header.flatMap { request.headers[$0] })
            }
        }
        router.post("sns") { request, _ in
            await answer(request, path: "sns") { body in
                await reception.takeFromSNS(
                    body,
                    isRaw: Self.rawDelivery.flatMap { request.headers[$0] }?.lowercased() == "true",
                    presentedKey: header.flatMap { request.headers[$0] }
                )
            }
        }
        return router
    }

    private static let rawDelivery = HTTPField.Name("x-amz-sns-rawdelivery")

    private func answer(
        _ request: Request,
        path: String,
        _ take: ([UInt8]) async -> Answer
    ) async -> Response {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= Self.maximumBodyLength else {
            return refuse(Rejection(.tooLong, "the body has \(length) bytes"), path)
        }
        let body: [UInt8]
        do {
            body = Array(try await request.body.collect(upTo: Self.maximumBodyLength).readableBytesView)
        } catch is NIOTooManyBytesError {
            return refuse(Rejection(.tooLong, "the body has more than \(Self.maximumBodyLength) bytes"), path)
        } catch {
            return refuse(Rejection(.unavailable, "the body ended before it was complete"), path)
        }
        // Who sends a body slowly takes no place of those who have sent theirs.
        guard counters.enter(limit: maximumConcurrency) else {
            return refuse(Rejection(.busy, "\(maximumConcurrency) requests are worked on"), path)
        }
        defer { counters.leave() }
        return Self.response(await take(body))
    }

    private func refuse(_ rejection: Rejection, _ path: String) -> Response {
        reception.journal.note(rejection, path: path)
        let answer = Answer(rejection)
        reception.journal.count(path: path, status: answer.status)
        return Self.response(answer)
    }

    /// Whether posts can be taken: the API key is there, where one is needed.
    private func readiness() async -> Answer {
        do {
            try await reception.checkKey()
            return Answer(200, "ready")
        } catch {
            reception.journal.note(error, path: "ready")
            return Answer(503, "notReady")
        }
    }

    private static func response(_ answer: Answer) -> Response {
        var response = response(.init(code: answer.status), answer.body, type: "application/json; charset=utf-8")
        if let wait = answer.retryAfter { response.headers[.retryAfter] = String(wait) }
        return response
    }

    private static func response(_ status: HTTPTypes.HTTPResponse.Status, _ body: String, type: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body))
        )
    }
}
