public import WireJSON

/// Why an account setting could not be read or made.
///
/// Two errors are equal when all their parts are, so that a test can state the error that it expects.
public struct AccountSettingError: Error, Hashable, Sendable {
    /// What kind of failure this is.
    public var code: Code
    /// What went wrong, in a sentence that names the field, the value and what would be allowed.
    public var message: String
    /// Where in the input it went wrong; `nil` where there was no input.
    public var location: JSONLocation?

    /// Creates an error, which a test double may throw.
    ///
    /// - Parameters:
    ///   - code: What kind of failure this is.
    ///   - message: What went wrong.
    ///   - location: Where in the input it went wrong.
    public init(_ code: Code, message: String, location: JSONLocation? = nil) {
        self.code = code
        self.message = message
        self.location = location
    }

    /// What kind of failure an ``AccountSettingError`` is.
    ///
    /// More kinds may be added, so a `switch` over them needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code as text, for a log.
        public let description: String

        /// A wait period that is not 0, 7 or 14.
        public static let waitPeriodNotAllowed = Self(description: "waitPeriodNotAllowed")
        /// A value of `fargateEventWindows` that is neither `enabled` nor `disabled`.
        public static let eventWindowsNotAllowed = Self(description: "eventWindowsNotAllowed")
        /// Input that is not JSON.
        public static let invalidJSON = Self(description: "invalidJSON")
        /// Input that is JSON, but no listing of account settings.
        public static let notAListing = Self(description: "notAListing")
    }
}

extension AccountSettingError: CustomStringConvertible {
    /// The message, and the place where there is one.
    public var description: String {
        if let location { "\(message), at \(location)" } else { message }
    }
}
