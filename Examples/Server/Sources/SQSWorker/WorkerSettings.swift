/// The variables of the environment that this service alone has.
struct WorkerSettings: Sendable {
    /// The address of the queue, as `GetQueueUrl` gives it.
    var queueURL: String
    var options = QueueWorker.Options()
    /// How long the pages of one notice wait for each other; `nil` where they don't.
    var pageWait: Duration? = .seconds(15)

    /// Why the settings can't be used.
    struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        var variable: String
        var message: String

        var description: String { "\(variable): \(message)" }
    }

    /// Reads the variables.
    init(environment: [String: String]) throws(Problem) {
        func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        func number(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
            guard let text = text(name) else { return nil }
            guard let number = Int(text), range.contains(number) else {
                let limits = "\(range.lowerBound) to \(range.upperBound)"
                throw Problem(variable: name, message: "\(text) is no number from \(limits)")
            }
            return number
        }
        guard let url = text("QUEUE_URL") else { throw Problem(variable: "QUEUE_URL", message: "it is not set") }
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            throw Problem(variable: "QUEUE_URL", message: "\(url) is no address")
        }
        queueURL = url
        options.pollerCount = try number("POLLERS", 1...64) ?? options.pollerCount
        if let seconds = try number("VISIBILITY_SECONDS", 15...43_200) { options.visibility = .seconds(seconds) }
        if let seconds = try number("PROCESSING_SECONDS", 5...3_600) { options.processingLimit = .seconds(seconds) }
        if let seconds = try number("SHUTDOWN_SECONDS", 0...110) { options.shutdownLimit = .seconds(seconds) }
        if let seconds = try number("PAGE_WAIT_SECONDS", 0...120) {
            pageWait = seconds == 0 ? nil : .seconds(seconds)
        }
    }
}
