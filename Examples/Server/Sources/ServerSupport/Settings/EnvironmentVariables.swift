import AWSHealthEvents

/// The variables of the environment, as settings read them: one that is empty counts as not set.
package struct EnvironmentVariables: Sendable {
    private let environment: [String: String]

    package init(_ environment: [String: String]) { self.environment = environment }

    /// The text of a variable.
    package subscript(name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The whole number that a variable holds; `nil` where it is not set.
    package func number(_ name: String, in range: ClosedRange<Int>) throws(SettingsError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw invalid(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The whole number of seconds that a variable holds; `nil` where it is not set.
    package func seconds(_ name: String, in range: ClosedRange<Int>) throws(SettingsError) -> Duration? {
        try number(name, in: range).map { .seconds($0) }
    }

    /// The error for a value that is none that is allowed.
    package func invalid(_ name: String, _ expected: String) -> SettingsError {
        let found = JSONValue.string(self[name] ?? "")
        return SettingsError(.invalid, variable: name, message: "found \(found), expected \(expected)")
    }
}
