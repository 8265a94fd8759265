import Foundation
import Testing
import WireJSON

/// A text to read, with what it is about.
struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// The value as JSON with sorted keys and no white space; `nil` where the sample is refused.
    var value: String?
    /// The error; `nil` where the sample is accepted.
    var error: (code: JSONError.Code, offset: Int)?
    /// Whether Foundation reads it the other way round.
    var foundationDiffers = false

    /// A text that is read as a value.
    static func accepted(_ name: String, _ text: String, as value: String, differs: Bool = false) -> Self {
        accepted(name, bytes: Array(text.utf8), as: value, differs: differs)
    }

    static func accepted(_ name: String, bytes: [UInt8], as value: String, differs: Bool = false) -> Self {
        Self(testDescription: name, bytes: bytes, value: value, foundationDiffers: differs)
    }

    /// A text that is refused at an offset.
    static func refused(
        _ name: String,
        _ text: String,
        _ code: JSONError.Code,
        at offset: Int,
        differs: Bool = false
    ) -> Self {
        refused(name, bytes: Array(text.utf8), code, at: offset, differs: differs)
    }

    static func refused(
        _ name: String,
        bytes: [UInt8],
        _ code: JSONError.Code,
        at offset: Int,
        differs: Bool = false
    ) -> Self {
        Self(testDescription: name, bytes: bytes, error: (code, offset), foundationDiffers: differs)
    }
}

/// Expects that reading and skipping both say of a sample what it says of itself.
func check(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) {
    let read = Result { () throws(JSONError) in try JSONValue(json: sample.bytes) }
    let skipped = Result { () throws(JSONError) in try skip(sample.bytes) }
    switch read {
    case .success(let value):
        #expect(value.description == sample.value, sourceLocation: sourceLocation)
        #expect(throws: Never.self, sourceLocation: sourceLocation) { try skipped.get() }
    case .failure(let error):
        #expect(error.code == sample.error?.code, sourceLocation: sourceLocation)
        #expect(error.offset == sample.error?.offset, sourceLocation: sourceLocation)
        #expect(throws: error, sourceLocation: sourceLocation) { try skipped.get() }
    }
}

/// How many bytes to put before what a search must find: each place of a word, and around blocks of words.
let wordPlaces = Array(0...17) + Array(30...41) + Array(63...74)

/// Moves over one JSON text that fills the bytes.
func skip(_ bytes: [UInt8]) throws(JSONError) {
    var reader = unsafe JSONReader(bytes.span.bytes)
    try reader.skipValue()
    try reader.finish()
}

/// Reads a string with what follows it.
func readString(_ bytes: [UInt8]) throws(JSONError) -> String {
    var reader = unsafe JSONReader(bytes.span.bytes)
    return try reader.readString()
}

/// The error of a text that is no JSON.
func failure(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONValue(json: bytes)
        return nil
    } catch {
        return error
    }
}

/// The place of an offset.
func location(_ offset: Int, in text: String, valueAt start: Int = 0, prefix: String = "$") -> JSONLocation {
    unsafe JSONLocation(offset: offset, in: Array(text.utf8).span.bytes, valueAt: start, prefix: prefix)
}

/// What Foundation reads; `nil` where it refuses.
func foundationValue(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
