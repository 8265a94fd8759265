import WireJSON

extension RoutingTable: Codable {
    /// Reads a table from a decoder of any format.
    ///
    /// Of a key that is there twice, decoders hand on one only; ``init(json:at:)`` sees both, and names lines.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``RoutingError`` with any of its codes but `invalidJSON`, which names the path; what the decoder throws where
    ///   it can't be read.
    public init(from decoder: any Decoder) throws {
        var path = "$"
        for key in decoder.codingPath {
            path = key.intValue.map { "\(path)[\($0)]" } ?? RoutingNode.path(path, key.stringValue)
        }
        let value = try JSONValue(from: decoder)
        do throws(RoutingNode.Failure) {
            self = try RoutingTable(RoutingNode(value, path: path))
        } catch {
            throw RoutingError(error.code, message: error.message, path: error.path)
        }
    }

    /// Writes the table to an encoder of any format.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws { try Written(table: self).encodeJSON(to: encoder) }

    /// The table as JSON, the same bytes for the same table.
    ///
    /// - Parameter prettyPrinted: Whether it is laid out for people.
    /// - Returns: The JSON text in UTF-8.
    public func json(prettyPrinted: Bool = false) -> [UInt8] {
        Written(table: self).jsonBytes(indentation: prettyPrinted ? 2 : 0)
    }

    private struct Written: JSONWritable {
        let table: RoutingTable

        func write(to writer: inout JSONWriter) {
            writer.beginObject()
            writer.key("rules")
            writer.beginArray()
            for rule in table.rules { rule.write(to: &writer) }
            writer.endArray()
            writer.key("default")
            writer.strings(table.defaultSinks.map(\.rawValue))
            writer.endObject()
        }
    }
}

extension RoutingRule {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(name)
        if conditions != RoutingConditions() {
            writer.key("when")
            conditions.write(to: &writer)
        }
        switch action {
        case .deliver(let sinks, let continues):
            writer.key("sinks")
            writer.strings(sinks.map(\.rawValue))
            if continues {
                writer.key("continue")
                writer.bool(true)
            }
        case .drop(let reason):
            writer.key("drop")
            writer.string(reason)
        }
        writer.endObject()
    }
}

extension RoutingConditions {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, patterns) in [
            ("accounts", accounts), ("regions", regions), ("clusters", clusters), ("services", services),
        ] where !patterns.isEmpty {
            writer.key(key)
            writer.strings(patterns.map(\.text))
        }
        if !kinds.isEmpty {
            writer.key("kinds")
            writer.strings(RoutingResourceKind.allCases.filter(kinds.contains).map(\.rawValue))
        }
        if urgency != RoutingUrgency() {
            writer.key("urgency")
            writer.beginObject()
            writer.member("immediate", urgency.isImmediate)
            writer.member("within_hours", urgency.withinHours)
            writer.member("beyond_hours", urgency.beyondHours)
            writer.endObject()
        }
        writer.member("simulation", isSimulation)
        writer.member("backup_copy", isBackupCopy)
        if !reasons.isEmpty {
            writer.key("reasons")
            writer.strings(RoutingReason.allCases.filter(reasons.contains).map(\.rawValue))
        }
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func strings(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }

    fileprivate mutating func member(_ key: StaticString, _ flag: Bool?) {
        guard let flag else { return }
        self.key(key)
        bool(flag)
    }

    fileprivate mutating func member(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        self.key(key)
        number(value)
    }
}
