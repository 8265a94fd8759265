extension HealthEvent {
    /// What an AWS Health event says: the `detail` of the EventBridge event.
    ///
    /// AWS writes numbers and booleans as strings here; they are typed in this value, read from a string, a number or a
    /// boolean, and written back as AWS writes them.
    public struct Detail: Hashable, Sendable {
        // An initializer that sets the fields one by one copies the whole when it is done, the compiler's own does not. The
        // order of the fields gives that one other labels than the public one.

        /// Fields that this version does not know, or not in this shape.
        public var additionalFields: [String: JSONValue] = [:]
        /// The ARN of the event: one for all accounts and all updates of an event, so no key for either.
        public var eventARN: String?
        /// The AWS service concerned, such as `ECS`.
        public var service: String?
        /// The type of event.
        public var eventTypeCode: EventTypeCode?
        /// The category of the event.
        public var eventTypeCategory: EventTypeCategory?
        /// Whether the event concerns one account or everybody.
        public var eventScopeCode: EventScopeCode?
        /// The identifier of what was said: new for each update, alike for copies, with `-` and the page at its end.
        public var communicationID: String?
        /// When the event begins; for a task retirement, when tasks begin to be stopped.
        public var startTime: Timestamp?
        /// When the event ends.
        public var endTime: Timestamp?
        /// When AWS last changed the event.
        public var lastUpdatedTime: Timestamp?
        /// How far the event has come.
        public var statusCode: StatusCode?
        /// The affected Region, or `global`.
        public var eventRegion: String?
        /// What AWS writes about the event, by language.
        public var eventDescription: [Description]?
        /// Names and values that come with the event, such as `truncated`.
        public var eventMetadata: [String: String]?
        /// The affected entities; elements can be `null`.
        public var affectedEntities: [AffectedEntity?]?
        /// The number of this page, from 1.
        public var page: Int?
        /// How many pages the event was split into.
        public var totalPages: Int?
        /// Whether this is the copy that AWS sends to the backup Region.
        public var isBackupEvent: Bool?
        /// The account that is affected.
        public var affectedAccount: String?
        /// Whether AWS expects the customer to act.
        public var actionability: Actionability?
        /// Whom AWS addresses.
        public var personas: [Persona]?
    }
}

extension HealthEvent.Detail {
    /// Creates a detail.
    ///
    /// - Parameters:
    ///   - eventARN: The ARN of the event.
    ///   - service: The AWS service concerned.
    ///   - eventTypeCode: The type of event.
    ///   - eventTypeCategory: The category of the event.
    ///   - eventScopeCode: Whether the event concerns one account or everybody.
    ///   - communicationID: The identifier of what was said.
    ///   - startTime: When the event begins.
    ///   - endTime: When the event ends.
    ///   - lastUpdatedTime: When AWS last changed the event.
    ///   - statusCode: How far the event has come.
    ///   - eventRegion: The affected Region.
    ///   - eventDescription: What AWS writes about the event.
    ///   - eventMetadata: Names and values that come with the event.
    ///   - affectedEntities: The affected entities.
    ///   - page: The number of this page, from 1.
    ///   - totalPages: How many pages the event was split into.
    ///   - isBackupEvent: Whether this is the copy for the backup Region.
    ///   - affectedAccount: The account that is affected.
    ///   - actionability: Whether AWS expects the customer to act.
    ///   - personas: Whom AWS addresses.
    ///   - additionalFields: Fields that this version does not know.
    public init(
        eventARN: String? = nil,
        service: String? = nil,
        eventTypeCode: HealthEvent.EventTypeCode? = nil,
        eventTypeCategory: HealthEvent.EventTypeCategory? = nil,
        eventScopeCode: HealthEvent.EventScopeCode? = nil,
        communicationID: String? = nil,
        startTime: HealthEvent.Timestamp? = nil,
        endTime: HealthEvent.Timestamp? = nil,
        lastUpdatedTime: HealthEvent.Timestamp? = nil,
        statusCode: HealthEvent.StatusCode? = nil,
        eventRegion: String? = nil,
        eventDescription: [HealthEvent.Description]? = nil,
        eventMetadata: [String: String]? = nil,
        affectedEntities: [HealthEvent.AffectedEntity?]? = nil,
        page: Int? = nil,
        totalPages: Int? = nil,
        isBackupEvent: Bool? = nil,
        affectedAccount: String? = nil,
        actionability: HealthEvent.Actionability? = nil,
        personas: [HealthEvent.Persona]? = nil,
        additionalFields: [String: JSONValue] = [:]
    ) {
        self.init()
        self.eventARN = eventARN
        self.service = service
        self.eventTypeCode = eventTypeCode
        self.eventTypeCategory = eventTypeCategory
        self.eventScopeCode = eventScopeCode
        self.communicationID = communicationID
        self.startTime = startTime
        self.endTime = endTime
        self.lastUpdatedTime = lastUpdatedTime
        self.statusCode = statusCode
        self.eventRegion = eventRegion
        self.eventDescription = eventDescription
        self.eventMetadata = eventMetadata
        self.affectedEntities = affectedEntities
        self.page = page
        self.totalPages = totalPages
        self.isBackupEvent = isBackupEvent
        self.affectedAccount = affectedAccount
        self.actionability = actionability
        self.personas = personas
        self.additionalFields = additionalFields
    }
}
