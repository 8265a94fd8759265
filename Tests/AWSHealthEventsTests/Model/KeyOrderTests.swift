import AWSHealthEvents
import Foundation
import Testing

/// The order and spelling in which AWS writes an event make it faster to read, and nothing else.
struct KeyOrderTests {
    /// A value as JSON with its members in any order.
    private func text(_ value: Any, _ random: inout SeededRandom, escaping: Bool, space: String) -> String {
        func quoted(_ text: String) -> String {
            let escapes = text.utf16.map { unit in
                let isPlain = unit >= 0x20 && unit < 0x7F && unit != 0x22 && unit != 0x5C
                return isPlain && !escaping ? String(UnicodeScalar(UInt8(unit))) : String(format: "\\u%04x", unit)
            }
            return "\"\(escapes.joined())\""
        }
        switch value {
        case let members as [String: Any]:
            let pairs = members.keys.sorted().shuffled(using: &random).map { key in
                "\(quoted(key)):\(space)\(text(members[key] ?? "", &random, escaping: escaping, space: space))"
            }
            return "{" + pairs.joined(separator: "," + space) + "}"
        case let elements as [Any]:
            let texts = elements.map { text($0, &random, escaping: escaping, space: space) }
            return "[" + texts.joined(separator: space + ",") + "]"
        case let text as String: return quoted(text)
        default: return "null"
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func anEventIsTheSameInAnyOrderAndSpelling(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let value = try JSONSerialization.jsonObject(with: Data(Samples.full.utf8))
        let changed = text(value, &random, escaping: seed % 5 == 1, space: seed % 3 == 1 ? " \n\t" : "")
        let usual = try event(Samples.full)
        #expect(try event(changed) == usual)
        // The bytes that are written have the order in which AWS writes.
        #expect(try event(String(decoding: usual.json(), as: UTF8.self)) == usual)
    }

    @Test func theLastValueOfAKeyCountsBehindTheUsualOnesToo() throws {
        let detail = #"{"eventArn":"a","service":"ECS","eventTypeCode":"X","service":"EKS","eventArn":5}"#
        let event = try event(#"{"version":"0","id":"1","detail":\#(detail),"id":"2","version":[]}"#)
        #expect(event.id == "2" && event.version == nil && event.additionalFields == ["version": []])
        #expect(event.detail.service == "EKS" && event.detail.eventARN == "5")
    }

    @Test(
        arguments: [
            "Tue, 4 Mar 2031 05:05:00 GMT", "Tue, 14 Mar 2031 05:05:00 GMT", "tUE, 14 MAR 2031 05:05:00 GMT",
            #"\"\", 4 Mar 2031 05:05:00 GMT"#, #"Tu\u0065, 4 Mar 2031 05:05:00 GMT"#, "Tü, 4 Mar 2031 05:05:00 GMT",
            "Tuü, 14 Mar 2031 05:05:00 GMT", "@[`, 4 Mar 2031 05:05:00 GMT", "Tue, 44 Mar 2031 05:05:00 GMT",
            "Tue, 4 Mar 2031 05:05:00 GMT ", "Tue, 4 Mar 2031 05:05:0: GMT", "Tue, 4 Mar 20/1 05:05:00 GMT",
            "Tue, 4 Mar 2031 05-05:00 GMT", "Tue, 4 Mar 2031 05:05:00 UTC", "Tue,  4 Mar 2031 05:05:00 GMT",
            "Tue, 4 Mar 2031 0\u{15}:05:00 GMT".replacing("\u{15}", with: #"\u0015"#),
            "Tue, 4 Mar 2031 \\\"5:05:00 GMT",
        ]
    )
    func aTimeIsTheSameAloneAndInAnEvent(text: String) throws {
        let event = try event(#"{"detail":{"service":"ECS","eventTypeCode":"X","startTime":"\#(text)"}}"#)
        let plain = try JSONDecoder().decode([String].self, from: Data(#"["\#(text)"]"#.utf8))
        #expect(event.detail.startTime == HealthEvent.Timestamp(plain[0]))
        #expect(event.detail.startTime?.description == HealthEvent.Timestamp(plain[0]).description)
    }

    @Test(arguments: ["harbor|pilot", "harbor|ship", #"harbor|sh\u0069p"#])
    func entitiesAreReadAlikeHoweverTheyAreWritten(second: String) throws {
        // The third entity differs from the pattern of the two before it in one place each.
        let said = #""lastUpdatedTime":"Tue, 4 Mar 2031 05:05:00 GMT","status":"IMPAIRED""#
        let others = [
            #"{"entityValue":"c|c",\#(said)}"#, #"{"entityValue":"c|d",\#(said)}"#, #"{ "entityValue":"c|c",\#(said)}"#,
            #"{"entityValue":"c|c","status":"PENDING"}"#, #"{\#(said),"entityValue":"c|c"}"#, #"{"entityValue":"c|c"}"#,
        ]
        for other in others {
            let list = #"[{"entityValue":"a|a",\#(said)},{"entityValue":"\#(second)",\#(said)},\#(other)]"#
            let resources = #"["a|a","harbor|ship","c|c"]"#
            let detail = #"{"service":"ECS","eventTypeCode":"X","affectedEntities":\#(list)}"#
            let shared = try event(#"{"resources":\#(resources),"detail":\#(detail)}"#)
            let alone = try event(#"{"detail":\#(detail)}"#)
            let behind = try event(#"{"detail":\#(detail),"resources":\#(resources)}"#)
            #expect(shared.detail == alone.detail && behind == shared)
            #expect(shared.resources == ["a|a", "harbor|ship", "c|c"])
        }
    }

    @Test func aChangeOfOneEntityLeavesTheOthersAsTheyAre() throws {
        let list = #"[{"entityValue":"a","status":"IMPAIRED"},{"entityValue":"b","status":"IMPAIRED"}]"#
        let event = try event(
            #"{"resources":["a","b"],"detail":{"service":"ECS","eventTypeCode":"X","affectedEntities":\#(list)}}"#
        )
        var changed = event
        changed.detail.affectedEntities?[0]?.status = .resolved
        changed.detail.affectedEntities?[0]?.tags = ["a": "b"]
        #expect(changed.detail.affectedEntities?.map(\.?.status) == [.resolved, .impaired])
        #expect(changed.detail.affectedEntities?[1] == event.detail.affectedEntities?[1])
        #expect(event.detail.affectedEntities?.map(\.?.status) == [.impaired, .impaired])
        #expect(event.detail.affectedEntities?[0] == .init(entityValue: "a", status: .impaired))
    }
}
