public import NIOCore
import NIOPosix

/// Runs tasks on an event loop, beside the connections that they wait for.
///
/// A function that handles one invocation at a time gains nothing from more threads: each would cost memory at the start
/// and a switch at each request.
public final class EventLoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    /// Creates an executor.
    ///
    /// - Parameter eventLoop: The event loop, which must last as long as the executor's tasks.
    public init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    /// Runs a part of a task on the event loop, after what waits there already.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Makes the present thread an event loop, and runs a function there that is the whole of the program.
    ///
    /// Call it from a synchronous `main`: in a statically linked executable an asynchronous one costs milliseconds.
    ///
    /// - Parameter body: The program, with the event loop and the executor; it must end the process.
    public static func runMain(_ body: @escaping @Sendable (any EventLoop, EventLoopExecutor) async -> Never) -> Never {
        MultiThreadedEventLoopGroup.withCurrentThreadAsEventLoop { eventLoop in
            let executor = EventLoopExecutor(eventLoop)
            Task(executorPreference: executor) { await body(eventLoop, executor) }
        }
        fatalError("the event loop has ended before the program")
    }
}
