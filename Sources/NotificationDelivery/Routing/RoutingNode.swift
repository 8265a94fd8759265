import WireJSON

/// A JSON value that knows where it stands, so that an error can name the place.
struct RoutingNode {
    indirect enum Content {
        case null
        case bool(Bool)
        case number(JSONNumber)
        case string(String)
        case array([RoutingNode])
        case object([Member])
    }

    struct Member {
        var key: String
        var offset: Int?
        var value: RoutingNode
    }

    /// What is wrong, and where, before it is known what bytes the place is in.
    struct Failure: Error {
        var code: RoutingError.Code
        var message: String
        var path: String
        var offset: Int?
    }

    var content: Content
    var path: String
    /// How many bytes stand before it; `nil` where it came from no bytes.
    var offset: Int?

    /// Creates a node from a value that came from no bytes.
    init(_ value: JSONValue, path: String) {
        self.path = path
        switch value {
        case .null: content = .null
        case .bool(let value): content = .bool(value)
        case .number(let value): content = .number(value)
        case .string(let value): content = .string(value)
        case .array(let elements):
            content = .array(elements.enumerated().map { RoutingNode($1, path: "\(path)[\($0)]") })
        case .object(let members):
            content = .object(
                members.sorted { $0.key < $1.key }.map { key, value in
                    Member(key: key, value: RoutingNode(value, path: Self.path(path, key)))
                }
            )
        }
    }

    init(_ content: Content, path: String, offset: Int) {
        self.content = content
        self.path = path
        self.offset = offset
    }

    static func path(_ path: String, _ key: String) -> String {
        let isName = !key.isEmpty && key.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
        return isName ? "\(path).\(key)" : "\(path)[\(JSONValue.string(key))]"
    }

    func failure(_ code: RoutingError.Code, _ message: String) -> Failure {
        Failure(code: code, message: message, path: path, offset: offset)
    }

    /// What it is, in words.
    var found: String {
        switch content {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "the number \(value)"
        case .string(let value): "the text \(JSONValue.string(value))"
        case .array(let elements): elements.isEmpty ? "an empty array" : "an array"
        case .object: "an object"
        }
    }

    func mismatch(_ expected: String) -> Failure { failure(.wrongType, "found \(found), expected \(expected)") }

    // MARK: Values

    func bool() throws(Failure) -> Bool {
        guard case .bool(let value) = content else { throw mismatch("true or false") }
        return value
    }

    func text(_ expected: String) throws(Failure) -> String {
        guard case .string(let value) = content else { throw mismatch(expected) }
        guard !value.isEmpty else { throw failure(.invalidValue, "found an empty text, expected \(expected)") }
        return value
    }

    func wholeNumber(_ expected: String) throws(Failure) -> Int {
        guard case .number(let value) = content else { throw mismatch(expected) }
        guard let number = value.intValue, (0...1_000_000).contains(number) else {
            throw failure(.invalidValue, "found \(found), expected \(expected)")
        }
        return number
    }

    func elements(_ expected: String) throws(Failure) -> [RoutingNode] {
        guard case .array(let elements) = content else { throw mismatch(expected) }
        return elements
    }

    /// The members of an object, by their keys, each of which is known and there once.
    func members(_ expected: String, keys: [String]) throws(Failure) -> [String: RoutingNode] {
        guard case .object(let members) = content else { throw mismatch(expected) }
        var result: [String: RoutingNode] = [:]
        for member in members {
            guard keys.contains(member.key) else {
                let hint = NameSuggestion.best(for: member.key, among: keys).map { ": did you mean \"\($0)\"?" }
                let text = "found the unknown key \(JSONValue.string(member.key))"
                let known = ", expected " + keys.map { "\"\($0)\"" }.joined(separator: ", ")
                throw Failure(
                    code: .unknownKey,
                    message: text + (hint ?? known),
                    path: path,
                    offset: member.offset
                )
            }
            guard result.updateValue(member.value, forKey: member.key) == nil else {
                throw Failure(
                    code: .conflictingKey,
                    message: "found the key \"\(member.key)\" a second time",
                    path: path,
                    offset: member.offset
                )
            }
        }
        return result
    }
}

extension JSONReader {
    /// Reads a value with the places of all its parts.
    mutating func readNode(path: String) throws(JSONError) -> RoutingNode {
        skipWhitespace()
        let start = index
        switch peek() {
        case 0x7B:
            var members: [RoutingNode.Member] = []
            try beginObject()
            while let slice = try nextKey() {
                let key = string(slice)
                let value = try readNode(path: RoutingNode.path(path, key))
                members.append(.init(key: key, offset: slice.start - 1, value: value))
            }
            return RoutingNode(.object(members), path: path, offset: start)
        case 0x5B:
            var elements: [RoutingNode] = []
            try beginArray()
            while try nextElement() { elements.append(try readNode(path: "\(path)[\(elements.count)]")) }
            return RoutingNode(.array(elements), path: path, offset: start)
        default:
            var node = RoutingNode(try readValue(), path: path)
            node.offset = start
            return node
        }
    }
}
