import WireJSON

extension RoutingTable {
    /// Reads a table from JSON.
    ///
    /// A key that is not known is an error, so that a condition with a slip of the pen never widens a rule.
    ///
    /// - Parameters:
    ///   - json: The JSON text, in UTF-8.
    ///   - keys: The keys that lead to the table, where it is a part of a larger file; `["routes"]` for
    ///     `{"routes": {…}, …}`. What else is in the file is skipped.
    /// - Throws: ``RoutingError`` with any of its codes, which names line, column and path.
    public init(json: [UInt8], at keys: [String] = []) throws(RoutingError) {
        let bytes = unsafe json.span.bytes
        var node: RoutingNode
        do throws(JSONError) {
            var reader = JSONReader(bytes)
            node = try reader.readNode(path: "$")
            try reader.finish()
        } catch {
            let place = JSONLocation(offset: error.offset, in: bytes)
            throw RoutingError(.invalidJSON, message: error.message(in: bytes), path: place.path, location: place)
        }
        do throws(RoutingNode.Failure) {
            for key in keys { node = try node.member(key) }
            self = try RoutingTable(node)
        } catch {
            var place = error.offset.map { JSONLocation(offset: $0, in: bytes) }
            place?.path = error.path
            throw RoutingError(error.code, message: error.message, path: error.path, location: place)
        }
    }

    init(_ node: RoutingNode) throws(RoutingNode.Failure) {
        let members = try node.members("an object with \"rules\" and \"default\"", keys: ["rules", "default"])
        guard let sinks = members["default"] else {
            throw node.failure(.missingKey, "found no key \"default\", expected the sinks for what no rule takes")
        }
        let defaultSinks = try sinks.sinks()
        guard !defaultSinks.isEmpty else {
            throw sinks.failure(.noDefault, "found an empty array, expected at least one sink")
        }
        var rules: [RoutingRule] = []
        for rule in try members["rules"]?.elements("an array of rules") ?? [] { rules.append(try RoutingRule(rule)) }
        do throws(RoutingError) {
            try self.init(rules: rules, defaultSinks: defaultSinks)
        } catch {
            throw sinks.failure(error.code, error.message)
        }
    }
}

extension RoutingRule {
    fileprivate init(_ node: RoutingNode) throws(RoutingNode.Failure) {
        let members = try node.members(
            "an object, which is a rule",
            keys: ["name", "when", "sinks", "drop", "continue"]
        )
        guard let name = members["name"] else {
            throw node.failure(.missingKey, "found no key \"name\", expected the name of the rule")
        }
        let action: RoutingAction
        switch (members["sinks"], members["drop"]) {
        case (let sinks?, nil):
            action = .deliver(to: try sinks.sinks(), continues: try members["continue"]?.bool() ?? false)
        case (nil, let drop?):
            if let member = members["continue"] {
                throw member.failure(.conflictingKey, "found \"continue\" beside \"drop\", which ends the way")
            }
            action = .drop(reason: try drop.text("why it is dropped, as a text"))
        case (nil, nil): throw node.failure(.missingKey, "found neither \"sinks\" nor \"drop\", expected one of them")
        case (_, let drop?):
            throw drop.failure(.conflictingKey, "found \"drop\" beside \"sinks\", expected one of them")
        }
        self.init(
            try name.text("the name of the rule, as a text"),
            when: try members["when"].map { (node) throws(RoutingNode.Failure) in try RoutingConditions(node) }
                ?? RoutingConditions(),
            do: action
        )
    }
}

extension RoutingConditions {
    fileprivate init(_ node: RoutingNode) throws(RoutingNode.Failure) {
        let members = try node.members(
            "an object of conditions",
            keys: [
                "accounts", "regions", "clusters", "services", "kinds", "urgency", "simulation", "backup_copy",
                "reasons",
            ]
        )
        self.init(
            accounts: try members["accounts"]?.patterns() ?? [],
            regions: try members["regions"]?.patterns() ?? [],
            clusters: try members["clusters"]?.patterns() ?? [],
            services: try members["services"]?.patterns() ?? [],
            kinds: try members["kinds"]?.words() ?? [],
            isSimulation: try members["simulation"]?.bool(),
            isBackupCopy: try members["backup_copy"]?.bool(),
            reasons: try members["reasons"]?.words() ?? []
        )
        if let node = members["urgency"] {
            let members = try node.members(
                "an object with the conditions of urgency",
                keys: ["immediate", "within_hours", "beyond_hours"]
            )
            urgency = RoutingUrgency(
                isImmediate: try members["immediate"]?.bool(),
                withinHours: try members["within_hours"]?.wholeNumber("a whole number of hours from 0 to 1000000"),
                beyondHours: try members["beyond_hours"]?.wholeNumber("a whole number of hours from 0 to 1000000")
            )
        }
    }
}

extension RoutingNode {
    fileprivate func member(_ key: String) throws(Failure) -> RoutingNode {
        guard case .object(let members) = content else { throw mismatch("an object with \"\(key)\"") }
        let found = members.filter { $0.key == key }
        guard let first = found.first else { throw failure(.missingKey, "found no key \"\(key)\"") }
        guard found.count == 1 else {
            throw found[1].value.failure(.conflictingKey, "found the key \"\(key)\" a second time")
        }
        return first.value
    }

    fileprivate func sinks() throws(Failure) -> [SinkID] {
        var sinks: [SinkID] = []
        for node in try elements("an array of names of sinks") {
            sinks.append(SinkID(rawValue: try node.text("the name of a sink, as a text")))
        }
        return sinks
    }

    /// The elements of an array that is a condition: an empty one could mean all or nothing, and so means nothing.
    private func entries(_ expected: String) throws(Failure) -> [RoutingNode] {
        let nodes = try elements("an array of \(expected)")
        guard !nodes.isEmpty else {
            throw failure(.invalidValue, "found an empty array, expected \(expected), or no such key for any")
        }
        return nodes
    }

    fileprivate func patterns() throws(Failure) -> [GlobPattern] {
        var patterns: [GlobPattern] = []
        for node in try entries("patterns") {
            guard case .string(let text) = node.content else { throw node.mismatch("a pattern, as a text") }
            do throws(RoutingError) {
                patterns.append(try GlobPattern(text))
            } catch {
                throw node.failure(error.code, error.message)
            }
        }
        return patterns
    }

    fileprivate func words<Word: RawRepresentable & CaseIterable & Hashable>() throws(Failure) -> Set<Word>
    where Word.RawValue == String {
        let known = Word.allCases.map(\.rawValue)
        var words: Set<Word> = []
        for node in try entries("words") {
            let expected = known.map { "\"\($0)\"" }.joined(separator: ", ")
            guard case .string(let text) = node.content else { throw node.mismatch("one of \(expected)") }
            guard let word = Word(rawValue: text) else {
                let hint = NameSuggestion.best(for: text, among: known).map { ": did you mean \"\($0)\"?" }
                throw node.failure(.invalidValue, "found \(node.found)" + (hint ?? ", expected one of \(expected)"))
            }
            words.insert(word)
        }
        return words
    }
}
