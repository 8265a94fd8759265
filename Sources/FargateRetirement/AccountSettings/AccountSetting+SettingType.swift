extension AccountSetting {
    /// Who manages an account setting.
    ///
    /// Source: Amazon ECS API Reference, Setting, `type`.
    public struct SettingType: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The type as AWS writes it.
        public let rawValue: String

        /// Creates a type.
        ///
        /// - Parameter rawValue: The type as AWS writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The account manages the setting and can change it.
        public static let user = Self(rawValue: "user")
        /// AWS manages the setting, and the account can only read it.
        public static let awsManaged = Self(rawValue: "aws_managed")
    }
}
