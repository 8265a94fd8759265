import AWSClient
import AWSHealthEvents
import NotificationDelivery
import Testing

/// Each call against a server that others wrote; Tests/Emulators/ledger.py runs this.
@Suite struct ServerTests {
    @Test(.enabled(if: CheckEnvironment.ledgerTable != nil)) func everyCallIsUnderstoodByAServer() async throws {
        try await CheckEnvironment.withClient { client in
            try await Self.secrets(client)
            try await Self.items(client)
            try await Self.messages(client)
        }
    }

    private static func secrets(_ client: AWSClient) async throws {
        let id = try #require(CheckEnvironment.variables["SLACK_SECRET_ID"])
        #expect(try await SecretsManager(client).secretString(id).revealed == "an invented secret")
        let noSecret = await #expect(throws: AWSError.self) { try await SecretsManager(client).secretString("none") }
        #expect(noSecret?.code == .resourceNotFound)
        let name = try #require(CheckEnvironment.variables["SLACK_PARAMETER_NAME"])
        #expect(try await ParameterStore(client).parameter(name).revealed == "an invented parameter")
        let noParameter = await #expect(throws: AWSError.self) { try await ParameterStore(client).parameter("/none") }
        #expect(noParameter?.code == .parameterNotFound)
    }

    private static func items(_ client: AWSClient) async throws {
        let table = DynamoDBTable(client, name: try #require(CheckEnvironment.ledgerTable))
        let key: DynamoDBItem = ["key": .string("calls")]
        var item = DynamoDBTableTests.item
        item["key"] = key["key"]
        item["blobs"] = nil
        let isNew = DynamoDBExpression("attribute_not_exists(#k)", names: ["#k": "key"])
        try await table.put(item, if: isNew)
        let read = try await table.get(key)
        #expect(read?["bytes"] == item["bytes"] && read?["list"] == item["list"] && read?["map"] == item["map"])
        let refusal = await #expect(throws: AWSError.self) { try await table.put(key, if: isNew) }
        #expect(refusal?.code == .conditionalCheckFailed)
        #expect(refusal?.item?["text"] == item["text"])
        let changed = try await table.update(
            key,
            DynamoDBExpression("SET #w = :new", names: ["#w": "whole"], values: [":new": .number(8)]),
            if: DynamoDBExpression("#w = :old", names: ["#w": "whole"], values: [":old": .number(7)])
        )
        #expect(changed["whole"] == .number(8))
        try await table.delete(key)
        #expect(try await table.get(key) == nil)
        let noTable = await #expect(throws: AWSError.self) { try await DynamoDBTable(client, name: "none").get(key) }
        #expect(noTable?.code == .resourceNotFound)
    }

    private static func messages(_ client: AWSClient) async throws {
        let url = try #require(CheckEnvironment.variables["QUEUE_URL"])
        let queue = SQSQueue(client, url: url)
        #expect(try await queue.receive(wait: .zero).isEmpty)
        for number in 0..<3 {
            let input: JSONValue = ["QueueUrl": .string(url), "MessageBody": .string("message \(number)")]
            _ = try await client.call("SendMessage", of: .sqs, input)
        }
        var received: [SQSMessage] = []
        for _ in 0..<10 where received.count < 3 {
            received += try await queue.receive(wait: .seconds(1), visibility: .seconds(600))
        }
        #expect(Set(received.map(\.body)) == ["message 0", "message 1", "message 2"])
        #expect(received.allSatisfy { $0.receiveCount == 1 && $0.sentAt != nil })
        #expect(try await queue.changeVisibility(of: [received[0]], to: .zero).isEmpty)
        let again = try await queue.receive(wait: .seconds(5), visibility: .seconds(600))
        #expect(again.map(\.id) == [received[0].id])
        #expect(again.first?.receiveCount == 2)
        #expect(try await queue.delete(again + received.dropFirst()).isEmpty)
        var broken = received[1]
        broken.receiptHandle = "no receipt"
        #expect(try await queue.changeVisibility(of: [broken], to: .seconds(1)).map(\.message) == [broken])
        let noQueue = await #expect(throws: AWSError.self) {
            try await SQSQueue(client, url: url + "-none").receive(wait: .zero)
        }
        #expect(noQueue?.code.rawValue.hasSuffix("QueueDoesNotExist") == true)
    }
}
