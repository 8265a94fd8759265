import AWSHealthEvents
import Benchmark
import FargateRetirement
import Foundation
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
            for _ in benchmark.scaledIterations {
            }
        }

        Benchmark("render, \(resources) resources") { benchmark in
            for _ in benchmark.scaledIterations {
            }
        }

        Benchmark("whole way, \(resources) resources") { benchmark in
            for _ in benchmark.scaledIterations {
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

/// A file that `generate_events.py` has written.
func file(_ name: String) -> [UInt8] {
    let directory = ProcessInfo.processInfo.environment["EVENTS"] ?? ".build-peers/events"
    guard let content = try? Data(contentsOf: URL(filePath: "\(directory)/\(name)")) else {
        fatalError("no \(directory)/\(name): run generate_events.py \(directory)")
    }
    return [UInt8](content)
}
