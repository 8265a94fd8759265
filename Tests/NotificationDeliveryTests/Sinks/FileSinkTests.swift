import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct FileSinkTests {
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("FileSink-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await body(directory.appendingPathComponent("notices.jsonl").path)
    }

    private func lines(_ path: String) throws -> [String] {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        #expect(text.hasSuffix("\n"))
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    private func json(_ notification: RetirementNotification) -> String {
        String(decoding: notification.json(), as: UTF8.self)
    }

    @Test(arguments: [true, false])
    func eachNotificationIsALineOfAFileForTheUserAlone(synchronizes: Bool) async throws {
        try await withPath { path in
            let sink = FileSink(path: path, synchronizes: synchronizes)
            let notifications = (1...3).map { RetirementNotification(.fixture(communication: "c-\($0)")) }
            for notification in notifications {
                #expect(try await sink.deliver(notification, context: .plain) == DeliveryReceipt())
            }
            #expect(try lines(path) == notifications.map(json))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let permissions = try #require(attributes[.posixPermissions])
            #expect("\(permissions)" == "\(0o600)")
        }
    }

    @Test func manySinksAtOnceWriteWholeLines() async throws {
        try await withPath { path in
            let notifications = (1...60).map { number in
                RetirementNotification(
                    .fixture(communication: "c-\(number)", resources: (1...200).map { .fixture(task: $0) })
                )
            }
            let sinks = (1...3).map { _ in FileSink(path: path, synchronizes: false) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (place, notification) in notifications.enumerated() {
                    group.addTask { _ = try await sinks[place % 3].deliver(notification, context: .plain) }
                }
                try await group.waitForAll()
            }
            #expect(try lines(path).sorted() == notifications.map(json).sorted())
        }
    }

    @Test(arguments: ["{\"kind\":\"not", "x"])
    func aLineThatWasNotFinishedIsEndedFirst(torn: String) async throws {
        try await withPath { path in
            try Data("{}\n\(torn)".utf8).write(to: URL(fileURLWithPath: path))
            let notification = RetirementNotification(.fixture())
            _ = try await FileSink(path: path).deliver(notification, context: .plain)
            #expect(try lines(path) == ["{}", torn, json(notification)])
        }
    }

    @Test func aFileThatWasMovedAwayIsMadeAnew() async throws {
        try await withPath { path in
            let sink = FileSink(path: path)
            _ = try await sink.deliver(RetirementNotification(.fixture(communication: "c-1")), context: .plain)
            try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
            let second = RetirementNotification(.fixture(communication: "c-2"))
            _ = try await sink.deliver(second, context: .plain)
            #expect(try lines(path) == [json(second)])
        }
    }

    @Test(arguments: ["no/such/directory/notices.jsonl", "/", ""])
    func aFileThatCannotBeOpenedNeedsAPerson(path: String) async throws {
        let error = await #expect(throws: DeliveryFailure.self) {
            try await FileSink(path: path).deliver(RetirementNotification(.fixture()), context: .plain)
        }
        #expect(error?.kind == .configuration)
        #expect(error?.message.hasPrefix("the file \(path) can't be opened: ") == true)
    }

    #if os(Linux)
    @Test func aFullDiskCanBeTriedAgain() async throws {
        let error = await #expect(throws: DeliveryFailure.self) {
            try await FileSink(path: "/dev/full").deliver(RetirementNotification(.fixture()), context: .plain)
        }
        #expect(error?.kind == .retry(after: nil))
        #expect(error?.message.hasPrefix("the file /dev/full can't be written: ") == true)
        #expect(error?.mayHaveArrived == false)
    }
    #endif

    @Test func aDeviceTakesLinesToo() async throws {
        let receipt = try await FileSink(path: "/dev/null").deliver(RetirementNotification(.fixture()), context: .plain)
        #expect(receipt.messageCount == 1)
    }

    @Test func aCancelledTaskWritesNothing() async throws {
        try await withPath { path in
            let sink = FileSink(path: path)
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                let error = await #expect(throws: DeliveryFailure.self) {
                    try await sink.deliver(RetirementNotification(.fixture()), context: .plain)
                }
                #expect(error?.kind == .cancelled)
            }
            task.cancel()
            await task.value
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }
}
