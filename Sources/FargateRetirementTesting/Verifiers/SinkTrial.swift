import NotificationDelivery
import Synchronization

/// A sink of its own with a transport and a clock that are watched.
struct SinkTrial: Sendable {
    let clock: SteppingClock
    let transport: ScriptedTransport
    let sink: any NotificationSink
    let saved = SavedProgress()

    /// What the sink saved last.
    final class SavedProgress: Sendable {
        private let states = Mutex<[SinkState]>([])
        /// Everything that was saved, in order.
        var all: [SinkState] { states.withLock { $0 } }
        func save(_ state: SinkState) { states.withLock { $0.append(state) } }
    }

    /// How a delivery ended.
    enum Outcome: Sendable {
        case receipt(DeliveryReceipt)
        case failure(DeliveryFailure)
        /// It did not end although it should have.
        case stuck

        var failure: DeliveryFailure? {
            if case .failure(let failure) = self { failure } else { nil }
        }

        var receipt: DeliveryReceipt? {
            if case .receipt(let receipt) = self { receipt } else { nil }
        }

        /// The outcome in words, for a finding: kinds only, because a message may hold a secret.
        var words: String {
            switch self {
            case .receipt: "it gave a receipt"
            case .stuck: "it did not end"
            case .failure(let failure): "it failed with .\(failure.kind)"
            }
        }
    }

    /// How many requests came.
    var sendCount: Int { transport.requests.count }

    /// The bodies that were sent.
    var bodies: [String] { transport.requests.map(\.bodyText) }

    /// Begins a delivery.
    ///
    /// - Parameter gate: What it waits for first, however often it is cancelled, so that a test can have the task at hand.
    func start(
        _ notification: RetirementNotification,
        deadline: Duration? = .seconds(600),
        progress: SinkState? = nil,
        after gate: FirstAnswer<Void>? = nil,
        onSave: @escaping @Sendable (Int) throws(DeliveryFailure) -> Void = { (_) throws(DeliveryFailure) in }
    ) -> Task<Outcome, Never> {
        let context = DeliveryContext(
            clock: clock.deliveryClock,
            deadline: deadline.map { clock.date(at: clock.now.advanced(by: $0)) },
            progress: progress,
            save: { [saved] (state) throws(DeliveryFailure) in
                saved.save(state)
                try onSave(saved.all.count)
            }
        )
        let sink = sink
        return Task {
            await gate?.value()
            do throws(DeliveryFailure) {
                return .receipt(try await sink.deliver(notification, context: context))
            } catch {
                return .failure(error)
            }
        }
    }
}
