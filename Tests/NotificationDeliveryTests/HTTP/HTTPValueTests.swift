import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct HTTPValueTests {
    /// 2024-07-13T15:00:00Z.
    let now = Date(timeIntervalSince1970: 1_720_882_800)

    @Test(arguments: [
        ("7", 7.0), (" 120 ", 120), ("0", 0), ("1.5", 1.5),
        ("Sat, 13 Jul 2024 15:00:30 GMT", 30), ("Sat, 13 Jul 2024 14:59:00 GMT", 0),
    ])
    func retryAfterIsReadAsSecondsOrDate(text: String, seconds: Double) {
        let response = HTTPResponse(status: 429, headers: ["Retry-After": text])
        #expect(response.retryAfter(at: now) == .seconds(seconds))
    }

    @Test(arguments: ["", "soon", "-5", "1e999", "NaN", "7 seconds", "99999999999999999999"])
    func aRetryAfterThatMakesNoSenseNeverStopsDeliveryForGood(text: String) {
        let wait = HTTPResponse(status: 429, headers: ["retry-after": text]).retryAfter(at: now)
        #expect(wait.map { $0 >= .zero && $0 <= .seconds(86_400) } ?? true)
    }

    @Test func aSecretPrintsAsAsterisksEverywhere() {
        let secret = "https://hooks.slack.com/services/T000/B000/abcdefgh"
        let request = HTTPRequest(
            url: SecretText(secret),
            headers: [HTTPHeader("Authorization", SecretText("Bearer \(secret)"))],
            body: []
        )
        var dumped = ""
        dump(request, to: &dumped)
        #expect(Mirror(reflecting: request.url).children.isEmpty)
        for text in ["\(request)", String(reflecting: request), dumped] {
            #expect(!text.contains("abcdefgh"))
        }
        #expect("\(request.url)" == "***")
        #expect(request.url.revealed == secret)
    }

    @Test(arguments: [
        (408, true), (425, true), (429, true), (500, true), (503, true), (599, true),
        (400, false), (401, false), (404, false), (410, false), (301, false), (200, false),
    ])
    func onlySomeStatusesAreWorthAnotherTry(status: Int, isRetryable: Bool) {
        let failure = DeliveryFailure(HTTPResponse(status: status), at: now)
        #expect(failure.isRetryable == isRetryable)
        #expect(failure.reply?.status == status)
    }

    @Test func theWaitThatTheServiceAsksForIsInTheFailure() {
        let failure = DeliveryFailure(HTTPResponse(status: 503, headers: ["Retry-After": "9"]), at: now)
        #expect(failure.kind == .retry(after: .seconds(9)))
    }
}
