/// Something in a table that can't be meant so, as ``RoutingTable/lint(knownSinks:)`` finds it.
public struct RoutingIssue: Hashable, Sendable, CustomStringConvertible {
    /// What kind of issue it is.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An earlier rule takes everything that this one could take, and ends its way.
        public static let unreachableRule = Self(rawValue: "unreachableRule")
        /// The conditions of a rule exclude one another.
        public static let neverHolds = Self(rawValue: "neverHolds")
        /// A rule names no sinks, and so takes nothing.
        public static let noSinks = Self(rawValue: "noSinks")
        /// Two rules have one name, so that explanations can't be told apart.
        public static let duplicateName = Self(rawValue: "duplicateName")
        /// The table names a sink that there is not.
        public static let unknownSink = Self(rawValue: "unknownSink")
        /// Nothing reaches a sink.
        public static let unreachedSink = Self(rawValue: "unreachedSink")
    }

    /// What kind of issue it is.
    public var code: Code
    /// What is wrong, in a sentence.
    public var message: String
    /// The place of the rule in the table, from 0; `nil` where it is about no rule.
    public var place: Int?
    /// The sink that it is about.
    public var sink: SinkID?

    /// Creates an issue.
    ///
    /// - Parameters:
    ///   - code: What kind of issue it is.
    ///   - message: What is wrong.
    ///   - place: The place of the rule in the table, from 0.
    ///   - sink: The sink that it is about.
    public init(_ code: Code, message: String, place: Int? = nil, sink: SinkID? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.sink = sink
    }

    /// The message.
    public var description: String { message }
}
