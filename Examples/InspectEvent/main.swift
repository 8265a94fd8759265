// Says what is in bytes that came from AWS: the AWS Health events in them, and what task retirements they announce.

import AWSHealthEvents
import ExampleSupport

let output = Output(program: "inspect-event")

/// What is called an element that the input holds.
func report(_ elements: [OpenedElement], of name: String, asJSON: Bool) -> ExitStatus {
    var status = ExitStatus.ok
    let events = elements.filter { $0.event != nil }
    if asJSON {
        let lines = events.compactMap { element in element.event.map { EventSummary($0, in: element.wrapper).json } }
        output.line(lines.isEmpty ? "[]" : "[\n" + lines.map(\.description).joined(separator: ",\n") + "\n]")
    } else {
        for (index, element) in events.enumerated() {
            guard let event = element.event else { continue }
            if index > 0 { output.line() }
            output.line(EventReport(event, in: element.wrapper, at: element.location).text)
        }
    }
    for element in elements {
        switch element.content {
        case .event: break
        case .other(let other): output.error("\(name): \(element.location): no AWS Health event, but \(other)")
        case .failure(let failure):
            output.error("\(name): \(failure)")
            status = .dataError
        @unknown default: break
        }
    }
    if events.isEmpty, status == .ok {
        output.error("\(name): found no AWS Health event")
        status = .dataError
    }
    return status
}

func run() -> ExitStatus {
    let options: Options
    do throws(UsageError) {
        options = try Options(Array(CommandLine.arguments.dropFirst()))
    } catch {
        output.error("\(error.message)\n\(Options.usage)")
        return .usage
    }
    guard let path = options.path else {
        output.line(Options.help)
        return .ok
    }
    let input = InputFile(path: path)
    do throws(InputFile.CannotRead) {
        return report(HealthEvent.open(try input.bytes()), of: input.name, asJSON: options.asJSON)
    } catch {
        output.error("cannot open \(input.name): \(error.reason)")
        return .noInput
    }
}

run().exit()
