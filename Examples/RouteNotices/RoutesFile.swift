import AWSHealthEvents
import NotificationDelivery

/// A file with sinks, and the routes that lead to them.
struct RoutesFile {
    /// The sinks, sorted by name.
    var sinks: [SinkSettings]
    /// The sink that is told of inputs that can't be read.
    var unreadable: SinkID?
    /// Who is told of what.
    var routes: RoutingTable

    /// The names of the sinks.
    var names: [SinkID] { sinks.map(\.id) }

    /// What is wrong with a file, and where.
    struct Mistake: Error {
        var message: String
    }

    /// Reads a file.
    init(_ bytes: [UInt8]) throws(Mistake) {
        let value: JSONValue
        do {
            routes = try RoutingTable(json: bytes, at: ["routes"])
            value = try JSONValue(parsing: bytes)
        } catch {
            throw Mistake(message: "\(error)")
        }
        let members = try value.members(at: "$", keys: ["routes", "sinks", "unreadable"])
        guard let sinks = members["sinks"] else { throw Mistake(message: "$: found no key \"sinks\"") }
        self.sinks = []
        guard let settings = sinks.objectValue else { throw Mistake(message: "$.sinks: expected an object") }
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            self.sinks.append(try SinkSettings(name, value))
        }
        for sink in self.sinks {
            guard let fallback = sink.fallback, !names.contains(fallback) else { continue }
            throw Mistake(message: "$.sinks.\(sink.id).fallback: there is no sink \"\(fallback)\"")
        }
        if let value = members["unreadable"] {
            guard let name = value.stringValue, names.contains(SinkID(rawValue: name)) else {
                throw Mistake(message: "$.unreadable: expected the name of a sink, found \(value)")
            }
            unreadable = SinkID(rawValue: name)
        }
    }
}

/// What a file says of a sink.
struct SinkSettings {
    enum Target {
        case print
        case file(path: String)
    }

    var id: SinkID
    var target: Target
    var isRequired = true
    var fallback: SinkID?

    init(_ name: String, _ value: JSONValue) throws(RoutesFile.Mistake) {
        let path = "$.sinks.\(name)"
        let members = try value.members(at: path, keys: ["type", "path", "required", "fallback"])
        id = SinkID(rawValue: name)
        switch (members["type"], members["path"]) {
        case ("print", nil): target = .print
        case ("file", .string(let file)?) where !file.isEmpty: target = .file(path: file)
        case ("file", _): throw RoutesFile.Mistake(message: "\(path): a file needs a \"path\", as a text")
        case ("print", _): throw RoutesFile.Mistake(message: "\(path): only a file has a \"path\"")
        case (let type, _):
            let found = type?.description ?? "nothing"
            throw RoutesFile.Mistake(message: "\(path).type: expected \"print\" or \"file\", found \(found)")
        }
        switch members["required"] {
        case .bool(let value)?: isRequired = value
        case nil: break
        case let other?: throw RoutesFile.Mistake(message: "\(path).required: expected true or false, found \(other)")
        }
        switch members["fallback"] {
        case .string(let name)?: fallback = SinkID(rawValue: name)
        case nil: break
        case let other?: throw RoutesFile.Mistake(message: "\(path).fallback: expected a text, found \(other)")
        }
    }
}

extension JSONValue {
    /// The members of an object that has no other keys than these.
    fileprivate func members(at path: String, keys: [String]) throws(RoutesFile.Mistake) -> [String: JSONValue] {
        guard let members = objectValue else { throw RoutesFile.Mistake(message: "\(path): expected an object") }
        if let key = members.keys.sorted().first(where: { !keys.contains($0) }) {
            let known = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            throw RoutesFile.Mistake(
                message: "\(path): found the unknown key \(JSONValue.string(key)), expected \(known)"
            )
        }
        return members
    }
}
