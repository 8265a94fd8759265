/// Why a part of an input can't be read, and where.
public struct OpeningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The bytes are no JSON, or an event has no object as its detail.
        public static let malformedJSON = Self(rawValue: "malformedJSON")
        /// The bytes are UTF-16, or compressed by gzip.
        public static let unsupportedEncoding = Self(rawValue: "unsupportedEncoding")
        /// The data of a stream's record is no base64.
        public static let invalidBase64 = Self(rawValue: "invalidBase64")
        /// There are more wrappers in one another than any service makes: more than 6, or more than 16 arrays.
        public static let tooManyWrappers = Self(rawValue: "tooManyWrappers")
        /// A wrapper lacks the field that should hold the event.
        public static let emptyWrapper = Self(rawValue: "emptyWrapper")
        /// An answer of the Health API reports an error, goes on on another page, or lacks its other half.
        public static let incompleteAnswer = Self(rawValue: "incompleteAnswer")
        /// The input holds nothing at all.
        public static let emptyInput = Self(rawValue: "emptyInput")
    }

    /// The kind of failure.
    public var code: Code
    /// What was found and what was expected.
    public var message: String
    /// The place in the input; for a wrapped text, the place of that text.
    public var location: JSONLocation
    /// The place inside the wrapped text, where the failure is in one.
    public var innerLocation: JSONLocation?
    /// The bytes that can't be read.
    public var bytes: [UInt8]

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: What was found and what was expected.
    ///   - location: The place in the input.
    ///   - innerLocation: The place inside the wrapped text.
    ///   - bytes: The bytes that can't be read.
    public init(
        code: Code,
        message: String,
        location: JSONLocation,
        innerLocation: JSONLocation? = nil,
        bytes: [UInt8] = []
    ) {
        self.code = code
        self.message = message
        self.location = location
        self.innerLocation = innerLocation
        self.bytes = bytes
    }

    /// The place and the message in one sentence.
    public var description: String {
        guard let innerLocation else { return "\(location): \(message)" }
        return "in the text at \(location): \(innerLocation): \(message)"
    }
}
