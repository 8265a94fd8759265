import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import Synchronization

/// A table in memory that answers `GetItem` and `PutItem` as DynamoDB does, as far as the store of records asks.
///
/// It knows the conditions of that store by their text, so that a changed one makes a test fail.
final class FakeTable: Sendable {
    /// What becomes of the reply to a request.
    enum Fate: Hashable, Sendable {
        /// It arrives.
        case answered
        /// The request is carried out, and the reply is lost.
        case lost
        /// The request is carried out, and answered with this status.
        case status(Int)
    }

    private let items = Mutex<[String: JSONValue]>([:])
    private let givesItemOnFailure: Bool
    private let fate: @Sendable (_ action: String, _ number: Int) -> Fate
    private let afterWrite: @Sendable (FakeTable, Int) -> Void

    init(
        givesItemOnFailure: Bool = true,
        afterWrite: @escaping @Sendable (FakeTable, Int) -> Void = { _, _ in },
        fate: @escaping @Sendable (_ action: String, _ number: Int) -> Fate = { _, _ in .answered }
    ) {
        self.givesItemOnFailure = givesItemOnFailure
        self.afterWrite = afterWrite
        self.fate = fate
    }

    func transport(_ clock: SteppingClock = SteppingClock()) -> ScriptedTransport {
        ScriptedTransport(clock: clock.deliveryClock) { request, number in
            let action = request.headers.first { $0.name == "X-Amz-Target" }?.value.revealed ?? ""
            let step = self.answer(action, (try? JSONValue(parsing: request.body)) ?? .null)
            if action.hasSuffix("PutItem") { self.afterWrite(self, number) }
            switch self.fate(action, number) {
            case .answered: return step
            case .lost: return .reset
            case .status(let status): return .status(status)
            }
        }
    }

    subscript(key: String) -> JSONValue? {
        get { items.withLock { $0[key] } }
        set { items.withLock { $0[key] = newValue } }
    }

    private func answer(_ action: String, _ input: JSONValue) -> ScriptedTransport.Step {
        switch action {
        case "DynamoDB_20120810.GetItem":
            guard input["ConsistentRead"] == true, let key = input["Key"]?["key"]?["S"]?.stringValue else {
                return Self.refusal("ValidationException")
            }
            return .status(200, body: self[key].map { JSONValue.object(["Item": $0]).description } ?? "{}")
        case "DynamoDB_20120810.PutItem":
            guard let item = input["Item"], let key = item["key"]?["S"]?.stringValue else {
                return Self.refusal("ValidationException")
            }
            return items.withLock { items in
                guard Self.holds(input, for: items[key]) else {
                    let members = givesItemOnFailure ? items[key].map { ["Item": $0] } ?? [:] : [:]
                    return Self.refusal("ConditionalCheckFailedException", members)
                }
                items[key] = item
                return .status(200, body: "{}")
            }
        default: return Self.refusal("UnknownOperationException")
        }
    }

    private static func holds(_ input: JSONValue, for item: JSONValue?) -> Bool {
        let values = input["ExpressionAttributeValues"] ?? [:]
        func number(_ value: JSONValue?) -> Int? { value?["N"]?.stringValue.flatMap { Int($0) } }
        switch input["ConditionExpression"]?.stringValue {
        case "attribute_not_exists(#key) OR #expires <= :now":
            guard let item else { return true }
            guard let end = number(item["expires"]), let now = number(values[":now"]) else { return false }
            return end <= now
        case "#version = :version AND #writes = :writes":
            return item?["version"] == values[":version"] && item?["writes"] == values[":writes"]
        case "#version = :version AND attribute_not_exists(#writes)":
            return item?["version"] == values[":version"] && item?["writes"] == nil
        default: return false
        }
    }

    private static func refusal(_ code: String, _ members: [String: JSONValue] = [:]) -> ScriptedTransport.Step {
        var body = members
        body["__type"] = .string("com.amazonaws.dynamodb.v20120810#\(code)")
        body["message"] = "The conditional request failed"
        return .status(400, body: JSONValue.object(body).description)
    }
}
