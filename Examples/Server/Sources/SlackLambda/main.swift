// The Lambda function that posts the notices which AWS sends to Slack: its bootstrap.

import LambdaRuntime

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

EventLoopExecutor.runMain { eventLoop, executor in
    let environment = ProcessInfo.processInfo.environment
    let status = await SlackFunction(environment: environment, eventLoop: eventLoop, executor: executor).run()
    exit(status)
}
