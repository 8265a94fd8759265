import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct RendererTests {
    @Test(arguments: HealthEventFixture.samples)
    func sameNoticeSameBytes(fixture: HealthEventFixture) throws {
        let notice = try #require(fixture.interpreted())
        let all = try messages(for: notice)
        expectLimits(all)
        #expect(try all.map { $0.json() } == messages(for: notice).map { $0.json() })
        let renderer = SlackRenderer()
        #expect(try renderer.messages(for: notice, now: aheadOfTime) == all)
        #expect(try renderer.messages(for: notice, now: aheadOfTime) == all)
    }

    @Test func onlyTheSideOfTheStartCounts() throws {
        let week = stride(from: -600_000.0, to: 0, by: 60_000).map {
            FixtureTimes.retirementStarts.addingTimeInterval($0)
        }
        #expect(try Set(week.map { try message(for: .fixture(), now: $0) }).count == 1)
    }

    @Test func aRendererKnowsItsOptions() {
        var options = SlackRenderer.Options(accountNames: ["1": "one"], resourceDetail: .names, immediateMention: .here)
        #expect(SlackRenderer(options: options).options == options)
        options.wording.labels.starts = "Beginn"
        #expect(SlackRenderer(options: options).options == options)
        #expect(SlackRenderer().options == SlackRenderer.Options())
    }

    @Test func manyThreadsShareARenderer() async throws {
        let renderer = SlackRenderer()
        let expected = try messages(for: .fixture())
        try await withThrowingTaskGroup(of: [SlackMessage].self) { group in
            for _ in 0..<20 {
                group.addTask { try renderer.messages(for: .fixture(), now: aheadOfTime) }
            }
            for try await messages in group { #expect(messages == expected) }
        }
    }
}
