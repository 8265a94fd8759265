import WireJSON

/// The members of a JSON object while they are taken out of it one by one; what is left at the end is unknown.
struct ObjectMapping {
    private var members: [String: JSONValue]
    /// What the object is, as error messages name it: `section`.
    let name: String
    let path: JSONPath

    init(_ json: JSONValue, _ name: String, at path: JSONPath) throws(BlockKitError) {
        guard case .object(let members) = json else {
            throw .wrongKind(name, found: json, wanted: "an object", path)
        }
        self.members = members
        self.name = name
        self.path = path
    }

    /// Takes the type, which must be the given one.
    init(_ json: JSONValue, type: String, at path: JSONPath) throws(BlockKitError) {
        try self.init(json, type, at: path)
        let found = try string("type")
        if found != type {
            throw BlockKitError(
                code: .unknownType,
                field: "type",
                message: "the type is '\(found)', not '\(type)'",
                path: path.appending(key: "type").description
            )
        }
    }

    mutating func json(_ key: String) -> JSONValue? { members.removeValue(forKey: key) }

    /// Takes a value of the module.
    mutating func optional<T: BlockKitValue>(_ key: String, _ type: T.Type = T.self) throws(BlockKitError) -> T? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        return try T(json: value, at: path.appending(key: key))
    }

    mutating func required<T: BlockKitValue>(_ key: String, _ type: T.Type = T.self) throws(BlockKitError) -> T {
        guard let value = try optional(key, T.self) else { throw missing(key) }
        return value
    }

    /// Takes a list; an absent one is `nil`.
    mutating func optionalList<T: BlockKitValue>(_ key: String, of type: T.Type = T.self) throws(BlockKitError) -> [T]?
    {
        guard let value = members.removeValue(forKey: key) else { return nil }
        let path = path.appending(key: key)
        guard case .array(let elements) = value else {
            throw .wrongKind("\(name).\(key)", found: value, wanted: "an array", path)
        }
        var list: [T] = []
        list.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            list.append(try T(json: element, at: path.appending(index: index)))
        }
        return list
    }

    mutating func list<T: BlockKitValue>(_ key: String, of type: T.Type = T.self) throws(BlockKitError) -> [T] {
        guard let list = try optionalList(key, of: T.self) else { throw missing(key) }
        return list
    }

    /// Takes a list that is left out where it is empty.
    mutating func nonEmptyList<T: BlockKitValue>(_ key: String, of type: T.Type = T.self) throws(BlockKitError) -> [T] {
        guard let list = try optionalList(key, of: T.self) else { return [] }
        if list.isEmpty { throw emptyList(key) }
        return list
    }

    private func emptyList(_ key: String) -> BlockKitError {
        let path = path.appending(key: key)
        return BlockKitError(
            code: .tooFew,
            field: "\(name).\(key)",
            limit: 1,
            actual: 0,
            message: "\(name).\(key) has 0 elements; leave it out",
            path: path.description
        )
    }

    mutating func optionalString(_ key: String) throws(BlockKitError) -> String? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        guard case .string(let string) = value else { throw wrongKind(key, value, "a string") }
        return string
    }

    mutating func string(_ key: String) throws(BlockKitError) -> String {
        guard let string = try optionalString(key) else { throw missing(key) }
        return string
    }

    mutating func optionalBool(_ key: String) throws(BlockKitError) -> Bool? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        guard case .bool(let bool) = value else { throw wrongKind(key, value, "a boolean") }
        return bool
    }

    mutating func optionalInt(_ key: String) throws(BlockKitError) -> Int? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        guard case .number(let number) = value, let int = number.intValue else {
            throw wrongKind(key, value, "an integer")
        }
        return int
    }

    mutating func optionalDouble(_ key: String) throws(BlockKitError) -> Double? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        guard case .number(let number) = value, let double = number.doubleValue else {
            throw wrongKind(key, value, "a number")
        }
        return double
    }

    mutating func requiredBool(_ key: String) throws(BlockKitError) -> Bool {
        guard let bool = try optionalBool(key) else { throw missing(key) }
        return bool
    }

    mutating func requiredInt(_ key: String) throws(BlockKitError) -> Int {
        guard let int = try optionalInt(key) else { throw missing(key) }
        return int
    }

    mutating func requiredDouble(_ key: String) throws(BlockKitError) -> Double {
        guard let double = try optionalDouble(key) else { throw missing(key) }
        return double
    }

    mutating func strings(_ key: String) throws(BlockKitError) -> [String] {
        guard let strings = try optionalStrings(key) else { throw missing(key) }
        return strings
    }

    mutating func nonEmptyStrings(_ key: String) throws(BlockKitError) -> [String] {
        guard let strings = try optionalStrings(key) else { return [] }
        if strings.isEmpty { throw emptyList(key) }
        return strings
    }

    private mutating func optionalStrings(_ key: String) throws(BlockKitError) -> [String]? {
        guard let value = members.removeValue(forKey: key) else { return nil }
        guard case .array(let elements) = value else { throw wrongKind(key, value, "an array") }
        var strings: [String] = []
        for (index, element) in elements.enumerated() {
            guard case .string(let string) = element else {
                let path = path.appending(key: key).appending(index: index)
                throw .wrongKind("\(name).\(key)", found: element, wanted: "a string", path)
            }
            strings.append(string)
        }
        return strings
    }

    /// Makes the value, once its parts have been taken; what it throws gets the place of the object.
    func finish<T>(_ make: () throws(BlockKitError) -> T) throws(BlockKitError) -> T {
        if let key = members.keys.min() {
            throw BlockKitError(
                code: .unknownField,
                field: "\(name).\(key)",
                message: "\(name) has no field '\(key)'",
                path: path.appending(key: key).description
            )
        }
        return try path.locating(make)
    }

    func missing(_ key: String) -> BlockKitError {
        BlockKitError(
            code: .missing,
            field: "\(name).\(key)",
            message: "\(name).\(key) is missing",
            path: path.description
        )
    }

    private func wrongKind(_ key: String, _ found: JSONValue, _ wanted: String) -> BlockKitError {
        .wrongKind("\(name).\(key)", found: found, wanted: wanted, path.appending(key: key))
    }
}

extension JSONPath {
    /// Gives the place to what an initialiser throws.
    func locating<T>(_ make: () throws(BlockKitError) -> T) throws(BlockKitError) -> T {
        do {
            return try make()
        } catch {
            var error = error
            if error.path == nil { error.path = description }
            throw error
        }
    }
}

extension BlockKitError {
    static func wrongKind(_ field: String, found: JSONValue, wanted: String, _ path: JSONPath) -> BlockKitError {
        BlockKitError(
            code: .wrongKind,
            field: field,
            message: "\(field) is \(found.kindDescription), not \(wanted)",
            path: path.description
        )
    }

    static func unknownType(_ type: String, _ what: String, _ path: JSONPath) -> BlockKitError {
        BlockKitError(
            code: .unknownType,
            field: "type",
            message: "'\(type)' is no \(what)",
            path: path.appending(key: "type").description
        )
    }
}

extension JSONValue {
    /// The `type` member, by which a value is told from others that may stand in its place.
    func type(of what: String, at path: JSONPath) throws(BlockKitError) -> String {
        guard case .object(let members) = self else { throw .wrongKind(what, found: self, wanted: "an object", path) }
        switch members["type"] {
        case .string(let type)?: return type
        case let other?: throw .wrongKind("type", found: other, wanted: "a string", path.appending(key: "type"))
        case nil:
            throw BlockKitError(
                code: .missing,
                field: "type",
                message: "a \(what) without a type",
                path: path.description
            )
        }
    }
}
