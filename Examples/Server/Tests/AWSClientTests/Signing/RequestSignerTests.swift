import AWSClient
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The signatures were made by botocore: Tests/Emulators/signer_figures.py prints them.
@Suite struct RequestSignerTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var credentials: AWSCredentials
        var region: String
        var service: String
        var method = "POST"
        var url: String
        var headers: [(String, String)] = []
        var body = ""
        var signedHeaders: String
        var signature: String
        var testDescription: String { name }

        func sign(at date: Date = RequestSignerTests.time) throws -> HTTPRequest {
            let request = HTTPRequest(
                method: method,
                url: SecretText(url),
                headers: headers.map { HTTPHeader($0.0, SecretText($0.1)) },
                body: Array(body.utf8)
            )
            return try RequestSigner(region: region, service: service, normalizesPath: service != "s3")
                .sign(request, with: credentials, at: date)
        }
    }

    static let time = Date(timeIntervalSince1970: 1_787_931_279.75)
    static let lasting = AWSCredentials(accessKeyID: "AKIDINVENTED", secretAccessKey: SecretText("an/invented+secret"))

    @Test(arguments: samples) func signsAsBotocoreDoes(_ sample: Sample) throws {
        let signed = try sample.sign()
        let authorization = signed.headers.last { $0.name == "Authorization" }?.value.revealed
        let scope = "\(sample.credentials.accessKeyID)/20260828/\(sample.region)/\(sample.service)/aws4_request"
        #expect(
            authorization == "AWS4-HMAC-SHA256 Credential=\(scope), SignedHeaders=\(sample.signedHeaders), "
                + "Signature=\(sample.signature)"
        )
        #expect(signed.headers.last { $0.name == "X-Amz-Date" }?.value.revealed == "20260828T153439Z")
        #expect(signed.url.revealed == sample.url)
    }

    @Test func whatWasSignedBeforeIsReplaced() throws {
        var sample = Self.samples[0]
        let once = try sample.sign()
        sample.headers = once.headers.map { ($0.name, $0.value.revealed) }
        let twice = try sample.sign()
        #expect(twice.headers.sorted { $0.name < $1.name } == once.headers.sorted { $0.name < $1.name })
    }

    @Test func aKeyIsNotKeptForAnotherDayOrSecret() throws {
        let signer = RequestSigner(region: "us-east-1", service: "sqs")
        let request = HTTPRequest(url: SecretText("https://sqs.us-east-1.amazonaws.com/"), body: [])
        let other = AWSCredentials(accessKeyID: "AKIDINVENTED", secretAccessKey: SecretText("changed"))
        for (credentials, time) in [(Self.lasting, 0.0), (Self.lasting, 86_400), (other, 86_400), (Self.lasting, 0)] {
            let date = Self.time.addingTimeInterval(time)
            let fresh = RequestSigner(region: "us-east-1", service: "sqs")
            #expect(
                try signer.sign(request, with: credentials, at: date)
                    == fresh.sign(request, with: credentials, at: date)
            )
        }
    }

    @Test(arguments: ["", "dynamodb.eu-west-1.amazonaws.com", "ftp://a/", "https://user@host/", "https:///path"])
    func anAddressThatIsNoneIsRefused(_ url: String) {
        let signer = RequestSigner(region: "us-east-1", service: "sqs")
        let error = #expect(throws: AWSError.self) {
            try signer.sign(HTTPRequest(url: SecretText(url), body: []), with: Self.lasting, at: Self.time)
        }
        #expect(error?.code == .invalidRequest)
    }
}
