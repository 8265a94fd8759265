import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Testing

/// Few resources are put in order in another way than many, and with the same result.
struct ResourceOrderTests {
    private static let words = [
        "api", "worker", "a", "a-1", "A", "_", "importer-of-long-names", "importer-of-long-name",
    ]

    /// Names that often begin alike, the same for a seed in every run.
    private func names(_ count: Int, seed: UInt64) -> [String] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func pick(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        return (0..<count).map { _ in
            let parts = (0...pick(4)).map { _ in Self.words[pick(Self.words.count)] }
            return "\(["orders", "orders-2", "Billing"][pick(3)])|\(parts.joined(separator: "-"))"
        }
    }

    private func notice(_ resources: [String], _ entities: [String]) throws -> TaskRetirementNotice {
        var event = HealthEventFixture.services.event()
        event.resources = resources
        event.detail.affectedEntities = entities.map { .init(entityValue: $0, status: .impaired) }
        return try #require(TaskRetirementNotice.interpret(event).notice)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func theOrderIsThatOfClusterAndNameByBytes(seed: UInt64) throws {
        let names = names(seed < 40 ? Int(seed % 10) : Int(seed) * 7, seed: seed)
        let unique = Set(names).map { $0.split(separator: "|").map(String.init) }
        let wanted = unique.sorted { a, b in
            a[0] == b[0]
                ? a[1].utf8.lexicographicallyPrecedes(b[1].utf8) : a[0].utf8.lexicographicallyPrecedes(b[0].utf8)
        }
        let alike = try notice(names, names)
        #expect(alike.resources.map(\.description) == wanted.map { $0.joined(separator: "/") })
        #expect(alike.resources.allSatisfy { $0.status == .impaired && $0.lists == [.resources, .affectedEntities] })
        // Lists in different orders are never taken for few that agree.
        #expect(try notice(names, names.reversed()).resources == alike.resources)
        #expect(try notice([" "] + names, names).resources == alike.resources)
    }

    @Test func fewResourcesWithSomethingUnusualAmongThemAreReadTheGeneralWay() throws {
        let arn = ResourceText.serviceARN("web", in: "orders")
        let unusual = [
            ["orders|web", "orders|web"], ["orders|web", "orders/web"], ["orders|web", arn], ["orders|web", " "],
        ]
        for names in unusual {
            let notice = try notice(names, names)
            #expect(notice.services.map(\.name) == ["web"])
            #expect(notice.services.first?.cluster == "orders")
        }
        let mixed = try notice(["orders | web ", "junk", "orders|api"], ["orders | web ", "junk", "orders|api"])
        #expect(mixed.resources.map(\.description) == ["orders/api", "orders/web", "junk"])
    }
}
