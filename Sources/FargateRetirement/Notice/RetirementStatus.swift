public import AWSHealthEvents
import WireJSON

/// How far a task retirement has come, by what AWS wrote.
///
/// Capitals and white space around it do not matter. AWS does not always update it in time;
/// ``TaskRetirementNotice/isImmediate(at:)`` looks at the clock.
@nonexhaustive
public enum RetirementStatus: Hashable, Sendable {
    /// It lies ahead: `upcoming`.
    case upcoming
    /// It goes on: `open`.
    case underWay
    /// It is over: `closed`.
    case finished
    /// What AWS wrote, where it is none of these.
    case other(HealthEvent.StatusCode)
    /// AWS wrote nothing, as before 2023.
    case notStated

    init(_ code: HealthEvent.StatusCode?) {
        switch code {
        case .upcoming: self = .upcoming
        case .open: self = .underWay
        case .closed: self = .finished
        case let code?: self.init(unusual: code.rawValue.trimmed)
        case nil: self = .notStated
        }
    }

    /// The status as AWS writes it; `nil` where it states none.
    package var code: String? {
        switch self {
        case .upcoming: HealthEvent.StatusCode.upcoming.rawValue
        case .underWay: HealthEvent.StatusCode.open.rawValue
        case .finished: HealthEvent.StatusCode.closed.rawValue
        case .other(let code): code.rawValue
        case .notStated: nil
        }
    }

    /// Tells a status that is not written as AWS does.
    private init(unusual text: String) {
        let known: [HealthEvent.StatusCode: Self] = [.upcoming: .upcoming, .open: .underWay, .closed: .finished]
        let lowercase = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if text.isEmpty {
            self = .notStated
        } else if let status = known[.init(rawValue: String(decoding: lowercase, as: UTF8.self))] {
            self = status
        } else {
            self = .other(HealthEvent.StatusCode(rawValue: text))
        }
    }
}
