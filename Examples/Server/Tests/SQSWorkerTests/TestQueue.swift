import AWSClient
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Synchronization

@testable import SQSWorker

/// A queue in memory that hides messages by a clock, fails as it is told, and keeps what was asked of it.
final class TestQueue: MessageQueue {
    enum Operation: Hashable {
        case receive(Int)
        case delete([String])
        case hide([String], Duration)
    }

    fileprivate struct Stored {
        var message: SQSMessage
        var hiddenUntil: Date
    }

    fileprivate struct Watcher {
        var isMet: (State) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    struct State {
        fileprivate var messages: [Stored] = []
        fileprivate var watchers: [Watcher] = []
        fileprivate(set) var operations: [Operation] = []
        fileprivate var nextID = 1

        /// The identifiers of the messages that are there, hidden or not.
        var ids: [String] { messages.map(\.message.id) }

        /// For how long each message was hidden, in order.
        func pauses(of id: String) -> [Duration] {
            operations.compactMap { operation in
                if case .hide(let ids, let pause) = operation, ids.contains(id) { pause } else { nil }
            }
        }
    }

    private let clock: SteppingClock
    private let pollSize: Int
    private let failing: @Sendable (Operation, [Operation]) -> AWSError?
    private let state = Mutex(State())

    /// - Parameters:
    ///   - clock: The clock that messages are hidden by, and that polls wait on.
    ///   - pollSize: How many messages a poll gets at most.
    ///   - failing: Which operation fails; it is told those that went before.
    init(
        _ clock: SteppingClock,
        pollSize: Int = 10,
        failing: @escaping @Sendable (Operation, [Operation]) -> AWSError? = { _, _ in nil }
    ) {
        self.clock = clock
        self.pollSize = pollSize
        self.failing = failing
    }

    var current: State { state.withLock { $0 } }

    @discardableResult
    func send(_ body: String, receiveCount: Int = 0) -> String {
        change { state in
            let id = "m\(state.nextID)"
            state.nextID += 1
            let message = SQSMessage(id: id, receiptHandle: "", body: body, receiveCount: receiveCount)
            state.messages.append(Stored(message: message, hiddenUntil: .distantPast))
            return id
        }
    }

    /// Waits until something is so.
    func wait(until isMet: @escaping (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            change { $0.watchers.append(Watcher(isMet: isMet, continuation: continuation)) }
        }
    }

    func receive(
        maximumCount: Int,
        wait: Duration,
        visibility: Duration?,
        deadline: Date?
    ) async throws(AWSError) -> [SQSMessage] {
        let now = clock.date
        let found = try perform(.receive(maximumCount)) { state in
            var found: [SQSMessage] = []
            for index in state.messages.indices where state.messages[index].hiddenUntil <= now {
                guard found.count < min(maximumCount, pollSize) else { break }
                let count = (state.messages[index].message.receiveCount ?? 0) + 1
                state.messages[index].message.receiveCount = count
                state.messages[index].message.receiptHandle = "\(state.messages[index].message.id)/\(count)"
                state.messages[index].hiddenUntil = now.addingTimeInterval(Self.seconds(visibility ?? .seconds(30)))
                found.append(state.messages[index].message)
            }
            return found
        }
        if !found.isEmpty { return found }
        do {
            try await clock.sleep(for: wait)
        } catch {
            throw AWSError(.cancelled, message: "cancelled")
        }
        return []
    }

    func delete(_ messages: [SQSMessage], deadline: Date?) async throws(AWSError) -> [SQSBatchFailure] {
        if Task.isCancelled { throw AWSError(.cancelled, message: "cancelled") }
        return try perform(.delete(messages.map(\.id))) { state in
            let handles = Set(messages.map(\.receiptHandle))
            state.messages.removeAll { handles.contains($0.message.receiptHandle) }
            return []
        }
    }

    func changeVisibility(
        of messages: [SQSMessage],
        to visibility: Duration,
        deadline: Date?
    ) async throws(AWSError) -> [SQSBatchFailure] {
        if Task.isCancelled { throw AWSError(.cancelled, message: "cancelled") }
        let end = clock.date.addingTimeInterval(Self.seconds(visibility))
        return try perform(.hide(messages.map(\.id), visibility)) { state in
            let handles = Set(messages.map(\.receiptHandle))
            for index in state.messages.indices where handles.contains(state.messages[index].message.receiptHandle) {
                state.messages[index].hiddenUntil = end
            }
            return []
        }
    }

    private func perform<Value: Sendable>(
        _ operation: Operation,
        _ work: (inout State) -> Value
    ) throws(AWSError) -> Value {
        let result: Result<Value, AWSError> = change { state in
            let error = failing(operation, state.operations)
            state.operations.append(operation)
            return error.map { .failure($0) } ?? .success(work(&state))
        }
        return try result.get()
    }

    private func change<Value: Sendable>(_ work: (inout State) -> Value) -> Value {
        let (value, met) = state.withLock { state in
            let value = work(&state)
            let watchers = state.watchers
            state.watchers = watchers.filter { !$0.isMet(state) }
            return (value, watchers.filter { $0.isMet(state) }.map(\.continuation))
        }
        for continuation in met { continuation.resume() }
        return value
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
