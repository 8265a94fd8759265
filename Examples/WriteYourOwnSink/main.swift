// Runs a sink of one's own, PagerSink.swift, through everything that can go wrong, and then uses it.
//
// Nothing is sent: a transport that follows a script stands in for the network, and a clock that jumps for the time.

import ExampleSupport
import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery

let output = Output(program: "write-your-own-sink")
let url = "https://pager.example/hooks/0123456789abcdef"

/// Runs the sink through everything that can go wrong.
func verify() async -> ExitStatus {
    let verifier = SinkVerifier(success: HTTPResponse(status: 204), secrets: [url, "0123456789abcdef"]) { transport in
        PagerSink(transport: transport, url: SecretText(url))
    }
    let findings = await verifier.findings()
    for finding in findings { output.error("\(finding)") }
    output.line("findings: \(findings.count)")
    return findings.isEmpty ? .ok : .software
}

/// Tells the pager of a notice by a service that is busy at first, twice, and prints what became of it.
func use() async {
    let clock = SteppingClock()
    let transport = ScriptedTransport([.status(503), .status(204)], clock: clock.deliveryClock)
    let sink = PagerSink(transport: transport, url: SecretText(url))
    let fanOut = FanOut([SinkEntry("pager", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock)
    for _ in 1...2 {
        output.line("\(await fanOut.deliver(RetirementNotification(.fixture())))")
    }
    for request in transport.requests {
        output.line("sent: \(request.bodyText)")
    }
}

func run() async -> ExitStatus {
    switch CommandLine.arguments.dropFirst().first {
    case nil:
        let status = await verify()
        await use()
        return status
    case "--help", "-h":
        output.line("Runs the sink in PagerSink.swift through the verifier, and then uses it. It takes no arguments.")
        return .ok
    case let argument?:
        output.error("unknown argument \(argument)")
        return .usage
    }
}

await run().exit()
