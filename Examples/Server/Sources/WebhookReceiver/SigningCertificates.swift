import CryptoExtras
import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The certificates that Amazon SNS signs with, fetched once and kept for a day.
final class SigningCertificates: Sendable {
    private struct Entry {
        var certificate: SigningCertificate
        var fetched: Date
    }

    /// A Region has one certificate at a time; whoever names more does not fill the memory.
    private static let maximumCount = 32
    private static let lifetime: TimeInterval = 86_400

    private let transport: any HTTPTransport
    private let entries = Mutex<[SNSAddress: Entry]>([:])

    init(transport: any HTTPTransport) { self.transport = transport }

    /// The key of a certificate that is valid now.
    func publicKey(
        at address: SNSAddress,
        now: Date,
        within timeout: Duration
    ) async throws(Rejection) -> _RSA.Signing.PublicKey {
        let certificate: SigningCertificate
        if let entry = entries.withLock({ $0[address] }), now.timeIntervalSince(entry.fetched) < Self.lifetime {
            certificate = entry.certificate
        } else {
            certificate = try await fetch(address, within: timeout)
            entries.withLock { entries in
                if entries.count >= Self.maximumCount { entries.removeAll() }
                entries[address] = Entry(certificate: certificate, fetched: now)
            }
        }
        guard certificate.validity.contains(now) else {
            throw Rejection(.wrongCertificate, "the certificate is not valid at present")
        }
        return certificate.publicKey
    }

    private func fetch(_ address: SNSAddress, within timeout: Duration) async throws(Rejection) -> SigningCertificate {
        let response: NotificationDelivery.HTTPResponse
        do {
            response = try await transport.send(address.request, within: timeout)
        } catch {
            throw Rejection(.unavailable, "the certificate can't be fetched: \(error)")
        }
        guard response.status == 200 else {
            let mayPass = response.status >= 500 || response.status == 429
            throw Rejection(
                mayPass ? .unavailable : .wrongCertificate,
                "the certificate can't be fetched: status \(response.status)"
            )
        }
        return try SigningCertificate(pem: response.body)
    }
}
