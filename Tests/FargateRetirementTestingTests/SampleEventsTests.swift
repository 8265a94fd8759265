import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

/// The files of Examples/Events, and what its README says of them.
struct SampleEventsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Events")

    private static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: name)))
    }

    private static func notices(_ name: String) throws -> [TaskRetirementNotice] {
        try HealthEvent.open(bytes(name)).compactMap { $0.event.flatMap { TaskRetirementNotice.interpret($0).notice } }
    }

    /// The rows of the table: a file, and what it opens as.
    private static let rows: [(file: String, opensAs: String)] = {
        let text = (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[0].hasPrefix("["), let end = cells[0].firstIndex(of: "]") else { return nil }
            return (String(cells[0].dropFirst()[..<end]), cells[2])
        }
    }()

    /// What a person would say of an element, as the README says it.
    private static func summary(_ element: OpenedElement) -> String {
        let start = "\(element.wrapper?.rawValue ?? "nothing"): "
        switch element.content {
        case .event(let event):
            guard let notice = TaskRetirementNotice.interpret(event).notice else { return start + "no retirement" }
            let counts = [
                (notice.services.count, "service", "services"), (notice.tasks.count, "task", "tasks"),
                (notice.unrecognizedResources.count, "other", "others"),
            ]
            return start
                + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
        case .other: return start + "no Health event"
        case .failure: return start + "cannot be read"
        @unknown default: return start
        }
    }

    @Test func eachFileHasARowAndEachRowAFile() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).filter { $0 != "README.md" }
        #expect(Self.rows.map(\.file).sorted() == files.sorted())
        #expect(files.count == 15)
    }

    @Test(arguments: rows)
    func eachFileOpensAsItsRowSays(file: String, opensAs: String) throws {
        let elements = HealthEvent.open(try Self.bytes(file))
        #expect(elements.map(Self.summary).joined(separator: "; ") == opensAs)
    }

    @Test(arguments: rows.map(\.file))
    func filesHoldNothingThatBelongsToSomebody(file: String) throws {
        let text = String(decoding: try Self.bytes(file), as: UTF8.self)
        let words = text.split { !$0.isLetter && !$0.isNumber }
        // Twelve digits are an account, or the end of an identifier of the toolkit.
        for word in words where word.count == 12 && word.allSatisfy(\.isNumber) && !word.hasPrefix("0000") {
            #expect(word == FixtureAccounts.workload)
        }
        #expect(text.hasSuffix("\n"))
        #expect(!text.contains("\r"))
    }

    @Test(arguments: rows.map(\.file).filter { $0.hasSuffix(".json") })
    func filesAreJSONForOtherToolsToo(file: String) throws {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(try Self.bytes(file))) }
    }

    @Test func theEntriesForEachKindAreThoseOfBothTogether() throws {
        let each = try ["put-events-service.json", "put-events-standalone.json"].flatMap(Self.notices)
        #expect(try each == Self.notices("put-events-entries.json"))
    }

    @Test func theBackupCopyIsTheSameNotice() throws {
        let notices = try Self.notices("service-retirement.json") + Self.notices("backup-copy.json")
        #expect(notices.map(\.isBackupCopy) == [false, true])
        #expect(TaskRetirementNotice.merging(notices) == [notices[0]])
        let wrapped = try ["sns-lambda.json", "sqs-lambda-batch.json"].flatMap(Self.notices)
        #expect(TaskRetirementNotice.merging(notices + wrapped).count == 1)
    }

    @Test func theUpdateIsOneOfTheSameRetirement() throws {
        let first = try #require(try Self.notices("service-retirement.json").first)
        let update = try #require(try Self.notices("update-closed.json").first)
        #expect(update.status == .finished)
        #expect(update.supersedes(first))
    }

    @Test func thePagesAreOneNotice() throws {
        let pages = try Self.notices("pages.ndjson")
        #expect(pages.map(\.pages.received) == [[2], [3], [1]])
        let merged = TaskRetirementNotice.merging(pages)
        #expect(merged.count == 1)
        #expect(merged.first?.pages.isComplete == true)
        #expect(merged.first?.services.count == 12)
    }

    @Test func theSecurityOverrideStartsAtOnce() throws {
        let notice = try #require(try Self.notices("security-override.json").first)
        let sent = try #require(notice.sentTime.date)
        #expect(notice.isImmediate(at: sent))
    }

    @Test func theHugeRetirementFitsIntoEventBridge() throws {
        #expect(try Self.bytes("huge-retirement.json").count < 262_144)
        #expect(try Set(Self.notices("huge-retirement.json")[0].services.map(\.cluster)).count == 12)
    }

    @Test func theSimulationsCanBeSent() throws {
        let notices = try Self.notices("put-events-entries.json")
        #expect(notices.map(\.isSimulation) == [true, true])
        let entries = try #require(
            try JSONSerialization.jsonObject(with: Data(try Self.bytes("put-events-entries.json"))) as? [[String: Any]]
        )
        for entry in entries {
            #expect(Set(entry.keys) == ["Source", "DetailType", "Resources", "Detail"])
            #expect((entry["Source"] as? String)?.hasPrefix("aws.") == false)
            #expect(entry["DetailType"] as? String == "AWS Health Event")
            #expect(entry["Detail"] is String)
        }
        #expect(try Self.bytes("put-events-entries.json").count < 262_144)
    }
}
