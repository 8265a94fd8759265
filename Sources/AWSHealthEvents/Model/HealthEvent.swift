/// An AWS Health event as Amazon EventBridge delivers it.
///
/// This mirrors what AWS sends, one to one, and forgives everything that AWS was seen to send: each field is optional,
/// vocabularies are open, and what this version does not know (or finds in a shape that it does not know) is kept in
/// ``additionalFields`` and written back. Use `TaskRetirementNotice` of the module FargateRetirement for what an event
/// means.
///
/// Written again, an event says the same in the forms that AWS uses: `"page": 1` becomes `"page": "1"`, dates and
/// booleans have their usual spelling, and a description that came alone stands in a list. A time that is neither text
/// nor seconds since 1970, a page such as `1.0`, and a number or boolean with white space around it are kept as additional
/// fields too, and come back as they were. These values come back otherwise:
///
/// - An element of `resources` that is neither text nor `null` is written as the text of its JSON.
/// - An element of `affectedEntities` that is neither an object nor `null` is written as an entity whose value is its
///   text, or the text of its JSON.
/// - A `detail` that is a string is written as the object in it.
/// - Fractions of a second are cut to microseconds.
/// - Where a key occurs twice, the last value is kept.
///
/// Events of other wrappers (a bare detail, an entry for `PutEvents`, the answers of the Health API) are read into the
/// same value; what their wrapper does not tell is `nil`. See ``open(_:)-([UInt8])``.
///
/// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
public struct HealthEvent: Hashable, Sendable {
    // An initializer that sets the fields one by one copies the whole when it is done, the compiler's own does not. The
    // order of the fields gives that one other labels than the public one.

    /// Fields of the envelope that this version does not know, or not in this shape.
    public var additionalFields: [String: JSONValue] = [:]
    /// The version of the envelope, `0`.
    public var version: String?
    /// The identifier of this delivery; not always a UUID.
    public var id: String?
    /// The kind of event, `AWS Health Event` for all that matter here.
    public var detailType: DetailType?
    /// Who sent it: `aws.health`, or something else for an event that somebody made.
    public var source: String?
    /// The account that the event was sent to, which is not always the affected one.
    public var account: String?
    /// When the event was sent.
    public var time: Timestamp?
    /// The Region that the event was delivered in, which is not always the affected one.
    public var region: String?
    /// The affected resources, in words or ARNs; elements can be `null`.
    public var resources: [String?]?
    /// The name of the replay, where the event comes out of an archive.
    public var replayName: String?
    /// What the event says.
    public var detail = Detail()
}

extension HealthEvent {
    /// Creates an event.
    ///
    /// - Parameters:
    ///   - version: The version of the envelope.
    ///   - id: The identifier of the delivery.
    ///   - detailType: The kind of event.
    ///   - source: Who sent it.
    ///   - account: The account that it was sent to.
    ///   - time: When it was sent.
    ///   - region: The Region that it was delivered in.
    ///   - resources: The affected resources.
    ///   - replayName: The name of the replay.
    ///   - detail: What the event says.
    ///   - additionalFields: Fields that this version does not know.
    public init(
        version: String? = nil,
        id: String? = nil,
        detailType: DetailType? = nil,
        source: String? = nil,
        account: String? = nil,
        time: Timestamp? = nil,
        region: String? = nil,
        resources: [String?]? = nil,
        replayName: String? = nil,
        detail: Detail,
        additionalFields: [String: JSONValue] = [:]
    ) {
        self.init()
        self.version = version
        self.id = id
        self.detailType = detailType
        self.source = source
        self.account = account
        self.time = time
        self.region = region
        self.resources = resources
        self.replayName = replayName
        self.detail = detail
        self.additionalFields = additionalFields
    }
}
