import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import Testing

@Suite struct DynamoDBTableTests {
    static let item: DynamoDBItem = [
        "text": .string("a\n\"b\""), "number": .number("-1.50"), "whole": .number(7), "bytes": .binary([1, 2, 250]),
        "yes": .bool(true), "none": .null, "list": .list([.string("a"), .list([])]), "map": .map(["a": .bool(false)]),
        "texts": .strings(["a", "b"]), "numbers": .numbers(["1", "2"]), "blobs": .binaries([[0], []]),
    ]
    static let json: JSONValue = [
        "text": ["S": "a\n\"b\""], "number": ["N": "-1.50"], "whole": ["N": "7"], "bytes": ["B": "AQL6"],
        "yes": ["BOOL": true], "none": ["NULL": true], "list": ["L": [["S": "a"], ["L": []]]],
        "map": ["M": ["a": ["BOOL": false]]], "texts": ["SS": ["a", "b"]], "numbers": ["NS": ["1", "2"]],
        "blobs": ["BS": ["AA==", ""]],
    ]

    static func table(_ transport: ScriptedTransport) -> DynamoDBTable {
        DynamoDBTable(.testing(transport), name: "ledger")
    }

    @Test func valuesOfAllTypesGoBothWays() async throws {
        let transport = ScriptedTransport([
            .status(200, body: JSONValue.object(["Item": Self.json]).description), .status(200, body: "{}"),
        ])
        #expect(try await Self.table(transport).get(["key": .string("a")]) == Self.item)
        try await Self.table(transport).put(Self.item)
        #expect(try transport.requests[1].json == ["Item": Self.json, "TableName": "ledger"])
    }

    @Test(
        arguments: [
            ["a": "text"], ["a": ["X": "text"]], ["a": ["S": 1]], ["a": ["B": "?"]], ["a": [:]],
            ["a": ["S": "a", "N": "1"]], ["a": ["L": [["S": 1]]]], ["a": ["SS": [1]]], ["a": ["M": ["b": 1]]], [],
        ] as [JSONValue]
    )
    func anItemThatCannotBeReadIsAnError(_ item: JSONValue) async throws {
        let transport = ScriptedTransport([.status(200, body: JSONValue.object(["Item": item]).description)])
        let error = await #expect(throws: AWSError.self) { try await Self.table(transport).get(["key": .string("a")]) }
        #expect(error?.code == .invalidResponse)
    }

    @Test func readingIsConsistentUnlessToldOtherwise() async throws {
        let transport = ScriptedTransport([], then: .status(200, body: "{}"))
        #expect(try await Self.table(transport).get(["key": .string("a")]) == nil)
        #expect(try await Self.table(transport).get(["key": .string("a")], consistently: false) == nil)
        #expect(transport.requests[0].header("X-Amz-Target") == "DynamoDB_20120810.GetItem")
        #expect(transport.requests[0].header("Content-Type") == "application/x-amz-json-1.0")
        #expect(
            transport.requests.map(\.bodyText) == [
                #"{"ConsistentRead":true,"Key":{"key":{"S":"a"}},"TableName":"ledger"}"#,
                #"{"ConsistentRead":false,"Key":{"key":{"S":"a"}},"TableName":"ledger"}"#,
            ]
        )
    }

    @Test func aConditionThatFailsBringsTheItem() async throws {
        let body: JSONValue = ["__type": "ConditionalCheckFailedException", "message": "failed", "Item": Self.json]
        let transport = ScriptedTransport([.status(400, body: body.description)])
        let condition = DynamoDBExpression("#v = :v", names: ["#v": "version"], values: [":v": .number(7)])
        let error = await #expect(throws: AWSError.self) {
            try await Self.table(transport).put(["key": .string("a")], if: condition)
        }
        #expect(error?.code == .conditionalCheckFailed)
        #expect(error?.item == Self.item)
        #expect(error?.mayHaveArrived == false)
        #expect(error?.message.hasSuffix("(table ledger)") == true)
        #expect(
            try transport.requests[0].json == [
                "TableName": "ledger", "Item": ["key": ["S": "a"]], "ConditionExpression": "#v = :v",
                "ExpressionAttributeNames": ["#v": "version"], "ExpressionAttributeValues": [":v": ["N": "7"]],
                "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
            ]
        )
    }

    @Test func aConditionThatFailsAfterALostReplySaysSo() async throws {
        let transport = ScriptedTransport([
            .reset, .status(400, body: #"{"__type": "ConditionalCheckFailedException"}"#),
        ])
        let error = await #expect(throws: AWSError.self) {
            try await Self.table(transport).delete(["key": .string("a")], if: DynamoDBExpression("attribute_exists(a)"))
        }
        #expect(error?.code == .conditionalCheckFailed)
        #expect(error?.mayHaveArrived == true)
    }

    @Test func anUpdateSharesItsPlaceholdersWithItsCondition() async throws {
        let transport = ScriptedTransport([.status(200, body: #"{"Attributes": {"count": {"N": "2"}}}"#)])
        let update = DynamoDBExpression("SET #c = :two", names: ["#c": "count"], values: [":two": .number(2)])
        let condition = DynamoDBExpression("#c = :one", names: ["#c": "count"], values: [":one": .number(1)])
        let item = try await Self.table(transport).update(["key": .string("a")], update, if: condition)
        #expect(item == ["count": .number(2)])
        let json = try transport.requests[0].json
        #expect(transport.requests[0].header("X-Amz-Target") == "DynamoDB_20120810.UpdateItem")
        #expect(json["UpdateExpression"] == "SET #c = :two")
        #expect(json["ReturnValues"] == "ALL_NEW")
        #expect(json["ExpressionAttributeNames"] == ["#c": "count"])
        #expect(json["ExpressionAttributeValues"] == [":one": ["N": "1"], ":two": ["N": "2"]])
    }

    @Test func aPlaceholderThatMeansTwoThingsIsRefused() async throws {
        let transport = ScriptedTransport([])
        let error = await #expect(throws: AWSError.self) {
            try await Self.table(transport).update(
                ["key": .string("a")],
                DynamoDBExpression("SET c = :v", values: [":v": .number(2)]),
                if: DynamoDBExpression("c = :v", values: [":v": .number(1)])
            )
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.message.contains(":v") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func deletingNeedsNoCondition() async throws {
        let transport = ScriptedTransport([.status(200, body: "{}")])
        try await Self.table(transport).delete(["key": .string("a")])
        #expect(transport.requests[0].header("X-Amz-Target") == "DynamoDB_20120810.DeleteItem")
        #expect(transport.requests[0].bodyText == #"{"Key":{"key":{"S":"a"}},"TableName":"ledger"}"#)
    }
}
