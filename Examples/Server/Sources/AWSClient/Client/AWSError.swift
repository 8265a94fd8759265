/// Why a call to AWS, or what it needs, failed.
///
/// Neither the message nor another field holds a secret.
public struct AWSError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong: a code of AWS's, or one of this module's own, which begin with a small letter.
    public var code: Code
    /// What went wrong, in a sentence that names the place.
    public var message: String
    /// The status of the response; `nil` where there was none.
    public var status: Int?
    /// The id by which AWS's support finds the request.
    public var requestID: String?
    /// Whether a try may have been carried out all the same: its reply was lost.
    public var mayHaveArrived: Bool
    /// How many requests were sent.
    public var tryCount: Int
    /// The item that stands where a condition of DynamoDB's did not hold, where it was asked for.
    public var item: DynamoDBItem?

    /// Creates an error, which a double may throw.
    ///
    /// - Parameters:
    ///   - code: What went wrong.
    ///   - message: What went wrong, in a sentence.
    ///   - status: The status of the response.
    ///   - requestID: The id by which AWS's support finds the request.
    ///   - mayHaveArrived: Whether a try may have been carried out all the same.
    ///   - tryCount: How many requests were sent.
    ///   - item: The item that stands where a condition did not hold.
    public init(
        _ code: Code,
        message: String,
        status: Int? = nil,
        requestID: String? = nil,
        mayHaveArrived: Bool = false,
        tryCount: Int = 0,
        item: DynamoDBItem? = nil
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.requestID = requestID
        self.mayHaveArrived = mayHaveArrived
        self.tryCount = tryCount
        self.item = item
    }

    /// The message.
    public var description: String { message }
}
