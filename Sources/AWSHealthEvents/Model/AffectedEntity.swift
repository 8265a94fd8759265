extension HealthEvent {
    /// One affected entity.
    public struct AffectedEntity: Hashable, Sendable {
        /// What is affected: an ARN, `cluster|service`, an instance, an account.
        public var entityValue: String?

        /// What AWS says of the entity, which is the same for nearly all entities of an event: they share it, so that a
        /// copy of one of a thousand entities counts two references.
        private(set) var statement: Statement

        /// When AWS last changed what it says of the entity.
        public var lastUpdatedTime: Timestamp? {
            get { statement.fields.lastUpdatedTime }
            set { change { $0.lastUpdatedTime = newValue } }
        }
        /// What AWS says of the entity.
        public var status: EntityStatus? {
            get { statement.fields.status }
            set { change { $0.status = newValue } }
        }
        /// The tags of the entity, in old events only.
        public var tags: [String: String]? {
            get { statement.fields.tags }
            set { change { $0.tags = newValue } }
        }
        /// Fields that this version does not know, or not in this shape.
        public var additionalFields: [String: JSONValue] {
            get { statement.fields.additionalFields }
            set { change { $0.additionalFields = newValue } }
        }

        /// The same for entities that share what AWS says of them; what AWS says can be the same all the same.
        package var statementID: ObjectIdentifier { ObjectIdentifier(statement) }

        private mutating func change(_ body: (inout Fields) -> Void) {
            var fields = statement.fields
            body(&fields)
            statement = Statement(fields)
        }
    }
}

extension HealthEvent.AffectedEntity {
    /// The fields of an entity but for its value.
    struct Fields: Hashable, Sendable {
        var lastUpdatedTime: HealthEvent.Timestamp?
        var status: HealthEvent.EntityStatus?
        var tags: [String: String]?
        var additionalFields: [String: JSONValue] = [:]
    }

    /// Creates an entity.
    ///
    /// - Parameters:
    ///   - entityValue: What is affected.
    ///   - lastUpdatedTime: When AWS last changed what it says of the entity.
    ///   - status: What AWS says of the entity.
    ///   - tags: The tags of the entity, in old events only.
    ///   - additionalFields: Fields that this version does not know.
    public init(
        entityValue: String? = nil,
        lastUpdatedTime: HealthEvent.Timestamp? = nil,
        status: HealthEvent.EntityStatus? = nil,
        tags: [String: String]? = nil,
        additionalFields: [String: JSONValue] = [:]
    ) {
        let fields = Fields(
            lastUpdatedTime: lastUpdatedTime,
            status: status,
            tags: tags,
            additionalFields: additionalFields
        )
        self.init(entityValue: entityValue, statement: Statement(fields))
    }

    /// The fields of an entity but for its value, to be shared.
    ///
    /// It never changes: a change makes another one.
    final class Statement: Hashable, Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }

        static func == (lhs: Statement, rhs: Statement) -> Bool { lhs === rhs || lhs.fields == rhs.fields }

        func hash(into hasher: inout Hasher) { hasher.combine(fields) }
    }
}
