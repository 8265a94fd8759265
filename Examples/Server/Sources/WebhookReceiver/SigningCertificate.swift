import AWSClient
import CryptoExtras
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A certificate that Amazon SNS signs messages with.
///
/// That it is Amazon's own follows from where it comes from: over TLS, from the host of the topic's Region
/// (``SNSAddress``). Its names and its dates are looked at too.
struct SigningCertificate: Sendable {
    let publicKey: _RSA.Signing.PublicKey
    let validity: Range<Date>

    /// Reads a certificate.
    init(pem: [UInt8]) throws(Rejection) {
        let certificate: Certificate
        do {
            certificate = try Certificate(pemEncoded: String(decoding: pem, as: UTF8.self))
        } catch {
            throw Rejection(.wrongCertificate, "what SigningCertURL gives is no certificate")
        }
        guard let publicKey = _RSA.Signing.PublicKey(certificate.publicKey) else {
            throw Rejection(.wrongCertificate, "the certificate has no RSA key")
        }
        guard certificate.notValidBefore < certificate.notValidAfter else {
            throw Rejection(.wrongCertificate, "the certificate is never valid")
        }
        guard Self.names(of: certificate).contains(where: Self.isNameOfSNS) else {
            throw Rejection(.wrongCertificate, "the certificate does not name Amazon SNS")
        }
        self.publicKey = publicKey
        validity = certificate.notValidBefore..<certificate.notValidAfter
    }

    /// The DNS names of a certificate, or its common name where it has none.
    private static func names(of certificate: Certificate) -> [String] {
        let alternatives = try? certificate.extensions.subjectAlternativeNames
        let names = (alternatives ?? SubjectAlternativeNames()).compactMap { name in
            if case .dnsName(let name) = name { name } else { nil }
        }
        if !names.isEmpty { return names }
        return certificate.subject.flatMap { $0 }
            .filter { $0.type == .RDNAttributeType.commonName }
            .compactMap { String($0.value) }
    }

    /// Whether a name is one of Amazon SNS: `sns.amazonaws.com`, `sns.REGION.…`, `sns-signing.REGION.…`, `sns-REGION.…`,
    /// in the domain of any partition.
    static func isNameOfSNS(_ name: String) -> Bool {
        let name = name.lowercased()
        guard let domain = AWSDomain.all.first(where: { name.hasSuffix(".\($0)") }) else { return false }
        let labels = name.dropLast(domain.utf8.count + 1).split(separator: ".", omittingEmptySubsequences: false)
        return labels.count <= 2 && (labels[0] == "sns" || labels[0].hasPrefix("sns-"))
    }
}
