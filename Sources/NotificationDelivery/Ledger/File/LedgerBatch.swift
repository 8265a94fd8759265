/// Changes that are written together.
final class LedgerBatch {
    private let changes: [LedgerChange]
    private var errors: [LedgerError?]
    private var isApplied = false

    init(_ changes: [LedgerChange]) {
        self.changes = changes
        errors = [LedgerError?](repeating: nil, count: changes.count)
    }

    /// Makes the changes, one after another, and writes the records that are different then.
    ///
    /// Where they can't be written, the changes fail, and so do answers that rest on them.
    func apply(to file: inout LedgerFile) throws(LedgerError) {
        var changed: [LedgerTopic: LedgerRecord] = [:]
        var order: [LedgerTopic] = []
        var isDurable = false
        var dependents: [Int] = []
        for (index, change) in changes.enumerated() {
            var known = changed[change.topic]
            if known == nil { known = try file.record(of: change.topic) }
            var record = known ?? LedgerRecord(change.topic, at: change.now)
            let unchanged = record
            change.apply(&record)
            if record != unchanged {
                if changed.updateValue(record, forKey: change.topic) == nil { order.append(change.topic) }
                isDurable = isDurable || change.isDurable
            }
            if changed[change.topic] != nil { dependents.append(index) }
        }
        isApplied = true
        guard !order.isEmpty else { return }
        do throws(LedgerError) {
            try file.append(order.compactMap { changed[$0] }, isDurable: isDurable)
        } catch {
            for index in dependents { errors[index] = error }
        }
    }

    /// Lets all changes fail that have not been made.
    func fail(_ error: LedgerError) {
        if !isApplied { errors = errors.map { $0 ?? error } }
    }

    /// Tells those who wait.
    func answer() {
        for (change, error) in zip(changes, errors) { change.answer(error) }
    }
}
