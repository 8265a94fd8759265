import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Testing

/// White space around what AWS writes means nothing, and a text of nothing else is none.
struct PaddedTextTests {
    private static let blanks = ["", " ", "\n\t ", "\u{A0}"]

    private func notice(_ change: (inout HealthEvent) -> Void) throws -> TaskRetirementNotice {
        var event = HealthEventFixture.services.event()
        change(&event)
        return try #require(TaskRetirementNotice.interpret(event).notice)
    }

    @Test(arguments: [" ", "\t", "\n", "\u{A0}"])
    func aPaddedEventMeansTheSame(pad: String) throws {
        let padded = try notice { event in
            func padding(_ text: String?) -> String? { text.map { "\(pad)\($0)\(pad)" } }
            event.source = padding(event.source)
            event.account = padding(event.account)
            event.region = padding(event.region)
            event.detailType = padding(event.detailType?.rawValue).map { .init(rawValue: $0) }
            event.detail.eventARN = padding(event.detail.eventARN)
            event.detail.eventTypeCode = padding(event.detail.eventTypeCode?.rawValue).map { .init(rawValue: $0) }
            event.detail.statusCode = padding(event.detail.statusCode?.rawValue).map { .init(rawValue: $0) }
            event.detail.eventRegion = padding(event.detail.eventRegion)
            event.detail.affectedAccount = padding(event.detail.affectedAccount)
            event.detail.communicationID = padding(event.detail.communicationID)
            event.resources = event.resources?.map { padding($0) }
        }
        #expect(padded == (try notice { _ in }))
    }

    @Test(arguments: blanks)
    func whatIsBlankIsNotStated(blank: String) throws {
        let notice = try notice { event in
            event.source = blank
            event.detailType = .init(rawValue: blank)
            event.account = FixtureAccounts.other
            event.region = "us-west-2"
            event.detail.eventARN = blank
            event.detail.eventRegion = blank
            event.detail.affectedAccount = blank
            event.detail.statusCode = .init(rawValue: blank)
            event.detail.startTime = .init(blank)
        }
        #expect(!notice.isSimulation)
        #expect(notice.account == FixtureAccounts.other)
        #expect(notice.region == "us-west-2")
        #expect(notice.eventARN == nil)
        #expect(notice.status == .notStated)
        #expect(notice.startTime == .notStated)
        #expect(notice.key.retirement.event == "us-west-2/AWS_ECS_TASK_PATCHING_RETIREMENT/\(notice.key.communication)")
    }

    @Test func copiesWithoutACommunicationHaveOneKeyHoweverTheyAreWritten() throws {
        let keys = try ["closed", "CLOSED", " Closed "].map { status in
            try notice { event in
                event.detail.communicationID = nil
                event.detail.statusCode = .init(rawValue: status)
                event.detail.endTime = status == "closed" ? nil : .init(" ")
            }.key
        }
        #expect(Set(keys).count == 1)
        let open = try notice { event in
            event.detail.communicationID = nil
            event.detail.statusCode = .open
            event.detail.endTime = nil
        }
        #expect(!keys.contains(open.key))
    }

    @Test(arguments: blanks)
    func aBlankCommunicationIsNone(blank: String) throws {
        let key = try notice { $0.detail.communicationID = blank }.key
        #expect(key == (try notice { $0.detail.communicationID = nil }.key))
    }

    @Test(arguments: blanks)
    func aBlankRegionDoesNotHideThatOfTheARN(blank: String) throws {
        let notice = try notice { event in
            event.region = "us-west-2"
            event.detail.eventRegion = blank
        }
        #expect(notice.region == "eu-central-1")
    }

    @Test(arguments: blanks)
    func aBlankTypeIsNone(blank: String) {
        var event = HealthEventFixture.services.event()
        event.detail.eventTypeCode = .init(rawValue: blank)
        #expect(TaskRetirementNotice.interpret(event) == .declined(.eventTypeCode(nil)))
    }

    // MARK: The status

    @Test(arguments: [
        ("CLOSED", RetirementStatus.finished), ("Closed", .finished), ("OPEN", .underWay), ("Open", .underWay),
        ("UPCOMING", .upcoming), (" Upcoming\n", .upcoming),
        (" Paused ", .other(HealthEvent.StatusCode(rawValue: "Paused"))),
        ("clo\u{17F}ed", .other(HealthEvent.StatusCode(rawValue: "clo\u{17F}ed"))),
    ])
    func aStatusIsKnownInCapitalsToo(code: String, status: RetirementStatus) throws {
        #expect(try notice { $0.detail.statusCode = .init(rawValue: code) }.status == status)
    }
}
