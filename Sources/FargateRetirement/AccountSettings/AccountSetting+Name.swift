extension AccountSetting {
    /// The name of an account setting of Amazon ECS.
    ///
    /// AWS adds settings from time to time, so any name can be held; the names known today are static members. Give a
    /// name of your own a static member in an extension.
    ///
    /// Source: Amazon ECS API Reference, Setting; Amazon ECS Developer Guide, Access Amazon ECS features with account
    /// settings.
    public struct Name: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The name as AWS writes it.
        public let rawValue: String

        /// Creates a name.
        ///
        /// - Parameter rawValue: The name as AWS writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// How many days lie between the notice of a task retirement and its start; see ``TaskRetirementWaitPeriod``.
        public static let fargateTaskRetirementWaitPeriod = Self(rawValue: "fargateTaskRetirementWaitPeriod")
        /// Whether tasks are retired in Amazon EC2 event windows; see ``FargateEventWindows``.
        public static let fargateEventWindows = Self(rawValue: "fargateEventWindows")
        /// Whether Fargate uses FIPS 140 compliant cryptography.
        public static let fargateFIPSMode = Self(rawValue: "fargateFIPSMode")
        /// Whether the ARNs of services name their cluster.
        public static let serviceLongArnFormat = Self(rawValue: "serviceLongArnFormat")
        /// Whether the ARNs of tasks name their cluster.
        public static let taskLongArnFormat = Self(rawValue: "taskLongArnFormat")
        /// Whether the ARNs of container instances name their cluster.
        public static let containerInstanceLongArnFormat = Self(rawValue: "containerInstanceLongArnFormat")
        /// Whether container instances may have more network interfaces.
        public static let awsvpcTrunking = Self(rawValue: "awsvpcTrunking")
        /// Whether new clusters use CloudWatch Container Insights.
        public static let containerInsights = Self(rawValue: "containerInsights")
        /// Whether tasks in a dual-stack subnet get an IPv6 address.
        public static let dualStackIPv6 = Self(rawValue: "dualStackIPv6")
        /// Whether creating a resource with tags needs a permission of its own.
        public static let tagResourceAuthorization = Self(rawValue: "tagResourceAuthorization")
        /// Whether Amazon GuardDuty watches the account's tasks; AWS manages this one.
        public static let guardDutyActivate = Self(rawValue: "guardDutyActivate")
        /// How containers log where their task definition does not say: `blocking` or `non-blocking`.
        public static let defaultLogDriverMode = Self(rawValue: "defaultLogDriverMode")
    }
}

extension AccountSetting.Name: CustomStringConvertible {
    /// The name as AWS writes it.
    public var description: String { rawValue }
}
