import WireJSON

extension LedgerRecord {
    /// The fields of a written record that this version reads.
    private static let fields: Set<String> = [
        "version", "sink", "subject", "changedAt", "deliveries", "state", "holder", "unfinished",
    ]

    init(_ json: JSONValue) throws(LedgerError) {
        let fields = try RecordFields(json, at: "$")
        let version = try fields.integer("version")
        guard version == Self.version else {
            throw LedgerError(
                .unreadableRecord,
                message: "a ledger record can't be read at $.version: found \(version), expected \(Self.version)"
            )
        }
        var deliveries: [Delivery] = []
        for (index, element) in try fields.list("deliveries").enumerated() {
            deliveries.append(try Delivery(RecordFields(element, at: "$.deliveries[\(index)]")))
        }
        self.init(
            LedgerTopic(sink: SinkID(rawValue: try fields.string("sink")), subject: try fields.string("subject")),
            deliveries: deliveries,
            state: try fields.state("state"),
            holder: try Holder(fields.object("holder")),
            unfinished: try Unfinished(fields.object("unfinished")),
            changedAt: try fields.date("changedAt")
        )
        additionalFields = fields.members.filter { !Self.fields.contains($0.key) }
    }
}

extension LedgerRecord.Delivery {
    fileprivate init(_ fields: RecordFields) throws(LedgerError) {
        self.init(
            item: try fields.string("item"),
            occasion: try fields.optionalString("occasion"),
            pages: try fields.pages(),
            lastUpdated: try fields.optionalDate("lastUpdated"),
            sent: try fields.optionalDate("sent"),
            startTime: try fields.optionalDate("startTime"),
            isFinished: try fields.flag("isFinished"),
            deliveredAt: try fields.date("deliveredAt")
        )
    }
}

extension LedgerRecord.Holder {
    fileprivate init?(_ fields: RecordFields?) throws(LedgerError) {
        guard let fields else { return nil }
        self.init(token: try fields.string("token"), until: try fields.date("until"))
    }
}

extension LedgerRecord.Unfinished {
    fileprivate init?(_ fields: RecordFields?) throws(LedgerError) {
        guard let fields else { return nil }
        self.init(
            item: try fields.string("item"),
            occasion: try fields.optionalString("occasion"),
            pages: try fields.pages(),
            progress: try fields.state("progress")
        )
    }
}
