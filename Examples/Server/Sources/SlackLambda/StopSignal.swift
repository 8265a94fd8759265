import Dispatch

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Listens for `SIGTERM`, which Lambda sends before it ends the environment of a function that has an extension.
///
/// Source: AWS Lambda Developer Guide, Understanding the Lambda execution environment lifecycle.
struct StopSignal {
    private let source: any DispatchSourceSignal

    /// Begins to listen.
    ///
    /// - Parameter stop: What to do when it comes.
    init(_ stop: @escaping @Sendable () -> Void) {
        signal(SIGTERM, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
        source.setEventHandler(handler: DispatchWorkItem(block: stop))
        source.activate()
    }

    /// Ends listening.
    func cancel() { source.cancel() }
}
