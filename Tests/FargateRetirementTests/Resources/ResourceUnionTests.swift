import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

/// Both lists of an event become one, in which nothing is missing and nothing occurs twice.
struct ResourceUnionTests {
    private func notice(
        resources: [String?]?,
        entities: [HealthEvent.AffectedEntity?]?
    ) throws -> TaskRetirementNotice {
        var event = HealthEventFixture.services.event()
        event.resources = resources
        event.detail.affectedEntities = entities
        return try #require(TaskRetirementNotice.interpret(event).notice)
    }

    private func entity(
        _ value: String?,
        _ status: HealthEvent.EntityStatus? = nil,
        updated: String? = nil
    ) -> HealthEvent.AffectedEntity {
        .init(entityValue: value, lastUpdatedTime: updated.map { .init($0) }, status: status)
    }

    @Test func equalListsAreOne() throws {
        let names = ["production|web", "production|api"]
        let notice = try notice(resources: names, entities: names.map { entity($0, .impaired) })
        #expect(notice.resources.map(\.description) == ["production/api", "production/web"])
        #expect(notice.resources.allSatisfy { $0.lists == [.resources, .affectedEntities] && $0.status == .impaired })
        #expect(notice.listDisagreement == nil)
    }

    @Test func oneServiceInThreeSpellingsIsOne() throws {
        let notice = try notice(
            resources: ["production | web", "production|web"],
            entities: [entity("production/web", .pending)]
        )
        #expect(notice.services == [ECSService(cluster: "production", name: "web")])
        #expect(notice.resources.first?.status == .pending)
        #expect(notice.listDisagreement == nil)
    }

    @Test func servicesComeByClusterAndNameThenTasksByARNThenTheRestAsListed() throws {
        let tasks = [1, 2].map { ResourceText.task($0, in: "batch") }
        let notice = try notice(
            resources: ["zebra", tasks[1], "b|a", "a|zz", "AWS_ACCOUNT", "a|b", tasks[0], "aardvark"],
            entities: nil
        )
        #expect(
            notice.resources.map(\.description) == ["a/b", "a/zz", "b/a"] + tasks + [
                "zebra", "AWS_ACCOUNT", "aardvark",
            ]
        )
        #expect(notice.tasks.map(\.arn) == tasks)
        #expect(notice.unrecognizedResources == ["zebra", "AWS_ACCOUNT", "aardvark"])
    }

    @Test func theOrderIsThatOfTheBytesHoweverLongTheNamesAre() throws {
        let names = [
            "cluster-a|service-long-name-2", "cluster-a|service-long-name-10", "cluster-a|service", "cluster|b",
        ]
        let notice = try notice(resources: names, entities: names.reversed().map { entity($0) })
        #expect(
            notice.resources.map(\.description) == [
                "cluster/b", "cluster-a/service", "cluster-a/service-long-name-10", "cluster-a/service-long-name-2",
            ]
        )
    }

    @Test func theOrderOfTheListsDoesNotMatter() throws {
        let names = HealthEventFixture.huge(resources: 60, clusters: 7).resources
        let sorted = try notice(resources: names, entities: names.map { entity($0) })
        let shuffled = try notice(resources: names.reversed(), entities: names.shuffled().map { entity($0) })
        #expect(sorted.resources == shuffled.resources)
        #expect(sorted.resources.count == 60)
    }

    @Test func tasksOfDifferentRegionsAndLengthsAreSortedByARN() throws {
        let arns = [
            ResourceText.task(2, in: "batch", region: "us-east-1"), ResourceText.task(1, in: nil),
            ResourceText.task(1, in: "batch"), "arn:aws:ecs:eu-central-1:111122223333:task/batch/0",
        ]
        let notice = try notice(resources: arns + arns, entities: arns.reversed().map { entity($0) })
        #expect(notice.tasks.map(\.arn) == arns.sorted())
    }

    @Test func servicesOfOneNameInTwoRegionsStayTwo() throws {
        let arns = ["eu-west-1", "eu-central-1"].map { ResourceText.serviceARN("web", in: "production", region: $0) }
        let notice = try notice(resources: arns, entities: arns.reversed().map { entity($0) })
        #expect(notice.services.compactMap(\.arn?.region) == ["eu-central-1", "eu-west-1"])
        #expect(notice.listDisagreement == nil)
    }

    @Test func aServiceNamedByNameAndByARNIsOneAndHasTheARN() throws {
        let arn = ResourceText.serviceARN("web", in: "production")
        for (first, second) in [("production|web", arn), (arn, "production|web")] {
            let notice = try notice(resources: [first], entities: [entity(second)])
            #expect(notice.services.map(\.arn?.description) == [arn])
        }
    }

    @Test func theLatestStatusCounts() throws {
        let notice = try notice(
            resources: nil,
            entities: [
                entity("a|b", .resolved, updated: "Sat, 5 Sep 2026 10:00:00 GMT"),
                entity("a|b", .impaired, updated: "Fri, 4 Sep 2026 10:00:00 GMT"),
                entity("a|c", .impaired, updated: "Fri, 4 Sep 2026 10:00:00 GMT"),
                entity("a|c", .resolved, updated: "Sat, 5 Sep 2026 10:00:00 GMT"),
                entity("a|d", .impaired), entity("a|d"),
                entity("junk", .pending), entity("junk", .resolved),
            ]
        )
        #expect(notice.resources.map(\.status) == [.resolved, .resolved, .impaired, .resolved])
    }

    @Test func theLastStatusCountsWhereNoneHasATime() throws {
        let notice = try notice(
            resources: ["a|x", nil, nil, "a|b"],
            entities: [entity("a|x"), entity("a|b", .impaired), entity("a|b", .resolved)]
        )
        #expect(notice.resources.map(\.status) == [.resolved, nil])
        let reversed = try self.notice(
            resources: ["a|b", "a|b"],
            entities: [nil, nil, entity("a|b", .impaired), entity("a|b", .resolved)]
        )
        #expect(reversed.resources.map(\.status) == [.resolved])
    }

    @Test func manyStatusesAreKeptApartInLinearTime() throws {
        func event(_ count: Int) -> HealthEvent {
            var event = HealthEventFixture.services.event()
            event.resources = nil
            var entities: [HealthEvent.AffectedEntity?] = []
            for cluster in ["a", "b"] {
                for number in 0..<count {
                    entities.append(entity("\(cluster)|\(number)", HealthEvent.EntityStatus(rawValue: "\(number)")))
                }
            }
            event.detail.affectedEntities = entities
            return event
        }
        let notice = try #require(TaskRetirementNotice.interpret(event(30)).notice)
        #expect(notice.resources.count == 60)
        #expect(notice.services.map(\.name) == notice.resources.map { $0.status?.rawValue ?? "" })
        expectLinearTime(of: 2_000, input: event) { event in
            #expect(TaskRetirementNotice.interpret(event).notice?.resources.isEmpty == false)
        }
    }

    @Test func aStatusUnderTheNameOfTheHealthAPICounts() throws {
        let mutated = EventMutation.entityStatusVariants.apply(to: HealthEventFixture.services.event())
        let event = try #require(HealthEvent.open(mutated).first?.event)
        #expect(
            TaskRetirementNotice.interpret(event).notice?.resources.map(\.status) == [.impaired, .impaired, .impaired]
        )
    }

    @Test func whatTheListsDisagreeAboutIsStated() throws {
        let task = ResourceText.task(1, in: "batch")
        let notice = try notice(resources: ["a|b", "a|c", "AWS_ACCOUNT"], entities: [entity("a/c"), entity(task)])
        let disagreement = try #require(notice.listDisagreement)
        #expect(disagreement.onlyInResources.map(\.description) == ["a/b", "AWS_ACCOUNT"])
        #expect(disagreement.onlyInAffectedEntities.map(\.description) == [task])
        #expect(notice.resources.count == 4)
    }

    @Test func aListThatNamesNothingDisagreesWithNothing() throws {
        let some: [HealthEvent.AffectedEntity?] = [entity("a|b")]
        for nothing in [nil, [], [nil], [""], [nil, " "]] as [[String?]?] {
            #expect(try notice(resources: nothing, entities: some).listDisagreement == nil)
            let entities = nothing?.map { $0.map { entity($0) } }
            #expect(try notice(resources: ["a|b"], entities: entities).listDisagreement == nil)
            #expect(try notice(resources: nothing, entities: entities).resources.isEmpty)
        }
    }

    @Test func aListInAShapeOfItsOwnIsShown() throws {
        for key in ["resources", "affectedEntities"] {
            let mutation = EventMutation(name: key, trap: "A text where a list should be.") { event in
                guard case .object(var members) = event, case .object(var detail)? = members["detail"] else {
                    return event
                }
                members["resources"] = key == "resources" ? "production|web" : nil
                detail["affectedEntities"] = key == "resources" ? nil : "production|web"
                members["detail"] = .object(detail)
                return .object(members)
            }
            let event = try #require(
                HealthEvent.open(mutation.apply(to: HealthEventFixture.services.event())).first?.event
            )
            #expect(TaskRetirementNotice.interpret(event).notice?.services.map(\.name) == ["web"])
        }
    }

    @Test func whatIsNeitherFollowsTheOrderOfOneListAndThenOfTheOther() throws {
        let json = """
            {"detail-type":"AWS Health Event","source":"aws.health","resources":["z","y"],
             "detail":{"eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","affectedEntities":
              [{"entityValue":"a"},{"entityValue":"y"},{"entityValue":"b"}]}}
            """
        let event = try #require(HealthEvent.open(Array(json.utf8)).first?.event)
        let notice = try #require(TaskRetirementNotice.interpret(event).notice)
        #expect(notice.resources.map(\.description) == ["z", "y", "a", "b"])
    }

    @Test func elementsInAShapeOfTheirOwnAreShown() throws {
        let json = """
            {"detail-type":"AWS Health Event","source":"aws.health","resources":[5,true,["x"]],
             "detail":{"eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT","service":"ECS","affectedEntities":
              [{"entityValue":{"name":"web"}},{"entityValue":7},{"entityValue":null},{"status":"PENDING"},"a|b",false]}}
            """
        let event = try #require(HealthEvent.open(Array(json.utf8)).first?.event)
        let notice = try #require(TaskRetirementNotice.interpret(event).notice)
        #expect(
            notice.resources.map(\.description) == ["a/b", "5", "true", "[\"x\"]", "{\"name\":\"web\"}", "7", "false"]
        )
    }

    @Test func aRetirementOfAThousandServicesNamesEachOnce() throws {
        let notice = try #require(HealthEventFixture.huge.interpreted())
        #expect(notice.resources.count == 1000)
        #expect(Set(notice.resources.map(\.description)).count == 1000)
        #expect(notice.resources.map(\.description) == notice.resources.map(\.description).sorted())
    }
}
