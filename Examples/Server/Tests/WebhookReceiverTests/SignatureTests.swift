import AWSHealthEvents
import CryptoExtras
import FargateRetirementTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import WebhookReceiver

@Suite struct SignatureTests {
    let authority: SigningAuthority
    let event = String(decoding: HealthEventFixture.services.json(), as: UTF8.self)

    init() throws { authority = try SigningAuthority.shared.get() }

    @Test(arguments: ["1", "2"])
    func signedMessagesAreDelivered(version: String) async throws {
        let harness = ReceiverHarness()
        let body = try authority.body(["Message": .string(event), "SignatureVersion": .string(version)])
        let response = try await harness.postSNS(body)
        #expect(response.status == .ok)
        #expect(response.result == "settled")
        #expect(harness.messages.count == 1)
        #expect(harness.callsOfSNS == [SigningAuthority.certificateURL])
    }

    @Test func aSubjectIsSignedToo() async throws {
        let harness = ReceiverHarness()
        let body = try authority.body(["Message": .string(event), "Subject": "Notice\nof two lines"])
        #expect(try await harness.postSNS(body).status == .ok)
        let other = try authority.body(["Message": .string(event)], changing: ["Subject": "added"])
        #expect(try await harness.postSNS(other).status == .forbidden)
    }

    @Test(
        arguments: [
            ["Message": "{}"], ["MessageId": "00000000-0000-4000-8000-00000000e002"],
            ["Timestamp": "2026-08-28T15:34:41.123Z"], ["Signature": "AAAA"], ["SignatureVersion": "2"],
            ["SignatureVersion": "3"],
        ] as [[String: JSONValue]]
    )
    func whatWasChangedAfterSigningIsRefused(_ changes: [String: JSONValue]) async throws {
        let harness = ReceiverHarness()
        let response = try await harness.postSNS(authority.body(["Message": .string(event)], changing: changes))
        #expect(response.status == .forbidden)
        #expect(response.result == "wrongSignature")
        #expect(harness.messages.isEmpty)
    }

    @Test func whatIsSignedIsWhatIsDelivered() async throws {
        // A second member of the same name is signed by nobody; whichever a reader takes, it must be the same one.
        let harness = ReceiverHarness()
        let other = String(decoding: HealthEventFixture.standaloneTasks.json(), as: UTF8.self)
        var body = try authority.body(["Message": .string(event)])
        body.removeLast()
        body += Array(#","Message":\#(JSONValue.string(other).description)}"#.utf8)
        #expect(try await harness.postSNS(body).status == .forbidden)
        body = try authority.body(["Message": .string(event)]) + HealthEventFixture.standaloneTasks.json()
        #expect(try await harness.postSNS(body).status == .badRequest)
        #expect(harness.messages.isEmpty)
    }

    @Test func aKeyOfSomebodyElseIsRefused() async throws {
        let stranger = try SigningAuthority()
        let harness = ReceiverHarness()
        #expect(try await harness.postSNS(stranger.body(["Message": .string(event)])).result == "wrongSignature")
    }

    @Test(arguments: ["", "text", "[]", "{}", #"{"Type":"Notification"}"#, #"{"Type":"Other"}"#])
    func whatIsNoMessageIsRefused(_ body: String) async throws {
        let response = try await ReceiverHarness().postSNS(Array(body.utf8))
        #expect(response.status == .badRequest)
        #expect(response.result == "noSNSMessage")
    }

    @Test func theCertificateIsFetchedOnce() async throws {
        let harness = ReceiverHarness()
        let bodies = try ["1", "2", "1"].map { version in
            try authority.body(["Message": .string(event), "SignatureVersion": .string(version)])
        }
        try await harness.run { client async throws in
            for body in bodies { #expect(try await client.post("sns", body).status == .ok) }
        }
        #expect(harness.callsOfSNS.count == 1)
        #expect(harness.messages.count == 1)
    }

    @Test(arguments: [
        ("2026-08-28T14:29:38.000Z", "wrongTime"), ("2026-08-28T15:40:40.000Z", "wrongTime"),
        ("yesterday", "wrongTime"), ("2026-08-28T14:29:40.000Z", "settled"), ("2026-08-28T15:39:30.000Z", "settled"),
    ])
    func oldMessagesAreRefused(timestamp: String, result: String) async throws {
        // The clock stands at 15:34:39.
        let harness = ReceiverHarness()
        let body = try authority.body(["Message": .string(event), "Timestamp": .string(timestamp)])
        #expect(try await harness.postSNS(body).result == result)
        #expect(harness.callsOfSNS.isEmpty == (result == "wrongTime"))
    }
}
