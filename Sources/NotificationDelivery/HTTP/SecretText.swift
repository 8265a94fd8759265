/// A text that must not be shown: the address of a webhook, a token.
///
/// It prints as `***` everywhere: in a string, a log, a dump, a mirror, a debugger. It is not `Codable`, so it is in no
/// encoding. Only ``revealed`` gives the text, so a search for that word finds every place that uses it.
public struct SecretText: Hashable, Sendable {
    /// The text.
    ///
    /// Don't put it into an error, a log or a description.
    public let revealed: String

    /// Creates a secret.
    ///
    /// - Parameter text: The text.
    public init(_ text: String) { revealed = text }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Three asterisks.
    public var debugDescription: String { "***" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
