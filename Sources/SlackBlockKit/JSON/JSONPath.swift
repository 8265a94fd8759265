/// The way from the outermost JSON value to one inside it: `$.blocks[2].text`.
struct JSONPath: Sendable, CustomStringConvertible {
    static let root = JSONPath(description: "$")

    let description: String

    func appending(key: String) -> JSONPath {
        let isName = !key.isEmpty && key.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F }
        return JSONPath(description: description + (isName ? ".\(key)" : "[\"\(key)\"]"))
    }

    func appending(index: Int) -> JSONPath { JSONPath(description: description + "[\(index)]") }
}

extension UInt8 {
    @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isASCIIUppercase: Bool { self &- 0x41 < 26 }
    @inline(__always) var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
    @inline(__always) var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
}
