import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The event that the Lambda function of a Firehose transformation receives.
enum FirehoseRecords {
    static func write(_ texts: [String], ids: FixtureIDs, to writer: inout JSONWriter) {
        var ids = ids
        writer.object { writer in
            writer.member("invocationId", "00000000-0000-4000-8000-00000000f002")
            writer.member(
                "deliveryStreamArn",
                "arn:aws:firehose:eu-central-1:111122223333:deliverystream/health-events"
            )
            writer.member("region", "eu-central-1")
            writer.key("records")
            writer.array(texts) { writer, text in
                writer.object { writer in
                    writer.member("recordId", ids.uuid())
                    writer.member("approximateArrivalTimestamp", 1_787_931_280_123)
                    writer.member("data", Data(text.utf8).base64EncodedString())
                }
            }
        }
    }
}
