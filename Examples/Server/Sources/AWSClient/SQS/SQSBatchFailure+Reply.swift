internal import AWSHealthEvents

extension SQSBatchFailure {
    /// The failures that the reply to a batch tells of; a message that it does not mention counts as one.
    ///
    /// - Parameters:
    ///   - reply: The reply.
    ///   - batch: The messages; the id of an entry is its place here.
    ///   - action: The name of the action, for messages.
    static func all(in reply: JSONValue, of batch: [SQSMessage], _ action: String) -> [SQSBatchFailure] {
        let successful = Set((reply["Successful"]?.arrayValue ?? []).compactMap { $0["Id"]?.stringValue })
        let failed = reply["Failed"]?.arrayValue ?? []
        return batch.enumerated().compactMap { number, message in
            let id = String(number)
            if let entry = failed.first(where: { $0["Id"]?.stringValue == id }) {
                let code = entry["Code"]?.stringValue ?? AWSError.Code.refused.rawValue
                let text = entry["Message"]?.stringValue.map { ": \($0)" } ?? ""
                return SQSBatchFailure(
                    message: message,
                    error: AWSError(.init(rawValue: code), message: "sqs \(action): \(code)\(text)", tryCount: 1),
                    isSenderFault: entry["SenderFault"] == true
                )
            }
            if successful.contains(id) { return nil }
            let text = "sqs \(action): the reply does not say what became of it"
            return SQSBatchFailure(
                message: message,
                error: AWSError(.invalidResponse, message: text, mayHaveArrived: true, tryCount: 1),
                isSenderFault: false
            )
        }
    }
}
