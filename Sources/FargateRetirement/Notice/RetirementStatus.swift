public import AWSHealthEvents

/// How far a task retirement has come, by what AWS wrote.
///
/// AWS does not always update it in time; ``TaskRetirementNotice/isImmediate(at:)`` looks at the clock.
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
        case let code?: self = .other(code)
        case nil: self = .notStated
        }
    }
}
