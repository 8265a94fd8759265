import ServerSupport
import Testing

@testable import SQSWorker

@Suite struct SettingsTests {
    static let url = "https://sqs.eu-west-1.amazonaws.com/111122223333/retirements"

    @Test func theQueueIsEnough() throws {
        let settings = try WorkerSettings(environment: ["QUEUE_URL": Self.url, "POLLERS": ""])
        #expect(settings.queueURL == Self.url)
        #expect(settings.options.pollerCount == 4)
        #expect(settings.options.shutdownLimit < .seconds(30))
        #expect(settings.pageWait == .seconds(15))
    }

    @Test func everythingCanBeSet() throws {
        let settings = try WorkerSettings(environment: [
            "QUEUE_URL": "http://127.0.0.1:5000/123456789012/q", "POLLERS": "1", "VISIBILITY_SECONDS": "90",
            "PROCESSING_SECONDS": "60", "SHUTDOWN_SECONDS": "100", "PAGE_WAIT_SECONDS": "0",
        ])
        #expect(settings.options.pollerCount == 1)
        #expect(settings.options.visibility == .seconds(90))
        #expect(settings.options.processingLimit == .seconds(60))
        #expect(settings.options.shutdownLimit == .seconds(100))
        #expect(settings.pageWait == nil)
    }

    @Test(
        arguments: [
            ([:], "QUEUE_URL"), (["QUEUE_URL": "retirements"], "QUEUE_URL"),
            (["QUEUE_URL": url, "POLLERS": "0"], "POLLERS"),
            (["QUEUE_URL": url, "VISIBILITY_SECONDS": "1 minute"], "VISIBILITY_SECONDS"),
            (["QUEUE_URL": url, "PROCESSING_SECONDS": "99999"], "PROCESSING_SECONDS"),
            (["QUEUE_URL": url, "SHUTDOWN_SECONDS": "-1"], "SHUTDOWN_SECONDS"),
            (["QUEUE_URL": url, "PAGE_WAIT_SECONDS": "x"], "PAGE_WAIT_SECONDS"),
        ] as [([String: String], String)]
    )
    func mistakesAreNamed(environment: [String: String], variable: String) {
        let problem = #expect(throws: SettingsError.self) { try WorkerSettings(environment: environment) }
        #expect(problem?.variable == variable)
    }
}
