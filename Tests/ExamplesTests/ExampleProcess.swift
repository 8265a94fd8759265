import Foundation

/// A run of one of the package's examples, as a process of its own.
struct ExampleProcess {
    /// What the example wrote to standard output, as text.
    let output: String
    /// What the example wrote to standard error, as text.
    let errors: String
    /// The exit status; the number of the signal, negated, where a signal ended it.
    let status: Int32

    /// The lines of the standard output.
    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }

    /// Runs an example until it ends, five minutes at most.
    ///
    /// Its input and outputs are files and not pipes, so that neither side can wait for the other.
    ///
    /// - Parameters:
    ///   - name: The name of the product, such as `manage-account-setting`.
    ///   - arguments: Its arguments.
    ///   - input: What it reads from standard input.
    ///   - environment: Variables beside those of the tests.
    static func run(
        _ name: String,
        _ arguments: [String] = [],
        input: some Sequence<UInt8> & Sendable = [],
        environment: [String: String] = [:]
    ) async throws -> ExampleProcess {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(name)-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let files = ["input", "output", "errors"].map { directory.appendingPathComponent($0) }
        try Data(input).write(to: files[0])
        try Data().write(to: files[1])
        try Data().write(to: files[2])

        let process = Process()
        process.executableURL = productsDirectory.appendingPathComponent(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do {
                try process.run()
                DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(300)) {
                    if process.isRunning { process.terminate() }
                }
            } catch {
                process.terminationHandler = nil
                ended.resume(throwing: error)
            }
        }
        let signal = process.terminationReason == .uncaughtSignal
        return ExampleProcess(
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
            status: signal ? -process.terminationStatus : process.terminationStatus
        )
    }

    /// Where the package's executables were built: beside the tests.
    private static var productsDirectory: URL {
        #if os(macOS)
        // The tests are a bundle that a runner of Xcode's or the toolchain's has loaded.
        return Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent()
        #else
        // The tests are an executable.
        return Bundle.main.bundleURL
        #endif
    }

    /// A class, because only a class tells the bundle that it came from.
    private final class Anchor {}
}
