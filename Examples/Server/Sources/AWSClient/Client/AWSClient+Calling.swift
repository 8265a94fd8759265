public import AWSHealthEvents
internal import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension AWSClient {
    /// A try that failed, and how long the service asks to wait before the next.
    private struct TryFailure: Error {
        var error: AWSError
        var retryAfter: Duration?
    }

    /// Calls an action.
    ///
    /// It is sent again where it was throttled, where the service failed and where the connection was lost, so it may be
    /// carried out twice: give it a condition where that matters.
    ///
    /// - Parameters:
    ///   - action: The name of the action, such as `GetItem`.
    ///   - service: The service.
    ///   - input: What the action is given.
    ///   - deadline: When to give up; the client's own time limit holds too.
    ///   - wait: How long the service may keep a request without an answer, on top of the time of one try.
    /// - Returns: What the action gives back.
    /// - Throws: ``AWSError`` where it failed for good, or the next try would come too late.
    public func call(
        _ action: String,
        of service: AWSService,
        _ input: JSONValue,
        deadline: Date? = nil,
        waiting wait: Duration = .zero
    ) async throws(AWSError) -> JSONValue {
        let place = "\(service.name) \(action)"
        let limit = clock.now().addingTimeInterval((timeout + wait).seconds)
        let end = deadline.map { min($0, limit) } ?? limit
        let endpoint = try AWSEndpoint(service, region: region, environment: environment)
        let request = HTTPRequest(
            url: SecretText(endpoint.url),
            headers: [
                HTTPHeader("Content-Type", SecretText("application/x-amz-json-\(service.jsonVersion)")),
                HTTPHeader("X-Amz-Target", SecretText("\(service.targetPrefix).\(action)")),
            ],
            body: Array(input.description.utf8)
        )
        let signer = RequestSigner(region: region, service: service.name, keys: keys)
        var sent = 0
        var failures = 0
        var mayHaveArrived = false
        while true {
            do throws(TryFailure) {
                return try await attempt(request, place, signer, until: end, patience: tryTimeout + wait)
            } catch {
                failures += 1
                sent += error.error.tryCount
                mayHaveArrived = mayHaveArrived || error.error.mayHaveArrived
                var failure = error.error
                failure.tryCount = sent
                failure.mayHaveArrived = mayHaveArrived
                guard failure.isTransient,
                    let pause = policy.wait(
                        afterTry: failures,
                        requested: error.retryAfter,
                        fraction: jitter.fraction()
                    ),
                    pause.seconds < end.timeIntervalSince(clock.now())
                else { throw failure }
                do { try await clock.sleep(for: pause) } catch {
                    failure.code = .cancelled
                    failure.message = "\(place): cancelled; before: \(failure.message)"
                    throw failure
                }
            }
        }
    }

    private func attempt(
        _ request: HTTPRequest,
        _ place: String,
        _ signer: RequestSigner,
        until end: Date,
        patience: Duration
    ) async throws(TryFailure) -> JSONValue {
        let credentials: AWSCredentials
        let signed: HTTPRequest
        do throws(AWSError) {
            credentials = try await self.credentials.credentials(at: clock.now())
            signed = try signer.sign(request, with: credentials, at: clock.now())
        } catch {
            var failure = error
            failure.message = "\(place): \(error.message)"
            failure.tryCount = 0
            failure.mayHaveArrived = false
            throw TryFailure(error: failure)
        }
        // Rounded down: dates count in fractions that are not exact.
        let left = Duration.milliseconds(Int((end.timeIntervalSince(clock.now()) * 1000).rounded(.down)))
        guard left > .zero else {
            throw TryFailure(error: AWSError(.timedOut, message: "\(place): no time was left for it"))
        }
        let reply: AWSReply
        do throws(HTTPTransportError) {
            reply = AWSReply(place: place, response: try await transport.send(signed, within: min(left, patience)))
        } catch {
            throw TryFailure(error: AWSError(error, at: place))
        }
        if (200..<300).contains(reply.response.status) {
            do throws(AWSError) { return try reply.output() } catch { throw TryFailure(error: error) }
        }
        let secrets = [credentials.secretAccessKey] + (credentials.sessionToken.map { [$0] } ?? [])
        throw TryFailure(
            error: reply.error(hiding: secrets, at: clock.now()),
            retryAfter: reply.response.retryAfter(at: clock.now())
        )
    }
}
