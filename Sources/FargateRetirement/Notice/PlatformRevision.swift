/// The platform version revision that is retired, as the ARN of the event tells it.
///
/// AWS does not document this part of the ARN: take it as a hint. A real one ends
/// `…-ICN-DockerLinux-1-4-0-263-222233334444-MANAGED`.
public struct PlatformRevision: Hashable, Sendable {
    /// The platform family, such as `DockerLinux`.
    public var family: String
    /// The platform version, such as `1.4.0`.
    public var version: String
    /// The revision, such as 263.
    public var revision: Int
    /// The location that the Region is named by, such as `ICN`.
    public var location: String
    /// Whether the tasks are those of services, `MANAGED` in the ARN.
    ///
    /// It is `nil` where the ARN does not say.
    public var isManaged: Bool?

    /// Creates a revision.
    ///
    /// - Parameters:
    ///   - family: The platform family.
    ///   - version: The platform version.
    ///   - revision: The revision.
    ///   - location: The location that the Region is named by.
    ///   - isManaged: Whether the tasks are those of services.
    public init(family: String, version: String, revision: Int, location: String, isManaged: Bool? = nil) {
        self.family = family
        self.version = version
        self.revision = revision
        self.location = location
        self.isManaged = isManaged
    }

    /// Reads the revision from the ARN of an event, or gives `nil` where the ARN has none.
    ///
    /// - Parameter eventARN: The ARN of an event of the type `AWS_ECS_TASK_PATCHING_RETIREMENT`.
    public init?(eventARN: String) {
        let code = "AWS_ECS_TASK_PATCHING_RETIREMENT"
        guard let last = eventARN.split(separator: "/").last, last.hasPrefix(code) else { return nil }
        var parts = last.dropFirst(code.utf8.count).split { $0 == "-" || $0 == "_" }[...]
        switch parts.last {
        case "MANAGED": isManaged = true
        case "UNMANAGED": isManaged = false
        default: isManaged = nil
        }
        if isManaged != nil { parts.removeLast() }
        if let account = parts.last, account.utf8.count == 12, account.allSatisfy(\.isNumber) { parts.removeLast() }
        guard parts.count >= 4, let location = parts.popFirst(), let family = parts.popFirst() else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, let revision = numbers.last, Int(family) == nil else { return nil }
        self.location = String(location)
        self.family = String(family)
        version = numbers.dropLast().map(String.init).joined(separator: ".")
        self.revision = revision
    }
}
