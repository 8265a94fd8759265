public import AWSHealthEvents
import WireJSON

extension WrapperFixture {
    /// The bytes that a service receives.
    ///
    /// - Parameters:
    ///   - events: The events, in order.
    ///   - prettyPrinted: Whether to indent for people; texts in texts stay on one line.
    ///   - ids: The identifiers of messages and records.
    /// - Returns: JSON in UTF-8.
    public func wrap(_ events: [HealthEvent], prettyPrinted: Bool = false, ids: FixtureIDs = FixtureIDs()) -> [UInt8] {
        let indentation = prettyPrinted ? 2 : 0
        switch self {
        case .eventBridge: return events.flatMap { $0.json(prettyPrinted: prettyPrinted) }
        case .eventBridgeLines: return Self.lines(events.map { $0.json() })
        case .eventBridgeArray:
            return Self.json(indentation) { writer in writer.array(events) { $1.write(to: &$0) } }
        case .putEventsEntry:
            return Self.lines(
                events.map { event in Self.json(indentation) { PutEventsEntry.write(event, to: &$0) } }
            )
        case .putEventsEntries:
            return Self.json(indentation) { writer in
                writer.array(events) { PutEventsEntry.write($1, to: &$0) }
            }
        case .putEventsRequest:
            return Self.json(indentation) { writer in
                writer.object { writer in
                    writer.key("Entries")
                    writer.array(events) { PutEventsEntry.write($1, to: &$0) }
                }
            }
        case .bareDetail: return Self.lines(events.map { $0.detail.json() })
        case .healthAPI:
            return Self.lines([
                Self.json(indentation) { HealthAPIAnswer.writeDetails(of: events, to: &$0) },
                Self.json(indentation) { HealthAPIAnswer.writeEntities(of: events, to: &$0) },
            ])
        default:
            let texts = events.map { String(decoding: $0.json(), as: UTF8.self) }
            return wrap(texts: texts, prettyPrinted: prettyPrinted, ids: ids)
        }
    }

    /// The bytes that a service receives when a topic, a queue or a stream carries any texts: broken ones, other events.
    ///
    /// ```swift
    /// let good = String(decoding: HealthEventFixture.services.json(), as: UTF8.self)
    /// let bytes = WrapperFixture.sqsLambda.wrap(texts: ["{ no JSON", good])
    /// ```
    ///
    /// - Parameters:
    ///   - texts: The texts, in order.
    ///   - prettyPrinted: Whether to indent for people.
    ///   - ids: The identifiers of messages and records.
    /// - Returns: JSON in UTF-8; where the wrapper carries no texts (``carriesTexts``), the texts one a line.
    public func wrap(texts: [String], prettyPrinted: Bool = false, ids: FixtureIDs = FixtureIDs()) -> [UInt8] {
        var ids = ids
        let indentation = prettyPrinted ? 2 : 0
        switch self {
        case .snsLambda:
            return Self.json(indentation) { writer in
                writer.object { writer in
                    writer.key("Records")
                    writer.array(texts) { Notification(message: $1, id: ids.uuid()).writeRecord(to: &$0) }
                }
            }
        case .snsHTTPS:
            return Self.lines(
                texts.map { text in
                    Self.json(indentation) { Notification(message: text, id: ids.uuid()).writeBody(to: &$0) }
                }
            )
        case .snsInSQS:
            let bodies = texts.map { text in
                let bytes = Self.json(0) { Notification(message: text, id: ids.uuid()).writeBody(to: &$0) }
                return String(decoding: bytes, as: UTF8.self)
            }
            return Self.sqsLambda.wrap(texts: bodies, prettyPrinted: prettyPrinted, ids: ids)
        case .sqsLambda:
            return Self.json(indentation) { writer in
                writer.object { writer in
                    writer.key("Records")
                    writer.array(texts) { QueueMessage(body: $1, id: ids.uuid()).writeRecord(to: &$0) }
                }
            }
        case .sqsPipe:
            return Self.json(indentation) { writer in
                writer.array(texts) { QueueMessage(body: $1, id: ids.uuid()).writeRecord(to: &$0) }
            }
        case .sqsReceiveMessage:
            return Self.json(indentation) { writer in
                writer.object { writer in
                    writer.key("Messages")
                    writer.array(texts) { QueueMessage(body: $1, id: ids.uuid()).writeMessage(to: &$0) }
                }
            }
        case .firehose: return Self.json(indentation) { FirehoseRecords.write(texts, ids: ids, to: &$0) }
        default: return Self.lines(texts.map { Array($0.utf8) })
        }
    }

    /// The identifiers of the messages or records, which a service names when it reports a failure.
    ///
    /// - Parameters:
    ///   - count: How many messages there are.
    ///   - ids: The identifiers that the messages were made with.
    /// - Returns: The identifiers in order; `nil` where elements of the wrapper have none.
    public func itemIdentifiers(_ count: Int, ids: FixtureIDs = FixtureIDs()) -> [String]? {
        var ids = ids
        switch self {
        case .sqsLambda, .sqsPipe, .sqsReceiveMessage, .firehose: break
        case .snsInSQS: ids.count += count
        default: return nil
        }
        return (0..<count).map { _ in ids.uuid() }
    }

    private static func lines(_ texts: [[UInt8]]) -> [UInt8] { Array(texts.joined(separator: [0x0A])) }

    private static func json(_ indentation: Int, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(indentation: indentation)
        write(&writer)
        return writer.bytes
    }
}
