import Foundation
import Testing
import WireJSON

/// What is written is read as the same value, by this reader and by Foundation's.
@Suite struct RoundTripTests {
    @Test(arguments: 0..<100 as Range<UInt64>)
    func randomValueIsReadBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for indentation in [0, 1, 4] {
            let value = JSONValue.random(depth: 5, using: &generator)
            let bytes = value.jsonBytes(indentation: indentation)
            let read = try JSONValue(json: bytes)
            #expect(read == value)
            #expect(read.jsonBytes(indentation: indentation) == bytes)
            #expect(throws: Never.self) { try skip(bytes) }
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func foundationReadsTheSameValue(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &+ 1000)
        let value = JSONValue.random(depth: 4, using: &generator)
        let theirs = try #require(foundationValue(value.jsonBytes(indentation: 2)))
        let back = try JSONSerialization.data(withJSONObject: theirs, options: .fragmentsAllowed)
        #expect(try JSONValue(json: Array(back)).comparable == value.comparable)
    }

    @Test(arguments: AcceptedTextTests.strings)
    func foundationReadsTheSameText(sample: Sample) throws {
        let ours = try JSONValue(json: sample.bytes)
        let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(sample.bytes))
        #expect(theirs.description.utf8.elementsEqual(ours.description.utf8))
    }
}

extension JSONValue {
    /// A value of random kind and size.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2:
            return .number(JSONNumber(Int64(bitPattern: generator.next()) >> Int.random(in: 0..<64, using: &generator)))
        case 3:
            let double = Double(Int32(truncatingIfNeeded: generator.next())) / 64
            return JSONNumber(double).map { .number($0) } ?? .null
        case 4, 5: return .string(randomText(using: &generator))
        case 6, 7:
            let count = Int.random(in: 0..<6, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            let count = Int.random(in: 0..<6, using: &generator)
            let members = (0..<count).map { _ in
                (randomText(using: &generator), random(depth: depth - 1, using: &generator))
            }
            return .object(Dictionary(members, uniquingKeysWith: { $1 }))
        }
    }

    private static func randomText(using generator: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<24, using: &generator) {
            let limits: [UInt32] = [0x20, 0x7F, 0x7F, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF]
            let limit = limits[Int.random(in: 0..<limits.count, using: &generator)]
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// The value with its numbers as floating-point values, for a peer that writes them in another way.
    var comparable: JSONValue {
        switch self {
        case .number(let number): number.doubleValue.flatMap { JSONNumber($0) }.map { .number($0) } ?? self
        case .array(let elements): .array(elements.map(\.comparable))
        case .object(let members): .object(members.mapValues(\.comparable))
        default: self
        }
    }
}
