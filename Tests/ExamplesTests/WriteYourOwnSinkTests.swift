import Testing

/// Runs the example `write-your-own-sink`.
struct WriteYourOwnSinkTests {
    @Test func theSinkPassesTheVerifierAndTellsEachNoticeOnce() async throws {
        let process = try await ExampleProcess.run("write-your-own-sink")
        #expect(process.status == 0)
        #expect(process.errors == "")
        let sent = "Fargate retires tasks in account 111122223333, eu-central-1, from 2026-09-04T15:00:00Z: 3 services"
        #expect(
            process.output == """
                findings: 0
                pager: delivered
                pager: was delivered before
                sent: \(sent)
                sent: \(sent)

                """
        )
    }

    @Test func aWrongCallIsRefused() async throws {
        let process = try await ExampleProcess.run("write-your-own-sink", ["--verify"])
        #expect(process.status == 64)
        #expect(process.errors == "write-your-own-sink: unknown argument --verify\n")
    }
}
