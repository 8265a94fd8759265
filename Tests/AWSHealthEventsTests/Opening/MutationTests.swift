import AWSHealthEvents
import Foundation
import Testing

/// Whatever is changed in an input, it is opened to at least one element, and nothing crashes.
struct MutationTests {
    static let inputs: [String] = [
        Samples.full, Samples.event("a"), Samples.detail("a"), "[\(Samples.entry("a")),\(Samples.entry("b"))]",
        Samples.records(Samples.topicRecord(Samples.full)), Samples.notification(Samples.event("a")),
        Samples.records(Samples.queueRecord(Samples.full, id: "1"), Samples.queueRecord(Samples.event("b"), id: "2")),
        "[\(Samples.queueRecord(Samples.notification(Samples.event("a")), id: "1"))]",
        Samples.stream(Samples.streamRecord(Samples.full, id: "1"), Samples.streamRecord(Samples.event("b"), id: "2")),
        "\(Samples.event("a"))\n\(Samples.event("b"))\n\(Samples.full)\n", Samples.event("a") + Samples.event("b"),
        HealthAPITests.details("a", "b") + HealthAPITests.entities(("a", "v", "1"), ("b", "w", nil), next: "t"),
        #"{"version":"0","detail-type":"ECS Task State Change","detail":{"a":[1,2.5e-3,null,true,"é\u00e9"]}}"#,
    ]

    @Test(arguments: inputs.indices)
    func aChangedInputIsStillOpened(index: Int) throws {
        var random = SeededRandom(seed: UInt64(index) + 1)
        for _ in 0..<200 {
            var bytes = Array(Self.inputs[index].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.mutate(&bytes, &random) }
            let elements = HealthEvent.open(bytes)
            try #require(!elements.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
            for element in elements {
                try #require(
                    element.location.offset <= bytes.count && element.location.line > 0 && element.location.column > 0
                )
                if let failure = element.failure { try #require(!failure.message.isEmpty) }
                guard let event = element.event else { continue }
                // What was read can be written and read again.
                try #require(HealthEvent.open(event.json()).first?.content != nil)
                try #require(try JSONDecoder().decode(HealthEvent.self, from: Data(event.json())) == event)
            }
        }
    }

    /// Each field of the full event becomes each other kind of value.
    @Test(arguments: ["null", "true", "7", "-1.5e3", #""""#, #""x""#, "[]", "[null,7,[],{}]", "{}", #"{"a":[1]}"#])
    func aFieldOfAnotherTypeIsStillOpened(json: String) throws {
        let value = try jsonValue(Samples.full)
        for path in Self.paths(value) where !path.isEmpty {
            let text = try Self.replacing(path[...], in: value, by: jsonValue(json)).description
            let elements = open(text)
            try #require(elements.count == 1)
            guard let event = elements[0].event else {
                try #require(path == ["detail"] || path.isEmpty)
                continue
            }
            let again = try #require(open(String(decoding: event.json(), as: UTF8.self))[0].event)
            try #require(again == event)
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        guard !bytes.isEmpty else { return }
        let place = bytes.indices.randomElement(using: &random) ?? 0
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes.removeSubrange(place...)
        case 5: bytes.removeSubrange(..<place)
        case 6: bytes.insert(Array("{}[]\",:\\\n0-e ".utf8).randomElement(using: &random) ?? 0, at: place)
        default: bytes.append(contentsOf: bytes[place...])
        }
    }

    private static func paths(_ value: JSONValue) -> [[String]] {
        let members =
            value.objectValue.map(Array.init)
            ?? (value.arrayValue ?? []).enumerated().map { (key: String($0.offset), value: $0.element) }
        return [[]] + members.flatMap { member in paths(member.value).map { [member.key] + $0 } }
    }

    private static func replacing(_ path: ArraySlice<String>, in value: JSONValue, by new: JSONValue) -> JSONValue {
        guard let key = path.first else { return new }
        if var members = value.objectValue {
            members[key] = replacing(path.dropFirst(), in: members[key] ?? .null, by: new)
            return .object(members)
        }
        var elements = value.arrayValue ?? []
        if let index = Int(key) { elements[index] = replacing(path.dropFirst(), in: elements[index], by: new) }
        return .array(elements)
    }
}
