/// A place in JSON text.
///
/// It prints as `line 3, column 14 (byte offset 52, path $.detail.page)`.
public struct JSONLocation: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes stand before the place.
    public var offset: Int
    /// The line, from 1.
    public var line: Int
    /// The column in bytes, from 1.
    public var column: Int
    /// The way from the outermost value to the place, such as `$.Records[0].body`.
    public var path: String

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - offset: How many bytes stand before the place.
    ///   - line: The line, from 1.
    ///   - column: The column in bytes, from 1.
    ///   - path: The way from the outermost value to the place.
    public init(offset: Int, line: Int, column: Int, path: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.path = path
    }

    /// The place in words.
    public var description: String { "line \(line), column \(column) (byte offset \(offset), path \(path))" }
}

extension JSONLocation {
    /// Works out the place of a byte.
    ///
    /// - Parameters:
    ///   - offset: The byte.
    ///   - bytes: The whole text, from which lines are counted.
    ///   - start: Where the JSON value begins that holds the byte.
    ///   - prefix: The path of that value.
    package init(offset: Int, in bytes: RawSpan, valueAt start: Int = 0, prefix: String = "$") {
        let offset = max(0, min(offset, bytes.byteCount))
        var line = 1
        var lineStart = 0
        for i in 0..<offset where bytes.byte(at: i) == 0x0A {
            line += 1
            lineStart = i + 1
        }
        let path = Self.path(to: offset, in: bytes, from: start, prefix: prefix)
        self.init(offset: offset, line: line, column: offset - lineStart + 1, path: path)
    }

    /// An array or object that is open at a place.
    private enum Container {
        case array(index: Int)
        case object(key: String?)
    }

    /// Walks from the start of a value to a byte, as far as the text is JSON, and remembers what is open.
    package static func path(to offset: Int, in bytes: RawSpan, from start: Int, prefix: String) -> String {
        var open: [Container] = []
        var reader = JSONReader(bytes, in: min(start, offset)..<bytes.byteCount)
        while let byte = reader.peek(), reader.index < offset {
            switch byte {
            case 0x7B: open.append(.object(key: nil))
            case 0x5B: open.append(.array(index: 0))
            case 0x7D, 0x5D: _ = open.popLast()
            case 0x2C:
                switch open.popLast() {
                case .array(let index): open.append(.array(index: index + 1))
                case .object: open.append(.object(key: nil))
                case nil: break
                }
            case 0x22:
                guard let slice = try? reader.scanString(), reader.index <= offset else { return text(open, prefix) }
                if case .object(key: nil) = open.last {
                    open[open.count - 1] = .object(key: reader.string(slice))
                }
                continue
            default: break
            }
            reader.index += 1
            if open.count > JSONReader.maximumDepth { break }
        }
        return text(open, prefix)
    }

    private static func text(_ open: [Container], _ prefix: String) -> String {
        open.reduce(into: prefix) { path, container in
            switch container {
            case .array(let index): path += "[\(index)]"
            case .object(let key?):
                let isName = !key.isEmpty && key.utf8.allSatisfy { isNameByte($0) }
                path += isName ? ".\(key)" : "[\(JSONValue.string(key))]"
            case .object(nil): break
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        default: false
        }
    }
}
