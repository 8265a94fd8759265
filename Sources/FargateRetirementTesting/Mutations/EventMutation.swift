public import AWSHealthEvents
import WireJSON

/// A way in which real events differ from the documented ones, to be applied to any event.
///
/// None of them takes a resource away: whatever reads the event must still name each one that was there before. So
/// "for each mutation, nothing is lost" is one test.
///
/// ```swift
/// @Test(arguments: EventMutation.all)
/// func nothingIsLost(_ mutation: EventMutation) throws {
///     let bytes = mutation.apply(to: HealthEventFixture.mixed.event())
///     let message = try handler.handle(bytes)
///     #expect(message.contains("checkout-api"))
/// }
/// ```
public struct EventMutation: Sendable {
    /// What the mutation is called in the output of a test.
    public var name: String
    /// What it imitates, in a sentence.
    public var trap: String
    /// Whether the event still announces a task retirement.
    public var isStillARetirement: Bool
    /// Whether the times of the event can still be read, and are the same.
    public var keepsTimes: Bool
    private var change: @Sendable (JSONValue) -> JSONValue
    private var rewrite: (@Sendable ([UInt8]) -> [UInt8])?

    /// Creates a mutation of what an event says.
    ///
    /// - Parameters:
    ///   - name: What the mutation is called in the output of a test.
    ///   - trap: What it imitates, in a sentence.
    ///   - isStillARetirement: Whether the event still announces a task retirement.
    ///   - keepsTimes: Whether the times of the event can still be read, and are the same.
    ///   - change: Changes an event as EventBridge delivers it.
    public init(
        name: String,
        trap: String,
        isStillARetirement: Bool = true,
        keepsTimes: Bool = true,
        change: @escaping @Sendable (JSONValue) -> JSONValue
    ) {
        self.name = name
        self.trap = trap
        self.isStillARetirement = isStillARetirement
        self.keepsTimes = keepsTimes
        self.change = change
    }

    /// Creates a mutation of how an event is written, which leaves alone what it says.
    ///
    /// - Parameters:
    ///   - name: What the mutation is called in the output of a test.
    ///   - trap: What it imitates, in a sentence.
    ///   - rewrite: Changes the bytes of an event.
    public init(name: String, trap: String, rewriting rewrite: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.init(name: name, trap: trap, change: { $0 })
        self.rewrite = rewrite
    }

    /// Whether the mutation changes only how the event is written, not what it says.
    public var changesBytesOnly: Bool { rewrite != nil }

    /// Changes what an event says.
    ///
    /// - Parameter event: An event as EventBridge delivers it.
    /// - Returns: The changed event; the same one where the mutation changes only how it is written.
    public func apply(to event: JSONValue) -> JSONValue { change(event) }

    /// Changes an event.
    ///
    /// - Parameter bytes: An event as EventBridge delivers it.
    /// - Returns: The changed bytes; the same ones where they can't be read.
    public func apply(to bytes: [UInt8]) -> [UInt8] {
        if let rewrite { return rewrite(bytes) }
        guard let value = try? JSONValue(json: bytes) else { return bytes }
        return change(value).jsonBytes()
    }

    /// Writes an event and changes it.
    ///
    /// - Parameter event: The event.
    /// - Returns: The bytes of the changed event.
    public func apply(to event: HealthEvent) -> [UInt8] { apply(to: event.json()) }

    /// All mutations of this module.
    public static let all: [Self] = dates + scalars + lists + identity + descriptions + bytes
}

extension EventMutation: CustomStringConvertible {
    /// The name, for the output of a test.
    public var description: String { name }
}
