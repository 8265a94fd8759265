import Testing
import WireJSON

/// Random damage to a text never traps, and is always placed inside of it.
@Suite struct MutationTests {
    private static let event = Array(
        #"""
        {"version": "0", "id": "7bf73129-1428-4cd3-a780-95db273d1602", "detail-type": "AWS Health Event",
         "source": "aws.health", "account": "123456789012", "time": "2026-01-05T00:00:00Z", "region": "eu-south-1",
         "resources": ["arn:aws:ecs:eu-south-1:123456789012:cluster/a", "h\u00e4fen|schiff\uD83D\uDEA2"],
         "detail": {"eventArn": "arn:aws:health:eu-south-1::event/ECS/X/Y", "service": "ECS", "page": "1", "count": 12,
          "ratio": -0.25e+2, "backupEvent": false, "actionability": null, "empty": {}, "none": [],
          "eventDescription": [{"language": "en_US", "latestDescription": "Straße \"A\"\\n\\n\t\/ é€🚢 \uD83D"}],
          "affectedEntities": [{"entityValue": "harbour|crane", "tags": {}, "status": "PENDING"},
           {"entityValue": "arn:aws:ecs:eu-south-1:123456789012:task/a/0123456789abcdef"}]}}
        """#.utf8
    )

    @Test func sampleIsJSON() {
        #expect(failure(Self.event) == nil)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func damageEndsInAValueOrAnErrorInsideTheText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let bytes = Self.mutated(using: &generator)
            let error = failure(bytes)
            let skipError = skipFailure(bytes)
            guard error == skipError else {
                Issue.record("read \(String(describing: error)), skipped \(String(describing: skipError)): \(bytes)")
                continue
            }
            guard let error else { continue }
            let place = unsafe JSONLocation(offset: error.offset, in: bytes.span.bytes)
            let message = unsafe error.message(in: bytes.span.bytes)
            if !(0...bytes.count).contains(error.offset) || place.offset != error.offset || place.line < 1
                || place.column < 1 || !place.path.hasPrefix("$") || message.isEmpty
            {
                Issue.record("\(error) at \(place): \(bytes)")
            }
        }
    }

    @Test func everyCutEndsInAnErrorAtItsEndOrBefore() {
        for count in 0..<Self.event.count {
            let bytes = Array(Self.event[..<count])
            let error = failure(bytes)
            if error == nil || error.map({ $0.offset > count }) ?? true { Issue.record("cut at \(count)") }
        }
    }

    private static func mutated(using generator: inout SeededGenerator) -> [UInt8] {
        let telling = Array(#""\{}[],:u0-.e/"#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF]
        var bytes = event
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let start = Int.random(in: 0..<max(1, bytes.count), using: &generator)
            let end = min(bytes.count, start + Int.random(in: 1...24, using: &generator))
            guard start < end else { continue }
            let byte = telling[Int.random(in: 0..<telling.count, using: &generator)]
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes[start] = byte
            case 2: bytes.insert(byte, at: start)
            case 3: bytes.removeSubrange(start..<end)
            case 4: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 5: bytes.removeSubrange(end...)
            default: bytes.swapAt(start, end - 1)
            }
        }
        return bytes
    }

    private func skipFailure(_ bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            try skip(bytes)
            return nil
        } catch {
            return error
        }
    }
}
