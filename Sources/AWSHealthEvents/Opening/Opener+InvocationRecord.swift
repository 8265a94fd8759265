import WireJSON

extension Opener {
    /// Opens what AWS Lambda keeps of an invocation that failed: its input, in whatever wrapper that came.
    ///
    /// Such a record is in the queue or topic that is the function's destination on failure. It is no wrapper of its own:
    /// what is found has the wrapper that it has without it.
    ///
    /// Source: AWS Lambda Developer Guide, Capturing records of Lambda asynchronous invocations.
    mutating func openInvocationRecord(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if reader.isKey(key, "requestPayload") {
                openElement(&reader, path: "\(path).requestPayload", &lines, frame)
            } else {
                try reader.skipValue()
            }
        }
    }
}
