import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The members of one object of a written record, read one by one, with the place for the error.
struct RecordFields {
    /// The members by their names.
    let members: [String: JSONValue]
    /// The way from the record to the object, such as `$.deliveries[0]`.
    let path: String

    init(_ value: JSONValue, at path: String) throws(LedgerError) {
        guard case .object(let members) = value else {
            throw Self.error(at: path, found: value, expected: "an object")
        }
        self.members = members
        self.path = path
    }

    func string(_ name: String) throws(LedgerError) -> String {
        guard let text = try optionalString(name) else { throw missing(name, "a string") }
        return text
    }

    func optionalString(_ name: String) throws(LedgerError) -> String? {
        guard let value = member(name) else { return nil }
        guard let text = value.stringValue else { throw error(name, value, "a string") }
        return text
    }

    func integer(_ name: String) throws(LedgerError) -> Int {
        guard let value = member(name) else { throw missing(name, "a whole number") }
        return try Self.integer(value, at: "\(path).\(name)")
    }

    func date(_ name: String) throws(LedgerError) -> Date {
        guard let date = try optionalDate(name) else { throw missing(name, "milliseconds since 1970") }
        return date
    }

    func optionalDate(_ name: String) throws(LedgerError) -> Date? {
        guard let value = member(name) else { return nil }
        return Date(milliseconds: try Self.integer(value, at: "\(path).\(name)", "milliseconds since 1970"))
    }

    /// A boolean; where there is none, `false`.
    func flag(_ name: String) throws(LedgerError) -> Bool {
        guard let value = member(name) else { return false }
        guard case .bool(let flag) = value else { throw error(name, value, "true or false") }
        return flag
    }

    func list(_ name: String) throws(LedgerError) -> [JSONValue] {
        guard let value = member(name) else { throw missing(name, "an array") }
        guard let elements = value.arrayValue else { throw error(name, value, "an array") }
        return elements
    }

    func pages() throws(LedgerError) -> [Int] {
        var pages: [Int] = []
        for (index, element) in try list("pages").enumerated() {
            pages.append(try Self.integer(element, at: "\(path).pages[\(index)]"))
        }
        return pages
    }

    func state(_ name: String) throws(LedgerError) -> SinkState {
        guard let fields = try object(name) else { throw missing(name, "an object") }
        var state = SinkState()
        for name in fields.members.keys { state[name] = try fields.string(name) }
        return state
    }

    func object(_ name: String) throws(LedgerError) -> RecordFields? {
        guard let value = member(name) else { return nil }
        return try RecordFields(value, at: "\(path).\(name)")
    }

    /// A member; one that is `null` is as good as none.
    private func member(_ name: String) -> JSONValue? {
        guard let value = members[name], value != .null else { return Optional.none }
        return value
    }

    private static func integer(
        _ value: JSONValue,
        at path: String,
        _ expected: String = "a whole number"
    ) throws(LedgerError) -> Int {
        guard case .number(let number) = value, let integer = number.intValue else {
            throw error(at: path, found: value, expected: expected)
        }
        return integer
    }

    private func missing(_ name: String, _ expected: String) -> LedgerError {
        LedgerError(
            .unreadableRecord,
            message: "a ledger record can't be read at \(path).\(name): found nothing, expected \(expected)"
        )
    }

    private func error(_ name: String, _ value: JSONValue, _ expected: String) -> LedgerError {
        Self.error(at: "\(path).\(name)", found: value, expected: expected)
    }

    private static func error(at path: String, found value: JSONValue, expected: String) -> LedgerError {
        let found = if case .number(let number) = value { number.description } else { value.kindDescription }
        return LedgerError(
            .unreadableRecord,
            message: "a ledger record can't be read at \(path): found \(found), expected \(expected)"
        )
    }
}
