import Dispatch

/// A sink that appends a line of JSON for each notification to a file: JSON Lines.
///
/// The line is what ``RetirementNotification/json()`` gives. The file is opened for each notification, so that it may be
/// moved away meanwhile, and made where it is not there, for the user alone. Several processes may write one file: each
/// holds a lock on it for as long as it writes. Where a line at the end was not finished, as after a crash or on a full
/// disk, a new one is begun, so that only that line is lost.
///
/// A full disk and the like can be tried again. A directory that is not there, or that may not be written, needs a
/// person.
///
/// Reading and writing block; they run on a queue of the sink's own, one notification after another, and hold up no
/// other task. Once begun they go on to their end: a deadline does not end them, nor the wait for the lock of a process
/// that hangs.
public final class FileSink: NotificationSink {
    /// The path of the file.
    public let path: String
    /// Whether a delivery lasts until the line is on the disk.
    public let synchronizes: Bool
    private let queue = DispatchQueue(label: "NotificationDelivery.FileSink")

    /// Creates a sink; the file is opened when there is something to write.
    ///
    /// - Parameters:
    ///   - path: The path of the file, whose directory must be there.
    ///   - synchronizes: Whether a delivery lasts until the line is on the disk, so that a loss of power can't take it
    ///     away any more.
    public init(path: String, synchronizes: Bool = true) {
        self.path = path
        self.synchronizes = synchronizes
    }

    /// Appends a notification.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - context: What the sink is told beside it.
    /// - Returns: The receipt.
    /// - Throws: ``DeliveryFailure``: `retry` where there is no room or the disk fails, `configuration` where the file
    ///   can't be opened or written by this user, `cancelled` where the task was cancelled before.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        if Task.isCancelled { throw DeliveryFailure(.cancelled, message: "cancelled before it was written") }
        let line = notification.json()
        let result: Result<Void, DeliveryFailure> = await withCheckedContinuation { continuation in
            queue.async { [path, synchronizes] in
                continuation.resume(
                    returning: Result { () throws(DeliveryFailure) in
                        try LineFile(path: path).append(line, synchronizes: synchronizes)
                    }
                )
            }
        }
        try result.get()
        return DeliveryReceipt()
    }
}
