// Tells the sinks of several teams of task retirements, each of its own resources, by the routes in a file.

import AWSHealthEvents
import ExampleSupport
import FargateRetirement
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@main
struct RouteNotices {
    let options: Options
    let output = Output(program: "route-notices")

    static func main() async {
        let output = Output(program: "route-notices")
        let options: Options
        do throws(UsageError) {
            options = try Options(Array(CommandLine.arguments.dropFirst()))
        } catch {
            output.error("\(error.message)\n\(Options.usage)")
            ExitStatus.usage.exit()
        }
        await RouteNotices(options: options).run().exit()
    }

    private func run() async -> ExitStatus {
        if options.action == .help {
            output.line(Options.help)
            return .ok
        }
        guard let bytes = read(options.routes) else { return .noInput }
        let file: RoutesFile
        do throws(RoutesFile.Mistake) {
            file = try RoutesFile(bytes)
        } catch {
            output.error("\(options.routes): \(error.message)")
            return .configuration
        }
        if options.action == .lint { return lint(file) }
        let unknown = file.routes.lint(knownSinks: file.names).filter { $0.code == .unknownSink }
        guard unknown.isEmpty else {
            for issue in unknown { output.error("\(options.routes): \(issue)") }
            return .configuration
        }
        guard let input = read(options.path) else { return .noInput }
        // The one place that looks at the clock: everything else is told the time.
        let now = options.now ?? Date()
        return options.action == .explain ? explain(input, file, at: now) : await deliver(input, file)
    }

    private func read(_ path: String) -> [UInt8]? {
        let file = InputFile(path: path)
        do throws(InputFile.CannotRead) {
            return try file.bytes()
        } catch {
            output.error("cannot open \(file.name): \(error.reason)")
            return nil
        }
    }

    private func lint(_ file: RoutesFile) -> ExitStatus {
        let fallbacks = Set(file.sinks.compactMap(\.fallback) + [file.unreadable].compactMap { $0 })
        var issues = file.routes.lint(knownSinks: file.names)
        // A sink may be there only to take over, or for what can't be read.
        issues.removeAll { $0.code == .unreachedSink && $0.sink.map(fallbacks.contains) ?? false }
        for issue in issues { output.line("\(options.routes): \(issue)") }
        if issues.isEmpty { output.line("\(options.routes): no issues") }
        return issues.isEmpty ? .ok : .configuration
    }

    private func explain(_ input: [UInt8], _ file: RoutesFile, at now: Date) -> ExitStatus {
        let name = InputFile(path: options.path).name
        var notices: [TaskRetirementNotice] = []
        var status = ExitStatus.ok
        for element in HealthEvent.open(input) {
            switch element.content {
            case .event(let event):
                switch TaskRetirementNotice.interpret(event) {
                case .notice(let notice): notices.append(notice)
                case .declined(let reason): output.error("\(name): \(element.location): no task retirement: \(reason)")
                @unknown default: break
                }
            case .other(let other): output.error("\(name): \(element.location): no AWS Health event, but \(other)")
            case .failure(let failure):
                output.error("\(name): \(failure)")
                status = .dataError
            @unknown default: break
            }
        }
        for (index, notice) in TaskRetirementNotice.merging(notices).enumerated() {
            if index > 0 { output.line() }
            output.line("\(notice.key)")
            output.line("\(file.routes.explain(notice, at: now))")
        }
        if notices.isEmpty, status == .ok {
            output.error("\(name): found no task retirement notice")
            return .dataError
        }
        return status
    }

    private func deliver(_ input: [UInt8], _ file: RoutesFile) async -> ExitStatus {
        let entries = file.sinks.map { settings in
            SinkEntry(
                settings.id,
                sink(settings),
                isRequired: settings.isRequired,
                fallback: settings.fallback,
                retry: RetryPolicy(maximumTryCount: 3)
            )
        }
        let clock = DeliveryClock(now: { [now = options.now] in now ?? Date() })
        let notifier = RetirementNotifier(
            FanOut(entries, ledger: InMemoryLedger(), clock: clock),
            routes: file.routes,
            options: .init(unreadableSink: file.unreadable)
        )
        let report = NoticeReport(await notifier.process(input), of: InputFile(path: options.path).name)
        for line in report.lines { output.error(line) }
        return report.status
    }

    private func sink(_ settings: SinkSettings) -> any NotificationSink {
        switch settings.target {
        case .print: PrintingSink { [output] line in output.line("\(settings.id): \(line)") }
        case .file(let path): FileSink(path: path)
        }
    }
}
