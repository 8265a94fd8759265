internal import AWSHealthEvents
internal import NotificationDelivery

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What a service answered, and what an answer that is no success says.
struct AWSReply {
    /// Who was called, for messages: `dynamodb GetItem`.
    var place: String
    var response: HTTPResponse

    /// The output of the action.
    ///
    /// - Throws: ``AWSError``. What can't be read is not shown, since it may hold a secret: only its place is.
    func output() throws(AWSError) -> JSONValue {
        guard !response.body.isEmpty else { return [:] }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: response.body)
        } catch {
            throw AWSError(
                .invalidResponse,
                message: "\(place): the reply is no JSON, at byte \(error.location.offset)",
                status: response.status,
                requestID: requestID,
                mayHaveArrived: true,
                tryCount: 1
            )
        }
    }

    /// The error that the answer tells of.
    ///
    /// - Parameters:
    ///   - secrets: What is taken out of the message: a wrong signature is answered with the text that was to be signed,
    ///     and the token of the session is in it.
    ///   - now: The present, for which a clock that is wrong is told.
    func error(hiding secrets: [SecretText], at now: Date) -> AWSError {
        let body = (try? JSONValue(parsing: response.body)) ?? .null
        let code = code(in: body)
        // What comes after the first line is the text that was to be signed.
        var text = (body["message"] ?? body["Message"])?.stringValue ?? ""
        text = String(text.prefix { !$0.isNewline }.prefix(500))
        for secret in secrets where !secret.revealed.isEmpty { text.replace(secret.revealed, with: "***") }
        var message = "\(place): \(code ?? "status \(response.status)")"
        if !text.isEmpty { message += ": \(text)" }
        if let note = clockNote(code, at: now) { message += "; \(note)" }
        let item = body["Item"].flatMap { DynamoDBItem(json: $0) }
        return AWSError(
            code.map(AWSError.Code.init(rawValue:)) ?? .refused,
            message: message,
            status: response.status,
            requestID: requestID,
            // A server that failed may have done what it was asked before.
            mayHaveArrived: response.status >= 500,
            tryCount: 1,
            item: item
        )
    }

    private var requestID: String? { response.headers["x-amzn-requestid"] ?? response.headers["x-amz-request-id"] }

    /// The code, which stands in one of several places and forms: `com.amazonaws.dynamodb.v20120810#Code`, `Code`,
    /// `Code:http://…`.
    ///
    /// Source: Smithy, AWS JSON 1.1 protocol, Operation error serialization.
    private func code(in body: JSONValue) -> String? {
        let texts = [
            response.headers["x-amzn-errortype"], body["__type"]?.stringValue, body["code"]?.stringValue,
            body["Code"]?.stringValue,
        ]
        for case .some(let text) in texts {
            let plain = text.prefix { $0 != ":" }
            let name = plain[(plain.lastIndex(of: "#").map(plain.index(after:)) ?? plain.startIndex)...]
            if !name.isEmpty, name.utf8.allSatisfy(Self.isPartOfCode) { return String(name.prefix(100)) }
        }
        return nil
    }

    private static func isPartOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// By how much this machine's clock differs from the service's, where that is why the signature was refused.
    private func clockNote(_ code: String?, at now: Date) -> String? {
        let codes = [
            "InvalidSignatureException", "SignatureDoesNotMatch", "RequestExpired", "RequestTimeTooSkewed",
            "RequestInTheFuture", "AuthFailure",
        ]
        guard let code, codes.contains(code), let text = response.headers["date"],
            let date = HealthEvent.Timestamp(text).date
        else { return nil }
        // AWS takes a signature for five minutes.
        let seconds = Int(now.timeIntervalSince(date).rounded())
        guard abs(seconds) > 240 else { return nil }
        return "this machine's clock is \(abs(seconds)) seconds \(seconds > 0 ? "ahead of" : "behind") the service's"
    }
}
