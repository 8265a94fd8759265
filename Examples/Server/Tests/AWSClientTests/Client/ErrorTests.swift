import AWSClient
import FargateRetirementTesting
import NotificationDelivery
import Testing

@Suite struct ErrorTests {
    static func error(_ step: ScriptedTransport.Step, clock: SteppingClock = SteppingClock()) async throws -> AWSError {
        let client = AWSClient.testing(ScriptedTransport([step]), clock: clock)
        return try #require(
            await #expect(throws: AWSError.self) { try await SecretsManager(client).secretString("id") }
        )
    }

    @Test(
        arguments: [
            (#"{"__type": "com.amazonaws.dynamodb.v20120810#SomeException", "message": "why"}"#, nil),
            (#"{"__type": "SomeException", "Message": "why"}"#, nil),
            (#"{"__type": "SomeException:http://internal.amazon.com/coral/", "message": "why"}"#, nil),
            (#"{"code": "SomeException", "message": "why"}"#, nil),
            (#"{"Code": "SomeException", "message": "why"}"#, nil),
            (#"{"message": "why"}"#, "SomeException"),
            (#"{"message": "why"}"#, "SomeException:http://internal.amazon.com/coral/com.amazon.coral.validate/"),
            (#"{"message": "why"}"#, "com.amazonaws.service#SomeException"),
            (#"{"__type": "Another", "message": "why"}"#, "SomeException"),
        ] as [(String, String?)]
    )
    func theCodeIsReadWhereverItStands(_ body: String, _ header: String?) async throws {
        var headers = ["x-amzn-RequestId": "an-id"]
        headers["x-amzn-ErrorType"] = header
        let error = try await Self.error(.status(400, body: body, headers: headers))
        #expect(error.code == AWSError.Code(rawValue: "SomeException"))
        #expect(error.message == "secretsmanager GetSecretValue: SomeException: why")
        #expect(error.status == 400)
        #expect(error.requestID == "an-id")
    }

    @Test(arguments: ["", "<html>no</html>", "[]", #"{"__type": ""}"#, #"{"__type": "a b <c>"}"#, #"{"__type": 7}"#])
    func withoutACodeTheStatusIsNamed(_ body: String) async throws {
        let error = try await Self.error(.status(403, body: body))
        #expect(error.code == .refused)
        #expect(error.message == "secretsmanager GetSecretValue: status 403")
    }

    /// AWS answers a wrong signature with the text that it would have signed, which holds the token of the session.
    @Test func aRefusedSignatureDoesNotShowTheToken() async throws {
        let message = """
            The request signature we calculated does not match the signature you provided.\\n\\nThe Canonical String \
            should have been\\n'POST\\n/\\n\\nx-amz-security-token:an/invented+session=token==\\n'
            """
        let body = #"{"__type": "InvalidSignatureException", "message": "\#(message)"}"#
        let error = try await Self.error(.status(403, body: body))
        #expect(error.code == AWSError.Code(rawValue: "InvalidSignatureException"))
        #expect(error.message.hasSuffix("does not match the signature you provided."))
    }

    @Test(arguments: ["an/invented+session=token==", "another/invented+secret"])
    func aSecretInAMessageIsHidden(_ secret: String) async throws {
        let body = #"{"__type": "UnrecognizedClientException", "message": "The token \#(secret) is invalid."}"#
        let error = try await Self.error(.status(400, body: body))
        #expect(error.message.hasSuffix("The token *** is invalid."))
    }

    @Test(
        arguments: [
            ("Fri, 28 Aug 2026 15:44:39 GMT", "; this machine's clock is 600 seconds behind the service's"),
            ("Fri, 28 Aug 2026 15:24:39 GMT", "; this machine's clock is 600 seconds ahead of the service's"),
            ("Fri, 28 Aug 2026 15:34:30 GMT", ""),
            ("yesterday", ""),
        ]
    )
    func aClockThatIsWrongIsNamed(_ date: String, _ note: String) async throws {
        let body = #"{"__type": "InvalidSignatureException", "message": "Signature expired"}"#
        let error = try await Self.error(.status(403, body: body, headers: ["Date": date]))
        #expect(error.message == "secretsmanager GetSecretValue: InvalidSignatureException: Signature expired" + note)
    }

    @Test func onlyARefusedSignatureSpeaksOfTheClock() async throws {
        let body = #"{"__type": "AccessDeniedException", "message": "no"}"#
        let headers = ["Date": "Fri, 28 Aug 2026 15:44:39 GMT"]
        let error = try await Self.error(.status(400, body: body, headers: headers))
        #expect(error.message == "secretsmanager GetSecretValue: AccessDeniedException: no")
    }

    @Test(
        arguments: [
            (ScriptedTransport.Step.status(400), false), (.status(500), true), (.reset, true), (.unreachable, false),
            (.hang, true),
        ]
    )
    func whatMayHaveBeenCarriedOutIsSaid(_ step: ScriptedTransport.Step, _ mayHaveArrived: Bool) async throws {
        let transport = ScriptedTransport([step], then: .status(400))
        let error = await #expect(throws: AWSError.self) {
            try await SecretsManager(.testing(transport)).secretString("id")
        }
        #expect(error?.mayHaveArrived == mayHaveArrived)
    }
}
