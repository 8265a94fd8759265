/// A sink that gives one line of text for each notification, for a terminal or a log.
///
/// ```swift
/// let sink = PrintingSink { print($0) }
/// ```
///
/// The line is the ``RetirementNotification/summary``. What AWS or a sender wrote is in it, so characters that end a
/// line, drive a terminal or turn the direction of a text are replaced by a space.
public struct PrintingSink: NotificationSink {
    private let write: @Sendable (String) -> Void

    /// Creates a sink.
    ///
    /// - Parameter write: Takes a line, without its end. It may be called for several notifications at once.
    public init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

    /// Writes the summary of a notification.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - context: What the sink is told beside it.
    /// - Returns: The receipt.
    /// - Throws: ``DeliveryFailure`` of the kind `cancelled`, where the task was cancelled before.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        if Task.isCancelled { throw DeliveryFailure(.cancelled, message: "cancelled before it was printed") }
        write(Self.line(notification.summary))
        return DeliveryReceipt()
    }

    private static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var line = ""
        for scalar in text.unicodeScalars { line.unicodeScalars.append(isControl(scalar) ? " " : scalar) }
        return line
    }

    /// Control characters, the two separators of lines and paragraphs, and what turns the direction of a text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
