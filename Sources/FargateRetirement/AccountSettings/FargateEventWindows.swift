/// Whether Fargate retires tasks in Amazon EC2 event windows: the value of the setting `fargateEventWindows`.
///
/// With event windows, a task that a window matches runs for at least 3 days after the notice and is then retired in
/// the next window, on a best effort basis. A window comes before the wait period; the wait period is for tasks that
/// no window matches.
///
/// Source: Amazon ECS Developer Guide, Prepare for AWS Fargate task retirement.
public struct FargateEventWindows: RawRepresentable, Codable, Hashable, Sendable {
    /// The value as AWS writes it.
    public let rawValue: String

    /// Creates a value.
    ///
    /// - Parameter rawValue: The value as AWS writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Tasks are retired in event windows.
    public static let enabled = Self(rawValue: "enabled")
    /// Event windows are of no consequence for tasks.
    public static let disabled = Self(rawValue: "disabled")

    /// How many days a task that a window matches runs at least after the notice.
    public static let minimumDays = 3
}
