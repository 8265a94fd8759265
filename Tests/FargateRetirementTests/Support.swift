import Foundation
import Testing

/// Expects that four times the input takes about four times the time; in quadratic time it would be sixteen times.
///
/// - Parameters:
///   - count: How much the smaller input holds.
///   - input: Makes an input that holds so much.
///   - sourceLocation: Where the expectation stands.
///   - work: What is measured.
func expectLinearTime<Input>(
    of count: Int,
    input: (_ count: Int) -> Input,
    sourceLocation: SourceLocation = #_sourceLocation,
    work: (Input) -> Void
) {
    let (small, large) = (input(count), input(count * 4))
    // A busy machine can disturb a run; a quadratic one is slow every time.
    for attempt in 1...4 {
        let first = threadTime { work(small) }
        let second = threadTime { work(large) }
        if second <= max(first, 0.002) * 8 { return }
        if attempt == 4 {
            Issue.record("\(count) took \(first) s, \(count * 4) took \(second) s", sourceLocation: sourceLocation)
        }
    }
}

/// The seconds that this thread worked, whatever other tests do beside it.
private func threadTime(_ work: () -> Void) -> Double {
    let start = threadTime()
    work()
    return threadTime() - start
}

private func threadTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
}
