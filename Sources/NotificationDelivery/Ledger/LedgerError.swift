/// Why a ledger could not do what it was asked.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The store can't be reached, opened, locked or read at present.
        public static let unavailable = Self(rawValue: "unavailable")
        /// No store can be kept in this place until a person changes something: there is no such directory, no right to
        /// write, or something else of that name.
        public static let unusable = Self(rawValue: "unusable")
        /// The store could not be written: no room, a broken disk.
        public static let notWritten = Self(rawValue: "notWritten")
        /// A record can't be read as one.
        public static let unreadableRecord = Self(rawValue: "unreadableRecord")
        /// The claim ran out and somebody else has it.
        public static let claimLost = Self(rawValue: "claimLost")
        /// The caller ended it.
        public static let cancelled = Self(rawValue: "cancelled")
    }

    /// What went wrong.
    public var code: Code
    /// What went wrong, in a sentence that names the place.
    public var message: String
    /// The error behind it.
    public var underlying: (any Error)?

    /// Creates an error, which a double may throw.
    ///
    /// - Parameters:
    ///   - code: What went wrong.
    ///   - message: What went wrong, in a sentence.
    ///   - underlying: The error behind it.
    public init(_ code: Code, message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    /// The message.
    public var description: String { message }
}

extension LedgerError {
    static let cancelledBeforeClaim = LedgerError(.cancelled, message: "cancelled before anything was claimed")
}
