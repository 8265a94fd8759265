public import AWSHealthEvents
public import FargateRetirement

/// What makes two notifications the same, so that the second is not said again.
///
/// The subject is what follow-ups have in common: a retirement in one account. The item is what is said of it: a
/// communication of AWS, or a reminder of one.
public struct NotificationKey: Hashable, Sendable, Codable, CustomStringConvertible {
    /// What it is about; the same for a notice and its updates.
    public var subject: String
    /// What is said of it; the same for copies.
    public var item: String
    /// What it is a reminder for; `nil` where it is no reminder.
    public var occasion: String?
    /// The pages of the communication that are in it, in order.
    public var pages: [Int]
    /// How many pages the communication has.
    public var pageCount: Int

    /// Creates a key.
    ///
    /// - Parameters:
    ///   - subject: What it is about.
    ///   - item: What is said of it.
    ///   - occasion: What it is a reminder for.
    ///   - pages: The pages that are in it.
    ///   - pageCount: How many pages there are.
    public init(subject: String, item: String, occasion: String? = nil, pages: [Int] = [1], pageCount: Int = 1) {
        self.subject = subject
        self.item = item
        self.occasion = occasion
        self.pages = pages
        self.pageCount = pageCount
    }

    /// Creates the key of a notice.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - reason: Why it is said; a reminder has a key of its own for each occasion, and so has the end of a retirement
    ///     that somebody else than AWS knows of.
    public init(_ notice: TaskRetirementNotice, reason: NotificationReason = .announced) {
        var occasion: String?
        if case .reminder(let text) = reason { occasion = text }
        let isEnd = reason == .finished && notice.status != .finished
        self.init(
            subject: notice.key.retirement.description,
            item: isEnd ? notice.key.communication + "#finished" : notice.key.communication,
            occasion: occasion,
            pages: notice.pages.received,
            pageCount: notice.pages.total
        )
    }

    /// Creates the key of an input that could not be read, from its bytes: the same bytes have the same key.
    ///
    /// Where there are none, as where a comma is missing, the place and the reason stand for them.
    ///
    /// - Parameter unreadable: The error with the bytes.
    public init(unreadable: OpeningError) {
        let bytes = unreadable.bytes.isEmpty ? Array(unreadable.description.utf8) : unreadable.bytes
        let digest = ContentDigest(bytes).description
        self.init(subject: "unreadable:\(digest)", item: unreadable.code.rawValue)
    }

    /// The key as text, the same in every run.
    public var description: String {
        var text = "\(subject)#\(item)"
        if let occasion { text += "#reminder:\(occasion)" }
        if pages.count != pageCount {
            text += " pages \(pages.map(String.init).joined(separator: ",")) of \(pageCount)"
        }
        return text
    }
}
