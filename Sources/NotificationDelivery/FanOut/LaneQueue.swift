/// The lanes that wait to be delivered, and which is next.
///
/// The sinks that have something left share what may go on at once: one that hangs keeps no more than its share, and the
/// others go on.
struct LaneQueue {
    private struct Line {
        var waiting: ArraySlice<ArraySlice<Int>> = []
        var running = 0
    }

    private let limit: Int
    /// The lines of the sinks that have lanes which wait or are under way.
    private var lines: [SinkID: Line] = [:]
    /// The sinks that have lanes which wait, in the order in which they are asked for the next one.
    private var sinks: [SinkID] = []
    /// How many lanes are under way.
    private var runningCount = 0

    /// - Parameters:
    ///   - lanes: The lanes.
    ///   - limit: How many may be under way at once.
    ///   - sink: The sink of a place.
    init(_ lanes: [ArraySlice<Int>], limit: Int, sink: (Int) -> SinkID) {
        self.limit = limit
        for lane in lanes {
            guard let first = lane.first else { continue }
            let sink = sink(first)
            if lines[sink] == nil { sinks.append(sink) }
            lines[sink, default: Line()].waiting.append(lane)
        }
    }

    /// Takes the next lane, which is under way from now on; `nil` where none may begin.
    mutating func next() -> (SinkID, ArraySlice<Int>)? {
        guard runningCount < limit else { return nil }
        let share = max(limit / max(lines.count, 1), 1)
        guard let place = sinks.firstIndex(where: { lines[$0].map { $0.running < share } ?? false }) else { return nil }
        // The sinks take turns.
        let sink = sinks.remove(at: place)
        guard var line = lines[sink], let lane = line.waiting.popFirst() else { return nil }
        line.running += 1
        runningCount += 1
        lines[sink] = line
        if !line.waiting.isEmpty { sinks.append(sink) }
        return (sink, lane)
    }

    /// Notes that a lane of a sink is under way no more.
    mutating func end(_ sink: SinkID) {
        guard var line = lines[sink] else { return }
        line.running -= 1
        runningCount -= 1
        lines[sink] = line.running == 0 && line.waiting.isEmpty ? nil : line
    }
}
