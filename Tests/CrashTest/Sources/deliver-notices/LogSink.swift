import NotificationDelivery

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A sink that writes a line before and a line after each send, so that it can be seen who sent what when.
final class LogSink: NotificationSink {
    private let descriptor: Int32
    private let pause: Duration
    private let steps: Int
    private let state: SinkState

    /// Opens the log; `nil` where that fails.
    init?(path: String, pause: Duration, steps: Int, stateByteCount: Int) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        self.pause = pause
        self.steps = steps
        state = stateByteCount == 0 ? [:] : ["text": String(repeating: "x", count: stateByteCount)]
        if descriptor < 0 { return nil }
    }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let name = notification.notice?.account ?? "?"
        try write("start \(name) \(getpid())\n")
        for step in 0..<steps { try await context.saveProgress(["step": String(step)]) }
        // A send that has begun is not taken back: whoever is cancelled here does not know whether it arrived.
        do { try await context.clock.sleep(for: pause) } catch {
            throw DeliveryFailure(.cancelled, message: "cancelled", mayHaveArrived: true)
        }
        try write("done \(name) \(getpid())\n")
        return DeliveryReceipt(state: state)
    }

    /// Appends a line in one call, so that the lines of several processes don't mix.
    private func write(_ line: String) throws(DeliveryFailure) {
        let bytes = Array(line.utf8)
        let count = bytes.withUnsafeBytes { append(descriptor, $0.baseAddress, $0.count) }
        if count != bytes.count { throw DeliveryFailure(.retry(after: nil), message: "the log can't be written") }
    }
}

// Its name is that of a member above.
private func append(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
