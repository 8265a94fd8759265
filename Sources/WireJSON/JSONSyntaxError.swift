/// Why bytes are no JSON, with the place, for people.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it is.
    public var location: JSONLocation
    /// What was found and what was expected.
    public var message: String

    /// Creates an error, which a double may throw.
    ///
    /// - Parameters:
    ///   - location: Where it is.
    ///   - message: What was found and what was expected.
    public init(location: JSONLocation, message: String) {
        self.location = location
        self.message = message
    }

    /// The place and the message.
    public var description: String { "\(location): \(message)" }
}

extension JSONValue {
    /// Reads one JSON text that fills the bytes.
    ///
    /// For a reply or a file of one's own; ``AWSHealthEvents/HealthEvent/open(_:)`` is for what comes from AWS. Where a
    /// key occurs twice, the last value counts. At most 128 arrays and objects may be open at once.
    ///
    /// ```swift
    /// let value = try JSONValue(parsing: Array(#"{"stage": "prod"}"#.utf8))
    /// ```
    ///
    /// - Parameter bytes: The text, in UTF-8.
    /// - Throws: ``JSONSyntaxError``, which names offset, line, column and path.
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        let span = unsafe bytes.span.bytes
        do throws(JSONError) {
            self = try Self(json: span)
        } catch {
            throw JSONSyntaxError(
                location: JSONLocation(offset: error.offset, in: span),
                message: error.message(in: span)
            )
        }
    }
}
