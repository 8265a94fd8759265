import WireJSON

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension HealthEvent {
    /// Finds the AWS Health events in bytes, in whatever wrapper they came.
    ///
    /// Give it what your service received: the payload of a Lambda function, the body of a request, the lines of an
    /// archive. It knows
    /// - an event of EventBridge, and a detail alone;
    /// - entries for `PutEvents`, alone, in an array, in `{"Entries": …}`;
    /// - Amazon SNS (Lambda records, HTTPS bodies), Amazon SQS (Lambda records, the array of a pipe, `ReceiveMessage`),
    ///   SNS in SQS, records of a Firehose transformation;
    /// - the answers of the Health API: `DescribeEventDetails` with `DescribeAffectedEntities`;
    /// - arrays, lines and mere sequences of any of them.
    ///
    /// An element that can't be read is a failure with its place and its bytes; the others are still found, as far as
    /// it can be told where they begin. What is well-formed but no AWS Health event says what it is. An input of
    /// nothing is one failure. However the bytes are broken, the time grows with their number and no faster.
    ///
    /// ```swift
    /// for element in HealthEvent.open(bytes) {
    ///     switch element.content {
    ///     case .event(let event): handle(event, from: element.wrapper)
    ///     case .other(let other): log("no AWS Health event: \(other)")
    ///     case .failure(let failure): deadLetter(failure.bytes, because: failure)
    ///     @unknown default: break
    ///     }
    /// }
    /// ```
    ///
    /// - Parameter bytes: The bytes, UTF-8.
    /// - Returns: The elements in the order of the input; at least one.
    public static func open(_ bytes: [UInt8]) -> [OpenedElement] {
        unsafe open(bytes.span.bytes)
    }

    /// Finds the AWS Health events in data; see ``open(_:)-([UInt8])``.
    ///
    /// - Parameter data: The bytes, UTF-8.
    /// - Returns: The elements in the order of the input; at least one.
    public static func open(_ data: Data) -> [OpenedElement] {
        unsafe data.withUnsafeBytes { buffer in open(unsafe RawSpan(_unsafeBytes: buffer)) }
    }

    /// Finds the AWS Health events in bytes that somebody else owns, without a copy; see ``open(_:)-([UInt8])``.
    ///
    /// - Parameter bytes: The bytes, UTF-8.
    /// - Returns: The elements in the order of the input; at least one.
    public static func open(_ bytes: RawSpan) -> [OpenedElement] {
        var opener = Opener()
        opener.openText(bytes, in: OpeningFrame())
        return opener.finish()
    }
}
