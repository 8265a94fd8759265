import Metrics
import NotificationDelivery

/// What the worker counts, through swift-metrics: where the numbers go is up to the process.
struct WorkerMetrics: Sendable {
    let received: Counter
    let deleted: Counter
    let givenBack: Counter
    let queueErrors: Counter
    let batchTime: Timer

    /// - Parameter factory: Where the numbers go.
    init(factory: any MetricsFactory = MetricsSystem.factory) {
        func counter(_ name: String) -> Counter {
            Counter(label: "fargate_retirement_\(name)", dimensions: [], factory: factory)
        }
        received = counter("messages_received")
        deleted = counter("messages_deleted")
        givenBack = counter("messages_given_back")
        queueErrors = counter("queue_errors")
        batchTime = Timer(label: "fargate_retirement_batch_milliseconds", dimensions: [], factory: factory)
    }
}
