import AWSHealthEvents
import Crypto
import FargateRetirementTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SwiftASN1
import Testing
import X509

@testable import WebhookReceiver

@Suite struct CertificateTests {
    let authority: SigningAuthority

    init() throws { authority = try SigningAuthority.shared.get() }

    @Test(arguments: [
        "https://sns.eu-west-1.amazonaws.com.evil.example/a.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.example/a.pem",
        "https://user@sns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com:443/a.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/a.pem",
        "http://sns.eu-west-1.amazonaws.com/a.pem",
        "HTTPS://sns.eu-west-1.amazonaws.com/a.pem",
        "https://sns.us-east-1.amazonaws.com/a.pem",
        "https://sns.eu-west-1.amazonaws.com.cn/a.pem",
        "https://sns.eu-west-1.amazonaws.com\\@evil.example/a.pem",
        "https://sns.eu-west-1.amazonaws.com/../a.pem",
        "https://sns.eu-west-1.amazonaws.com/bucket/a.pem",
        "https://sns.eu-west-1.amazonaws.com//evil.example/a.pem",
        "https://sns.eu-west-1.amazonaws.com/?file=a.pem",
        "https://sns.eu-west-1.amazonaws.com/a.pem?x=1",
        "https://sns.eu-west-1.amazonaws.com/a.pem#.pem",
        "https://sns.eu-west-1.amazonaws.com/a%2epem",
        "https://sns.eu-west-1.amazonaws.com/a b.pem",
        "https://sns.eu-west-1.amazonaws.com/a.crt",
        "https://sns.eu-west-1.amazonaws.com/.pem",
        "https://sns.eu-west-1.amazonaws.com/",
        "https://s3.eu-west-1.amazonaws.com/a.pem",
        "https://evil.example/https://sns.eu-west-1.amazonaws.com/a.pem",
        " https://sns.eu-west-1.amazonaws.com/a.pem",
        "",
    ])
    func onlyTheHostOfTheTopicIsAskedForACertificate(_ url: String) async throws {
        let harness = ReceiverHarness()
        let response = try await harness.postSNS(authority.body(["SigningCertURL": .string(url)]))
        #expect(response.status == .forbidden)
        #expect(response.result == "wrongAddress")
        #expect(harness.transport.requests.isEmpty)
    }

    @Test(arguments: [
        ("arn:aws:sns:us-gov-west-1:111122223333:t", "https://sns.us-gov-west-1.amazonaws.com/a.pem"),
        ("arn:aws-cn:sns:cn-north-1:111122223333:t", "https://sns.cn-north-1.amazonaws.com.cn/a.pem"),
    ])
    func eachRegionHasItsHost(topic: String, url: String) async throws {
        var harness = ReceiverHarness()
        harness.topics = [topic]
        let body = try authority.body(["TopicArn": .string(topic), "SigningCertURL": .string(url), "Message": "hello"])
        #expect(try await harness.postSNS(body).status == .ok)
        #expect(harness.callsOfSNS == [url])
    }

    @Test(arguments: [(-200.0, -100.0), (100.0, 200.0)])
    func certificatesThatAreNotValidNowAreRefused(start: Double, end: Double) async throws {
        let now = SteppingClock.defaultStart
        let expired = try SigningAuthority(
            key: authority.key,
            from: now.addingTimeInterval(start),
            until: now.addingTimeInterval(end)
        )
        let harness = ReceiverHarness(certificate: .status(200, body: expired.pem))
        #expect(try await harness.postSNS(expired.body()).result == "wrongCertificate")
    }

    @Test func aCertificateThatIsKeptExpiresAllTheSame() async throws {
        let now = SteppingClock.defaultStart
        let short = try SigningAuthority(key: authority.key, until: now.addingTimeInterval(60))
        let harness = ReceiverHarness(certificate: .status(200, body: short.pem))
        let body = try short.body(["Message": "hello"])
        try await harness.run { client async throws in
            #expect(try await client.post("sns", body).status == .ok)
            harness.clock.advance(by: .seconds(61))
            #expect(try await client.post("sns", body).result == "wrongCertificate")
        }
    }

    @Test func aCertificateOfSomebodyElseIsRefused() async throws {
        let other = try SigningAuthority(key: authority.key, name: "sns.evil.example")
        let harness = ReceiverHarness(certificate: .status(200, body: other.pem))
        #expect(try await harness.postSNS(other.body()).result == "wrongCertificate")
    }

    @Test(arguments: [
        (ScriptedTransport.Step.status(200, body: "no certificate"), 403),
        (.status(200, body: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), 403),
        (.status(404), 403), (.status(302, headers: ["Location": "https://evil.example/a.pem"]), 403),
        (.status(500), 503), (.status(503), 503), (.unreachable, 503), (.hang, 503),
    ])
    func whatIsNoCertificateIsRefusedAndWhatIsNotThereIsTriedAgain(
        step: ScriptedTransport.Step,
        status: Int
    ) async throws {
        let harness = ReceiverHarness(certificate: step)
        let response = try await harness.postSNS(authority.body())
        #expect(response.status.code == status)
        #expect((response.headers[.retryAfter] != nil) == (status == 503))
        #expect(harness.transport.requests.count == 1)
    }

    @Test(arguments: [
        ("sns.amazonaws.com", true), ("sns.eu-west-1.amazonaws.com", true), ("SNS.amazonaws.com", true),
        ("sns-signing.af-south-1.amazonaws.com", true), ("sns-us-gov-west-1.amazonaws.com", true),
        ("sns.cn-north-1.amazonaws.com.cn", true), ("sns.eusc-de-east-1.amazonaws.eu", true),
        ("sns.us-iso-east-1.c2s.ic.gov", true), ("sns.a.b.amazonaws.eu", false), ("sns.ic.gov", false),
        ("sns-cn-north-1.amazonaws.com.cn", true),
        ("sns.amazonaws.com.evil.example", false), ("sqs.amazonaws.com", false), ("*.amazonaws.com", false),
        ("amazonaws.com", false), ("sns.evil.amazonaws.com.example", false), ("snsamazonaws.com", false), ("", false),
        ("sns.a.b.amazonaws.com", false), ("cn", false),
    ])
    func namesOfSNSAreKnown(name: String, isKnown: Bool) {
        #expect(SigningCertificate.isNameOfSNS(name) == isKnown)
    }

    @Test func anotherKindOfKeyIsRefused() throws {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let name = try DistinguishedName { CommonName("sns.amazonaws.com") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: key.publicKey,
            notValidBefore: SteppingClock.defaultStart,
            notValidAfter: SteppingClock.defaultStart.addingTimeInterval(60),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions(),
            issuerPrivateKey: key
        )
        let pem = Array(try certificate.serializeAsPEM().pemString.utf8)
        let rejection = #expect(throws: Rejection.self) { _ = try SigningCertificate(pem: pem) }
        #expect(rejection?.code == .wrongCertificate)
    }
}
