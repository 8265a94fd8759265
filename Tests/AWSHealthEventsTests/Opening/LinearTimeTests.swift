import AWSHealthEvents
import Foundation
import Testing

/// However the bytes are broken, the time grows with their number and no faster.
@Suite(.serialized) struct LinearTimeTests {
    struct Input: CustomTestStringConvertible, Sendable {
        var name: String
        var head = ""
        var unit: String
        var tail = ""
        var testDescription: String { name }

        init(_ name: String, head: String = "", _ unit: String, tail: String = "") {
            (self.name, self.head, self.unit, self.tail) = (name, head, unit, tail)
        }

        func bytes(_ count: Int) -> [UInt8] {
            let unit = Array(unit.utf8)
            var bytes = Array(head.utf8)
            bytes.reserveCapacity(count + unit.count)
            while bytes.count < count { bytes += unit }
            return bytes + Array(tail.utf8)
        }
    }

    static let inputs = [
        Input("{", "{"), Input("[", "["), Input("}", "}"), Input("]", "]"), Input("quotes", "\""), Input("0", "0"),
        Input("NUL", "\u{0}"), Input("backslashes", "\\"), Input("commas", ","),
        Input("commas in an array", head: "[", ","),
        Input("values without commas", head: "[", "1 2,"), Input("values", head: "[", "0,"),
        Input("empty objects", head: "[", "{},"),
        Input("words", "a b "), Input("words and commas", "a,"), Input("brackets", "}{"), Input("broken arrays", "[,"),
        Input("escaped quotes", "\"\\\""), Input("open text", head: "[\"", "x"),
        Input("open escapes", head: "{\"", "\\u0041"),
        Input("digits", head: "[1.", "5"), Input("line ends", "\n"), Input("cut objects", "{\"a\" "),
        Input("cut keys", "{\"version\":"),
        Input("cut lines", "{\"a\":\n"), Input("cut arrays on lines", "{\"a\":[\n"),
        Input("cut records", "{\"Records\":[\n"),
        Input("cut records on one line", "{\"Records\":["), Input("broken lines", "{\"a\":1 \"b\"}\n"),
        Input("marks", "\u{FEFF}{}"),
        Input("combining marks", head: #"{"detail-type":""#, "\u{301}\u{323}", tail: #"","detail":{}}"#),
        Input("broken records", head: "{\"Records\":[", "{\"messageId\" 1},", tail: "{}]}"),
        Input("no comma", head: "[", "{} "),
        Input("broken events", "{\"version\":\"0\",\"detail\":{\"x\":\"y,"), Input("trailing commas", "[{},]\n"),
        Input("entities", head: #"{"entities":["#, #"{"eventArn":"a"},"#, tail: "{}]}"),
        Input("texts", #""{\"a\":1}" "#),
        Input("details", head: #"{"successfulSet":["#, #"{"event":{"arn":"a"}},"#, tail: "{}]}"),
        Input("members", head: "{", "\"a\":1,", tail: "\"b\":2}"),
        Input("queue", head: "[", #"{"messageId":"m","body":"x"},"#, tail: "{}]"),
    ]

    @Test(arguments: inputs)
    func fourTimesTheBytesTakeAboutFourTimesTheTime(_ input: Input) {
        let (small, large) = (input.bytes(5_000), input.bytes(20_000))
        // A busy machine can disturb a run; a quadratic one is slow every time.
        for attempt in 1...4 {
            let first = Self.time(small)
            let second = Self.time(large)
            if second <= max(first, 0.002) * 8 { return }
            if attempt == 4 { Issue.record("5 KB took \(first) s, 20 KB took \(second) s") }
        }
    }

    /// Two events of one ARN in many answers, and each entity for itself.
    @Test func manyEventsAndEntitiesAreBroughtTogetherInLinearTime() {
        func input(_ count: Int) -> [UInt8] {
            let events = (0..<count).map { #"{"event":{"arn":"a\#($0)"}}"# }.joined(separator: ",")
            let entities = (0..<count).map { #"{"eventArn":"a\#(count - $0)","entityValue":"v"}"# }.joined(
                separator: ","
            )
            return Array(#"{"successfulSet":[\#(events)]}{"entities":[\#(entities)]}"#.utf8)
        }
        for attempt in 1...4 {
            let (first, second) = (Self.time(input(500)), Self.time(input(2_000)))
            if second <= max(first, 0.002) * 8 { return }
            if attempt == 4 { Issue.record("500 events took \(first) s, 2,000 took \(second) s") }
        }
    }

    @Test(arguments: ["{", "[", "}", "]", "0", "\u{0}", "a,", "{\"a\":"])
    func muchJunkIsOneElement(unit: String) {
        let elements = HealthEvent.open(Input("", unit).bytes(150_000))
        #expect(elements.count == 1)
        #expect(elements.failures.first?.bytes.count ?? 0 >= 149_000)
    }

    /// The seconds that this thread worked, whatever other tests do beside it.
    private static func time(_ bytes: [UInt8]) -> Double {
        let start = threadTime()
        #expect(!HealthEvent.open(bytes).isEmpty)
        return threadTime() - start
    }

    private static func threadTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
