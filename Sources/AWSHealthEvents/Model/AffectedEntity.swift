extension HealthEvent {
    /// One affected entity.
    public struct AffectedEntity: Hashable, Sendable {
        /// What is affected: an ARN, `cluster|service`, an instance, an account.
        public var entityValue: String?
        /// When AWS last changed what it says of the entity.
        public var lastUpdatedTime: Timestamp?
        /// What AWS says of the entity.
        public var status: EntityStatus?
        /// The tags of the entity, in old events only.
        public var tags: [String: String]?
        /// Fields that this version does not know, or not in this shape.
        public var additionalFields: [String: JSONValue]

        /// Creates an entity.
        ///
        /// - Parameters:
        ///   - entityValue: What is affected.
        ///   - lastUpdatedTime: When AWS last changed what it says of the entity.
        ///   - status: What AWS says of the entity.
        ///   - tags: The tags of the entity.
        ///   - additionalFields: Fields that this version does not know.
        public init(
            entityValue: String? = nil,
            lastUpdatedTime: Timestamp? = nil,
            status: EntityStatus? = nil,
            tags: [String: String]? = nil,
            additionalFields: [String: JSONValue] = [:]
        ) {
            self.entityValue = entityValue
            self.lastUpdatedTime = lastUpdatedTime
            self.status = status
            self.tags = tags
            self.additionalFields = additionalFields
        }
    }
}
