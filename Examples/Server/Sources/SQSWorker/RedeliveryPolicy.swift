/// How long a message that was not delivered stays hidden before it is tried again.
///
/// The pause grows with the number of times that the message was received, so that the tries that the queue's redrive
/// policy allows last longer than an outage usually does: with five tries, 1 + 4 + 16 + 60 minutes.
struct RedeliveryPolicy: Hashable, Sendable {
    var initialPause = Duration.seconds(60)
    var multiplier = 4
    var maximumPause = Duration.seconds(3_600)

    /// The pause after a try in vain.
    ///
    /// - Parameters:
    ///   - receiveCount: How often the message was received, from 1.
    ///   - requested: What the service asked for, which may be longer.
    func pause(receiveCount: Int, requested: Duration? = nil) -> Duration {
        var pause = min(initialPause, maximumPause)
        for _ in 1..<max(receiveCount, 1) where pause < maximumPause { pause = min(pause * multiplier, maximumPause) }
        return min(max(pause, requested ?? .zero), max(maximumPause, initialPause))
    }
}
