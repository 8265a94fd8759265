import AWSHealthEvents
import NotificationDelivery

extension RoutesDocument {
    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The JSON text.
    ///   - variable: The variable that it comes from, for errors.
    /// - Throws: ``SettingsError`` with the code `invalid` and the path of what is wrong.
    public init(json bytes: [UInt8], from variable: String) throws(SettingsError) {
        let reader = Reader(variable: variable)
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
            routes = try RoutingTable(json: bytes, at: ["routes"])
        } catch {
            throw reader.error("\(error)")
        }
        let members = try reader.members(of: value, at: "$", keys: ["routes", "sinks", "unreadable"])
        guard let settings = members["sinks"]?.objectValue else {
            throw reader.error("$.sinks: expected an object with a sink for each name")
        }
        sinks = []
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            sinks.append(try reader.sink(name, value))
        }
        let names = sinks.map(\.id)
        for sink in sinks {
            guard let fallback = sink.fallback, !names.contains(fallback) else { continue }
            throw reader.error("$.sinks.\(sink.id).fallback: there is no sink \"\(fallback)\"")
        }
        if let name = try reader.text(members, "unreadable", at: "$").map(SinkID.init(rawValue:)) {
            guard names.contains(name) else { throw reader.error("$.unreadable: there is no sink \"\(name)\"") }
            unreadable = name
        }
        if let issue = issues().first(where: { $0.code == .unknownSink }) { throw reader.error("\(issue)") }
    }

    /// Reads the parts of a document.
    private struct Reader {
        let variable: String

        func error(_ message: String) -> SettingsError {
            SettingsError(.invalid, variable: variable, message: message)
        }

        func sink(_ name: String, _ value: JSONValue) throws(SettingsError) -> SlackSinkSettings {
            let path = "$.sinks.\(name)"
            let keys = ["type", "secret", "parameter", "channel", "required", "fallback"]
            let members = try members(of: value, at: path, keys: keys)
            guard !name.isEmpty else { throw error("$.sinks: the name of a sink must not be empty") }
            let type = try text(members, "type", at: path)
            guard type == "slack" else {
                throw error("\(path).type: expected \"slack\", found \(members["type"]?.description ?? "nothing")")
            }
            let reference: SecretReference
            switch (try text(members, "secret", at: path), try text(members, "parameter", at: path)) {
            case (let id?, nil): reference = .secret(id: id)
            case (nil, let name?): reference = .parameter(name: name)
            case (nil, nil): throw error("\(path): a sink needs a \"secret\" or a \"parameter\"")
            default: throw error("\(path): a sink can't have both a \"secret\" and a \"parameter\"")
            }
            var settings = SlackSinkSettings(id: SinkID(rawValue: name), secret: reference)
            settings.channel = try text(members, "channel", at: path)
            settings.fallback = try text(members, "fallback", at: path).map(SinkID.init(rawValue:))
            switch members["required"] {
            case .bool(let value)?: settings.isRequired = value
            case nil: break
            case let other?: throw error("\(path).required: expected true or false, found \(other)")
            }
            return settings
        }

        func text(_ members: [String: JSONValue], _ key: String, at path: String) throws(SettingsError) -> String? {
            guard let value = members[key] else { return nil }
            guard let text = value.stringValue, !text.isEmpty else {
                throw error("\(path).\(key): expected a text that is not empty, found \(value)")
            }
            return text
        }

        func members(
            of value: JSONValue,
            at path: String,
            keys: [String]
        ) throws(SettingsError) -> [String: JSONValue] {
            guard let members = value.objectValue else { throw error("\(path): expected an object") }
            if let key = members.keys.sorted().first(where: { !keys.contains($0) }) {
                let known = keys.map { "\"\($0)\"" }.joined(separator: ", ")
                throw error("\(path): found the unknown key \(JSONValue.string(key)), expected \(known)")
            }
            return members
        }
    }
}
