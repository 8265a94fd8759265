import AWSHealthEvents
import Foundation
import Testing

/// An element that can't be read does not take the others with it.
struct BrokenElementTests {
    /// Something that holds elements.
    struct Container: CustomTestStringConvertible, Sendable {
        var name: String
        /// The element with a marker.
        var element: @Sendable (String) -> String
        var join: @Sendable ([String]) -> String
        /// Whether the event is found before the damage, which is at the end of the element.
        var isFoundBefore = false
        var testDescription: String { name }
    }

    static let containers = [
        Container(name: "array", element: Samples.event, join: { "[\($0.joined(separator: ","))]" }),
        Container(name: "array on lines", element: Samples.event, join: { "[\n\($0.joined(separator: ",\n"))\n]" }),
        Container(
            name: "indented array",
            element: Samples.event,
            join: { "[\n  \($0.joined(separator: ",\n  "))\n]\n" }
        ),
        Container(name: "lines", element: Samples.event, join: { $0.joined(separator: "\n") + "\n" }),
        Container(name: "lines of Windows", element: Samples.event, join: { $0.joined(separator: "\r\n") + "\r\n" }),
        Container(name: "lines of details", element: Samples.detail, join: { $0.joined(separator: "\n") + "\n" }),
        Container(name: "concatenated", element: Samples.event, join: { $0.joined() }),
        Container(name: "entries", element: Samples.entry, join: { "[\($0.joined(separator: ", "))]" }),
        Container(name: "request", element: Samples.entry, join: { #"{"Entries":[\#($0.joined(separator: ","))]}"# }),
        Container(
            name: "topic",
            element: { Samples.topicRecord(Samples.event($0)) },
            join: { #"{"Records":[\#($0.joined(separator: ","))]}"# },
            isFoundBefore: true
        ),
        Container(
            name: "queue",
            element: { Samples.queueRecord(Samples.event($0), id: $0) },
            join: { #"{"Records":[\#($0.joined(separator: ","))]}"# }
        ),
        Container(
            name: "queue on lines",
            element: { Samples.queueRecord(Samples.event($0), id: $0) },
            join: { "{\"Records\":[\n\($0.joined(separator: ",\n"))\n]}" }
        ),
        Container(
            name: "pipe",
            element: { Samples.queueRecord(Samples.notification(Samples.event($0)), id: $0) },
            join: { "[\($0.joined(separator: ","))]" }
        ),
        Container(
            name: "stream",
            element: { Samples.streamRecord(Samples.event($0), id: $0) },
            join: { #"{"records":[\#($0.joined(separator: ","))],"region":"eu-north-1"}"# }
        ),
        Container(
            name: "array in a topic",
            element: Samples.event,
            join: { Samples.notification("[\($0.joined(separator: ","))]") }
        ),
        Container(
            name: "lines in a queue",
            element: Samples.event,
            join: { Samples.queueRecord($0.joined(separator: "\n"), id: "q") }
        ),
    ]

    /// What breaks an element.
    enum Damage: String, CaseIterable, Sendable {
        case lacksAValue, lacksAComma, isCut, isCutInAText, isCutBehindAColon, isJunk, hasABadEscape, isNoUTF8

        func apply(_ element: String) -> [UInt8] {
            let open = String(element.dropLast())
            let text =
                switch self {
                case .lacksAValue: open + #","x":}"#
                case .lacksAComma: open + #" "x":1}"#
                case .isCut: open
                case .isCutInAText: open + #","x":"abc"#
                case .isCutBehindAColon: open + #","x":"#
                case .isJunk: "@@@"
                case .hasABadEscape: open + #","x":"\q"}"#
                case .isNoUTF8: open + #","x":"~"}"#
                }
            return text.utf8.map { self == .isNoUTF8 && $0 == UInt8(ascii: "~") ? 0xFF : $0 }
        }
    }

    @Test(arguments: containers, Damage.allCases)
    func theOthersAreStillFound(_ container: Container, _ damage: Damage) throws {
        for place in 0...3 {
            let markers = (0..<4).map { "m\($0)" }
            // The broken element is not ASCII where it is no UTF-8, so that it can be told from what is around it.
            let placeholder = "\u{1}"
            var texts = markers.map(container.element)
            texts[place] = placeholder
            let whole = container.join(texts)
            let inner = whole.contains(placeholder) ? [placeholder] : ["\\u0001"]
            let broken = damage.apply(container.element(markers[place]))
            let isInText = inner[0] != placeholder
            if isInText, damage == .isNoUTF8 { continue }
            let replacement =
                isInText
                ? Array(Samples.quoted(String(decoding: broken, as: UTF8.self)).utf8.dropFirst().dropLast()) : broken
            let range = try #require(whole.range(of: inner[0]))
            let bytes = Array(whole[..<range.lowerBound].utf8) + replacement + Array(whole[range.upperBound...].utf8)

            let elements = HealthEvent.open(bytes)
            let comment: Comment =
                "\(damage) at \(place) in \(String(decoding: bytes, as: UTF8.self)): \(elements.map(\.content))"
            let isFound = container.isFoundBefore && damage != .isJunk
            #expect(
                elements.markers == markers.enumerated().filter { $0.offset != place || isFound }.map(\.element),
                comment
            )
            #expect(!elements.failures.isEmpty, comment)
            // What is lost with the element is in the failures: no byte of it is missing.
            let lost = elements.failures.flatMap(\.bytes)
            let head = isFound ? broken.suffix(damage == .isCut ? 0 : 4) : broken.prefix(20)
            #expect(head.isEmpty || Data(lost).range(of: Data(head)) != nil, comment)
            let failure = try #require(elements.failures.first)
            #expect(failure.code == .malformedJSON, comment)
            #expect(failure.message.contains("expected"), comment)
            #expect((failure.innerLocation != nil) == isInText, comment)
        }
    }

    @Test func nothingIsFoundTwiceWhenTheContainerBreaks() {
        let records = (0..<3).map { Samples.queueRecord(Samples.event("m\($0)"), id: "\($0)") }.joined(separator: ",\n")
        for end in [" oops}", ",oops}", "", "}", #","x":}"#, #","x":{"a" 1}}"#] {
            for open in ["{\"Records\":[\n", "[{\"Records\":[\n"] {
                let elements = AWSHealthEventsTests.open("\(open)\(records)\n]\(end)")
                #expect(elements.markers == ["m0", "m1", "m2"], "\(open) \(end)")
                #expect(
                    elements.failures.count == (end == "}" && open.first == "{" ? 0 : 1),
                    "\(open) \(end) \(elements.failures)"
                )
            }
        }
    }

    @Test func eachBrokenLineIsAFailureOfItsOwn() {
        let elements = open("{\"a\":\n{\"b\":\n\(Samples.event("x"))\n{\"c\"\n")
        #expect(elements.markers == ["x"])
        #expect(
            elements.failures.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "{\"a\":\n", "{\"b\":\n", "{\"c\"\n",
            ]
        )
        #expect(elements.failures.map(\.location.line) == [2, 3, 5])
    }

    @Test func junkBetweenElementsIsOneFailure() {
        for junk in ["]]]]", "}}}", "a, b, c", "\u{0}\u{0}", "2031-03-04 INFO: "] {
            let elements = open(Samples.event("x") + junk + Samples.event("y"))
            #expect(elements.markers == ["x", "y"])
            #expect(elements.failures.map { String(decoding: $0.bytes, as: UTF8.self) } == [junk])
        }
    }

    @Test(arguments: ["[%\n  %]", "{\"Records\":[%\n  %]}"])
    func aMissingCommaIsNamedWithItsPlace(pattern: String) throws {
        let isBatch = pattern.hasPrefix("{")
        let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
        let items = ["m0", "m1"].map { isBatch ? Samples.queueRecord(Samples.event($0), id: $0) : Samples.event($0) }
        let elements = open("\(parts[0])\(items[0])\(parts[1])\(items[1])\(parts[2])")
        #expect(elements.markers == ["m0", "m1"])
        #expect(elements.map { $0.failure != nil } == [false, true, false])
        let failure = try #require(elements.failures.first)
        #expect(failure.code == .malformedJSON)
        #expect(failure.message == "found '{', expected ',' or ']'")
        #expect(failure.location.line == 2 && failure.location.column == 3)
        #expect(failure.location.path == (isBatch ? "$.Records[1]" : "$[1]"))
    }

    @Test func aBrokenElementWithoutACommaIsOneFailure() {
        let elements = open("[\(Samples.event("a")),{\"b\" 1} \(Samples.event("c"))]")
        #expect(elements.markers == ["a", "c"])
        #expect(elements.failures.count == 1, "\(elements.failures)")
    }

    @Test(arguments: [
        ("[%,]", ["]"]), ("[,%]", [","]), ("[%,,%]", [","]), ("[% %]", [""]), ("[%%%]", ["", ""]), ("[%", [""]),
        ("[%,", [""]), ("%]", ["]"]), ("%}", ["}"]),
        ("[%}]", ["}"]), ("[%,]\n[%,]", ["]", "]"]), ("[%\n[%]", ["", ""]),
    ])
    func misplacedPunctuationLosesNothing(pattern: String, found: [String]) {
        let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for (index, part) in parts.dropFirst().enumerated() { text += Samples.event("m\(index)") + part }
        let elements = open(text)
        #expect(elements.markers == (0..<(parts.count - 1)).map { "m\($0)" })
        #expect(elements.others.isEmpty)
        #expect(elements.failures.count == found.count, "\(elements.failures)")
    }
}
