import AWSHealthEvents
public import Logging
public import ServerSupport

/// Writes what swift-log is given as lines of JSON to standard output, beside the lines of `NoticeLog`.
///
/// A text from outside can't begin a line of its own, as it could in a log of plain text.
public struct JSONLogHandler: LogHandler {
    /// What is less is not written.
    public var logLevel: Logger.Level
    /// Values that go with each line.
    public var metadata: Logger.Metadata = [:]
    /// Gives more values that go with a line.
    public var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let write: @Sendable (String) -> Void

    /// Creates a handler.
    ///
    /// - Parameters:
    ///   - label: The label of the logger.
    ///   - logLevel: What is less is not written.
    ///   - write: Takes a line without its end.
    public init(
        label: String,
        logLevel: Logger.Level = .info,
        write: @escaping @Sendable (String) -> Void = { StandardOutput.line($0) }
    ) {
        self.label = label
        self.logLevel = logLevel
        self.write = write
    }

    /// A value that goes with each line.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    public func log(event: LogEvent) {
        var members: [String: JSONValue] = [:]
        for part in [metadata, metadataProvider?.get(), event.metadata] {
            for (key, value) in part ?? [:] { members[key] = .string("\(value)") }
        }
        members["level"] = .string(Self.word(for: event.level))
        members["logger"] = .string(label)
        members["message"] = .string("\(event.message)")
        write(JSONValue.object(members).description)
    }

    private static func word(for level: Logger.Level) -> String {
        switch level {
        case .trace, .debug: "DEBUG"
        case .info, .notice: "INFO"
        case .warning: "WARN"
        case .error, .critical: "ERROR"
        }
    }
}
