import AWSClient
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// AWS's own suite of requests and signatures, in the folder that a variable names: Tests/Emulators/signer.py
/// fetches it and runs this.
@Suite(.enabled(if: CheckEnvironment.suiteFolder != nil)) struct SignerSuiteTests {
    @Test func signsEveryRequestOfTheSuite() throws {
        let folder = try #require(CheckEnvironment.suiteFolder)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".req") }
        #expect(files.count == 34)
        for file in files.sorted() {
            let path = folder + "/" + file.dropLast(4)
            let expected = try String(contentsOfFile: path + ".authz", encoding: .utf8)
            let canonical = try String(contentsOfFile: path + ".creq", encoding: .utf8)
            // Whether the token is signed is told by what is to be signed only.
            let token = canonical.split(separator: "\n").first { $0.hasPrefix("x-amz-security-token:") }
            let credentials = AWSCredentials(
                accessKeyID: "AKIDEXAMPLE",
                secretAccessKey: SecretText("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                sessionToken: token.map { SecretText(String($0.dropFirst(21))) }
            )
            let request = try Self.request(String(contentsOfFile: path + ".req", encoding: .utf8))
            let signed = try RequestSigner(region: "us-east-1", service: "service")
                .sign(request, with: credentials, at: Date(timeIntervalSince1970: 1_440_938_160))
            let authorization = signed.headers.last { $0.name == "Authorization" }?.value.revealed
            #expect(authorization == expected.filter { $0 != "\r" }, "\(file)")
        }
    }

    /// Reads a request as it goes over the wire; the first line may have spaces in its path.
    private static func request(_ text: String) throws -> HTTPRequest {
        let text = text.filter { $0 != "\r" }
        let end = text.firstRange(of: "\n\n")
        var lines = text[..<(end?.lowerBound ?? text.endIndex)].split(separator: "\n")
        let first = lines.removeFirst().split(separator: " ")
        let path = first.dropFirst().dropLast().joined(separator: " ")
        var headers: [HTTPHeader] = []
        for line in lines {
            if line.first == " ", let last = headers.popLast() {
                headers.append(HTTPHeader(last.name, SecretText(last.value.revealed + "\n" + line)))
            } else {
                let colon = try #require(line.firstIndex(of: ":"))
                headers.append(HTTPHeader(String(line[..<colon]), SecretText(String(line[colon...].dropFirst()))))
            }
        }
        let host = try #require(headers.first { $0.name.lowercased() == "host" }?.value.revealed)
        return HTTPRequest(
            method: String(first[0]),
            url: SecretText("https://\(host)\(path)"),
            headers: headers,
            body: Array(text[(end?.upperBound ?? text.endIndex)...].utf8)
        )
    }
}
