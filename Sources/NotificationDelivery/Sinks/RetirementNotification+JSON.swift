import AWSHealthEvents
import FargateRetirement
import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RetirementNotification {
    /// The notification as one line of JSON, for a file or another program.
    ///
    /// The form is stable: keys are sorted, each key named below is always there, and `null` stands for what is not
    /// known. A later version may add keys. Times are `YYYY-MM-DDTHH:MM:SSZ`.
    ///
    /// | key | value |
    /// |---|---|
    /// | `kind` | `notice` or `unreadable` |
    /// | `key` | what makes two notifications the same: `subject`, `item`, `occasion`, `pages`, `page_count` |
    /// | `summary` | one sentence for people |
    ///
    /// A notice also has:
    ///
    /// | key | value |
    /// |---|---|
    /// | `reason` | `announced`, `updated`, `reminder` or `finished`; the occasion of a reminder is in `key` |
    /// | `account`, `region`, `event_arn` | where and which |
    /// | `starts_at`, `ends_at`, `sent_at`, `last_updated_at` | times; `null` too where AWS wrote something else |
    /// | `unreadable_times` | what AWS wrote, by the key of the time that it could not be read as |
    /// | `status` | `upcoming`, `open`, `closed`, another word of AWS, or `null` |
    /// | `simulation` | `true` or `false` |
    /// | `backup_copy` | `true`, `false`, or `null` where AWS does not say |
    /// | `pages` | `received` and `total` |
    /// | `services` | objects with `cluster`, `name`, `arn` and `status` |
    /// | `tasks` | objects with `arn`, `account`, `region`, `cluster`, `id` and `status` |
    /// | `unrecognized` | what AWS named that is neither, as it wrote it |
    ///
    /// An input that could not be read also has:
    ///
    /// | key | value |
    /// |---|---|
    /// | `code`, `message` | what is wrong with it |
    /// | `location` | `line`, `column`, `offset` and `path` |
    /// | `inner_location` | the same inside a wrapped text, or `null` |
    /// | `bytes` | the bytes that could not be read, as base64 |
    ///
    /// - Returns: The line in UTF-8, without its end.
    public func json() -> [UInt8] {
        var members: [String: JSONValue] = ["key": Self.value(key), "summary": .string(summary)]
        switch content {
        case .notice(let notice, let reason):
            members["kind"] = "notice"
            members["reason"] = .string(reason.description)
            Self.add(notice, to: &members)
        case .unreadable(let error):
            members["kind"] = "unreadable"
            members["code"] = .string(error.code.rawValue)
            members["message"] = .string(error.message)
            members["location"] = Self.value(error.location)
            members["inner_location"] = error.innerLocation.map(Self.value) ?? .null
            members["bytes"] = .string(Data(error.bytes).base64EncodedString())
        }
        return JSONValue.object(members).jsonBytes()
    }

    private static func value(_ key: NotificationKey) -> JSONValue {
        [
            "subject": .string(key.subject), "item": .string(key.item), "occasion": value(key.occasion),
            "pages": .array(key.pages.map { .number(JSONNumber($0)) }),
            "page_count": .number(JSONNumber(key.pageCount)),
        ]
    }

    private static func value(_ location: JSONLocation) -> JSONValue {
        [
            "line": .number(JSONNumber(location.line)), "column": .number(JSONNumber(location.column)),
            "offset": .number(JSONNumber(location.offset)), "path": .string(location.path),
        ]
    }

    private static func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func value(_ flag: Bool?) -> JSONValue { flag.map { .bool($0) } ?? .null }

    private static func add(_ notice: TaskRetirementNotice, to members: inout [String: JSONValue]) {
        members["account"] = value(notice.account)
        members["region"] = value(notice.region)
        members["event_arn"] = value(notice.eventARN)
        members["status"] = value(notice.status.code)
        members["simulation"] = .bool(notice.isSimulation)
        members["backup_copy"] = value(notice.isBackupCopy)
        members["pages"] = [
            "received": .array(notice.pages.received.map { .number(JSONNumber($0)) }),
            "total": .number(JSONNumber(notice.pages.total)),
        ]
        var unreadable: [String: JSONValue] = [:]
        for (key, time) in [
            ("starts_at", notice.startTime), ("ends_at", notice.endTime), ("sent_at", notice.sentTime),
            ("last_updated_at", notice.lastUpdatedTime),
        ] {
            members[key] = value(time.date?.iso8601)
            if case .unreadable(let text) = time { unreadable[key] = .string(text) }
        }
        members["unreadable_times"] = .object(unreadable)
        addResources(of: notice, to: &members)
    }

    private static func addResources(of notice: TaskRetirementNotice, to members: inout [String: JSONValue]) {
        var services: [JSONValue] = []
        var tasks: [JSONValue] = []
        var unrecognized: [JSONValue] = []
        for resource in notice.resources {
            let status = value(resource.status?.rawValue)
            switch resource.kind {
            case .service(let service):
                services.append([
                    "cluster": value(service.cluster), "name": .string(service.name),
                    "arn": value(service.arn?.description), "status": status,
                ])
            case .task(let task):
                tasks.append([
                    "arn": .string(task.arn), "account": value(task.accountID.nonEmpty),
                    "region": value(task.regionName.nonEmpty),
                    "cluster": value(task.cluster), "id": .string(task.id), "status": status,
                ])
            case .unrecognized(let text): unrecognized.append(.string(text))
            }
        }
        members["services"] = .array(services)
        members["tasks"] = .array(tasks)
        members["unrecognized"] = .array(unrecognized)
    }
}
