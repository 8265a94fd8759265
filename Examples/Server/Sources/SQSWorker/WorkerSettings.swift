import ServerSupport

/// The variables of the environment that this service alone has.
struct WorkerSettings: Sendable {
    /// The address of the queue, as `GetQueueUrl` gives it.
    var queueURL: String
    var options = QueueWorker.Options()
    /// How long the pages of one notice wait for each other; `nil` where they don't.
    var pageWait: Duration? = .seconds(15)

    /// Reads the variables.
    init(environment: [String: String]) throws(SettingsError) {
        let variables = EnvironmentVariables(environment)
        guard let url = variables["QUEUE_URL"] else {
            throw SettingsError(.missing, variable: "QUEUE_URL", message: "not set; expected the address of a queue")
        }
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            throw variables.invalid("QUEUE_URL", "an address, as GetQueueUrl gives it")
        }
        queueURL = url
        options.pollerCount = try variables.number("POLLERS", in: 1...64) ?? options.pollerCount
        options.visibility = try variables.seconds("VISIBILITY_SECONDS", in: 15...43_200) ?? options.visibility
        options.processingLimit =
            try variables.seconds("PROCESSING_SECONDS", in: 5...3_600) ?? options.processingLimit
        options.shutdownLimit = try variables.seconds("SHUTDOWN_SECONDS", in: 0...110) ?? options.shutdownLimit
        if let wait = try variables.seconds("PAGE_WAIT_SECONDS", in: 0...120) { pageWait = wait == .zero ? nil : wait }
    }
}
