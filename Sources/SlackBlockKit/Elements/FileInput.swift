package import WireJSON

/// A field for files.
///
/// In an input block only.
///
/// Source: Slack, "Reference: file input element".
public struct FileInput: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// The endings that are taken, such as `pdf`; any where there are none.
    public let fileTypes: [String]
    /// How many files, 1 to 10.
    public let maxFiles: Int?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - fileTypes: The endings that are taken, such as `pdf`; any where there are none.
    ///   - maxFiles: How many files, 1 to 10.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(actionID: String? = nil, fileTypes: [String] = [], maxFiles: Int? = nil) throws(BlockKitError) {
        try Check.text(actionID, "file_input.action_id", max: 255)
        try Check.size(fileTypes.count, "file_input.filetypes", in: 0...100)
        for item in fileTypes { try Check.text(item, "file_input.filetypes") }
        try Check.number(maxFiles, "file_input.max_files", in: 1...10)
        self.actionID = actionID
        self.fileTypes = fileTypes
        self.maxFiles = maxFiles
    }
}

extension FileInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "file_input", at: path)
        let actionID = try object.optionalString("action_id")
        let fileTypes = try object.nonEmptyStrings("filetypes")
        let maxFiles = try object.optionalInt("max_files")
        self = try object.finish { () throws(BlockKitError) in
            try Self(actionID: actionID, fileTypes: fileTypes, maxFiles: maxFiles)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "file_input")
        writer.member("action_id", actionID)
        writer.member("filetypes", nonEmpty: fileTypes)
        writer.member("max_files", maxFiles)
        writer.endObject()
    }
}

extension FileInput: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
    }
}
