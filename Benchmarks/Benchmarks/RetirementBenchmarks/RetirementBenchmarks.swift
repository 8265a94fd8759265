import AWSHealthEvents
import Benchmark
import FargateRetirement
import Foundation
import SlackBlockKit
import SlackNotifications

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput],
        scalingFactor: .kilo,
        maxDuration: .seconds(1)
    )

    for resources in [2, 100, 1000] {
        let bytes = file("retirement-\(resources).json")
        Benchmark.defaultConfiguration.scalingFactor = resources < 1000 ? .kilo : .one

        Benchmark("open, \(resources) resources") { benchmark in
            for _ in benchmark.scaledIterations {
                blackHole(HealthEvent.open(bytes))
            }
        }

        Benchmark("notice, \(resources) resources") { benchmark in
            guard let event = HealthEvent.open(bytes)[0].event else { return benchmark.error("no event") }
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                blackHole(TaskRetirementNotice.interpret(event))
            }
        }

        Benchmark("render, \(resources) resources") { benchmark in
            guard let notice = notice(bytes) else { return benchmark.error("no notice") }
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                blackHole(try render(notice))
            }
        }

        Benchmark("whole way, \(resources) resources") { benchmark in
            for _ in benchmark.scaledIterations {
                guard let notice = notice(bytes) else { return benchmark.error("no notice") }
                blackHole(try render(notice))
            }
        }
    }

    Benchmark.defaultConfiguration.scalingFactor = .kilo
    let date = "Tue, 9 Jun 2026 08:00:00 GMT"
    Benchmark("RFC 1123 date") { benchmark in
        for _ in benchmark.scaledIterations {
            blackHole(HealthEvent.Timestamp(date))
        }
    }
}

let renderer = SlackRenderer()
/// A fixed time before the retirement, so that every run renders the same.
let now = Date(timeIntervalSince1970: 1_780_000_000)

/// The notice in the bytes of one event.
func notice(_ bytes: [UInt8]) -> TaskRetirementNotice? {
    HealthEvent.open(bytes)[0].event.flatMap { TaskRetirementNotice.interpret($0).notice }
}

/// The bytes of the messages for a notice.
func render(_ notice: TaskRetirementNotice) throws -> [[UInt8]] {
    try renderer.messages(for: notice, now: now).map { $0.json() }
}

/// A file that `generate_events.py` has written.
func file(_ name: String) -> [UInt8] {
    let directory = ProcessInfo.processInfo.environment["EVENTS"] ?? ".build-peers/events"
    guard let content = try? Data(contentsOf: URL(filePath: "\(directory)/\(name)")) else {
        fatalError("no \(directory)/\(name): run generate_events.py \(directory)")
    }
    return [UInt8](content)
}
