import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct ContainerCredentialsTests {
    static let full = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
    static let relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
    static let reply = """
        {"AccessKeyId": "ASIACONTAINER", "SecretAccessKey": "its/secret", "Token": "its/token",
         "Expiration": "2026-08-28T21:34:39Z", "RoleArn": "arn:aws:iam::111122223333:role/worker"}
        """

    @Test func credentialsAreRead() async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let source = ContainerCredentials(
            environment: [Self.full: "http://169.254.170.23/v1/credentials"],
            transport: transport
        )
        let credentials = try await source.credentials(at: SteppingClock.defaultStart)
        #expect(
            credentials
                == AWSCredentials(
                    accessKeyID: "ASIACONTAINER",
                    secretAccessKey: SecretText("its/secret"),
                    sessionToken: SecretText("its/token"),
                    expiration: SteppingClock.defaultStart.addingTimeInterval(6 * 3600)
                )
        )
        #expect(transport.requests.map(\.request.method) == ["GET"])
        #expect(transport.requests[0].header("Authorization") == nil)
    }

    @Test(
        arguments: [
            "http://127.0.0.1:8080/creds", "http://127.9.9.9/creds", "http://localhost/creds",
            "http://LOCALHOST:1/creds", "http://[::1]:80/creds", "http://169.254.170.2/creds",
            "http://169.254.170.23/creds", "http://[fd00:ec2::23]/creds", "https://credentials.example/creds?a=b",
        ]
    )
    func hostsThatAreAllowedAreAsked(_ url: String) async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let source = ContainerCredentials(environment: [Self.full: url], transport: transport)
        _ = try await source.credentials(at: SteppingClock.defaultStart)
        #expect(transport.requests.map(\.request.url.revealed) == [url])
    }

    @Test(
        arguments: [
            "http://credentials.example/creds", "http://169.254.169.254/creds", "http://127.0.0.1.example/creds",
            "http://127.0.0.1@credentials.example/creds", "http://169.254.170.2:80@credentials.example/",
            "http://credentials.example\\@127.0.0.1/", "http://127.0.0/creds", "http://127.0.0.1.1/creds",
            "http://0x7f.0.0.1/creds", "http://[fd00:ec2::24]/creds", "ftp://127.0.0.1/creds", "127.0.0.1/creds",
            "http:///creds", "http://127.0.0.1:0/creds", "http://127.0.0.1:99999/creds", "http://[::1/creds",
        ]
    )
    func otherAddressesAreNotAsked(_ url: String) async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let source = ContainerCredentials(environment: [Self.full: url], transport: transport)
        let error = await #expect(throws: AWSError.self) {
            try await source.credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.message.contains(Self.full) == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func aRelativeAddressGoesToTheAgentAndComesFirst() async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let environment = [Self.relative: "/v2/credentials/abc", Self.full: "http://127.0.0.1/other"]
        _ = try await ContainerCredentials(environment: environment, transport: transport)
            .credentials(at: SteppingClock.defaultStart)
        #expect(transport.requests.map(\.request.url.revealed) == ["http://169.254.170.2/v2/credentials/abc"])
    }

    @Test(arguments: ["@credentials.example/", ".credentials.example/", ":80@credentials.example/", "v2/credentials"])
    func aRelativeAddressCannotNameAnotherHost(_ path: String) async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let error = await #expect(throws: AWSError.self) {
            try await ContainerCredentials(environment: [Self.relative: path], transport: transport)
                .credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func theTokenOfTheFileIsReadAnewEachTime() async throws {
        let file = FileManager.default.temporaryDirectory.path + "/token-\(UInt64.random(in: 0...UInt64.max))"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let transport = ScriptedTransport([], then: .status(200, body: Self.reply))
        let source = ContainerCredentials(
            environment: [
                Self.full: "http://127.0.0.1/creds", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "of the variable",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": file,
            ],
            transport: transport
        )
        for token in ["first", "second"] {
            try Data("\(token)\n".utf8).write(to: URL(filePath: file))
            _ = try await source.credentials(at: SteppingClock.defaultStart)
        }
        #expect(transport.requests.map { $0.header("Authorization") } == ["first", "second"])
        try FileManager.default.removeItem(atPath: file)
        await #expect(throws: AWSError.self) { try await source.credentials(at: SteppingClock.defaultStart) }
    }

    @Test func theTokenOfTheVariableIsSent() async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let environment = [Self.full: "http://127.0.0.1/creds", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Basic abc"]
        _ = try await ContainerCredentials(environment: environment, transport: transport)
            .credentials(at: SteppingClock.defaultStart)
        #expect(transport.requests[0].header("Authorization") == "Basic abc")
    }

    @Test func aTokenOfSeveralLinesAddsNoHeaderField() async throws {
        let transport = ScriptedTransport([.status(200, body: Self.reply)])
        let environment = [Self.full: "http://127.0.0.1/creds", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "abc\r\nX-A: b"]
        let error = await #expect(throws: AWSError.self) {
            try await ContainerCredentials(environment: environment, transport: transport)
                .credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.message.contains("abc") == false)
        #expect(transport.requests.isEmpty)
    }

    @Test(
        arguments: [
            (ScriptedTransport.Step.status(403, body: #"{"message": "its/secret"}"#), AWSError.Code.refused),
            (.status(500, body: "its/secret"), .refused),
            (.status(200, body: #"{"SecretAccessKey": "its/secret"}"#), .invalidResponse),
            (.status(200, body: #"{"AccessKeyId": "", "SecretAccessKey": "its/secret"}"#), .invalidResponse),
            (.status(200, body: "its/secret"), .invalidResponse),
            (.unreachable, .unreachable),
            (.hang, .timedOut),
        ]
    )
    func failuresNameTheSourceAndNoSecret(_ step: ScriptedTransport.Step, _ code: AWSError.Code) async throws {
        let source = ContainerCredentials(
            environment: [Self.full: "http://127.0.0.1/creds"],
            transport: ScriptedTransport([step])
        )
        let error = await #expect(throws: AWSError.self) {
            try await source.credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.code == code)
        #expect(error?.message.contains("container") == true)
        #expect(error.map { "\($0)" }?.contains("its/secret") == false)
    }

    @Test(arguments: [[:], ["AWS_CONTAINER_CREDENTIALS_FULL_URI": ""]])
    func withoutAnEndpointThereAreNone(_ environment: [String: String]) async throws {
        let transport = ScriptedTransport([])
        let error = await #expect(throws: AWSError.self) {
            try await ContainerCredentials(environment: environment, transport: transport)
                .credentials(at: SteppingClock.defaultStart)
        }
        #expect(error?.code == .noCredentials)
    }
}
