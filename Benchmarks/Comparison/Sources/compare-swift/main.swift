// usage: compare-swift MODE FILE [ITERATIONS [ROUNDS]]
//
// read, pipeline: prints the best and the median round in nanoseconds per iteration
// date:           the same per date, for a file with one date a line
// show:           prints the messages

#if canImport(FoundationEssentials)
import FoundationEssentials
import Glibc
#else
import Foundation
#endif

let arguments = CommandLine.arguments
guard arguments.count > 2, let content = try? Data(contentsOf: URL(filePath: arguments[2])) else {
    fail("usage: compare-swift read|pipeline|date|show FILE [ITERATIONS [ROUNDS]]")
}
let bytes = [UInt8](content)
let iterations = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 9 : 9

switch arguments[1] {
case "show":
    print(String(decoding: Work.show(bytes), as: UTF8.self))
case "read":
    report { Work.read(bytes) }
case "pipeline":
    report { Work.pipeline(bytes) }
case "date":
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    report(units: lines.count) { Work.parseDates(lines) }
default:
    fail("unknown mode \(arguments[1])")
}

/// Prints the best and the median time of one iteration; what the work returns keeps it from being left out.
func report(units: Int = 1, work: () -> Int) {
    var done = 0
    let times = (0..<max(1, rounds)).map { _ in
        let time = ContinuousClock().measure {
            for _ in 0..<iterations { done &+= work() }
        }
        let nanoseconds = Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
        return nanoseconds / Double(max(1, iterations * units))
    }.sorted()
    precondition(done > 0 || iterations == 0, "no work was done")
    print(tenths(times[0]), tenths(times[times.count / 2]))
}

func tenths(_ value: Double) -> Double {
    (value * 10).rounded() / 10
}

func fail(_ message: String) -> Never {
    print(message)
    exit(64)
}
