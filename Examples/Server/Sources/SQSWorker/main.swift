import Foundation
import Logging
import ServiceSupport

LoggingSystem.bootstrap { JSONLogHandler(label: $0) }
let logger = Logger(label: "SQSWorker")
do {
    try await WorkerProgram.run(environment: ProcessInfo.processInfo.environment, logger: logger)
} catch {
    logger.critical("it can't go on", metadata: ["error": "\(error)"])
    exit(1)
}
