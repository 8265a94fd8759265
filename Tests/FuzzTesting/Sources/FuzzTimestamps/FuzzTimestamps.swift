import AWSHealthEvents
import FuzzSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads any text as a timestamp: it is kept as it is or gives an instant, which survives being written and read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTimestamps(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: unsafe fuzzInput(start, count), as: UTF8.self)
    let timestamp = HealthEvent.Timestamp(text)
    guard let date = timestamp.date else {
        require(timestamp.description == text, "the text that can't be read was not kept")
        require(timestamp.unreadableText == (text.isEmpty ? nil : text), "the text that can't be read is not reported")
        return 0
    }
    require(timestamp.unreadableText == nil, "a timestamp was read and was not")
    let again = HealthEvent.Timestamp(timestamp.description)
    require(again == timestamp, "\(text) is written as \(timestamp), which is another instant")
    require(again.description == timestamp.description, "\(timestamp) is written as \(again)")
    let seconds = date.timeIntervalSince1970
    require((-62_135_596_800.0..<253_402_300_800.0).contains(seconds), "\(text) is outside the calendar")

    for form in [HealthEvent.Timestamp.Form.rfc1123, .iso8601] {
        let copy = HealthEvent.Timestamp(date, form: form)
        require(HealthEvent.Timestamp(copy.description) == copy, "\(copy) is written and read as something else")
    }
    return 0
}
