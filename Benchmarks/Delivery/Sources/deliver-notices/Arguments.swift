/// What the program was told.
struct Arguments {
    static let usage = """
        usage: deliver-notices --transport urlsession|async-http-client|in-memory --url URL --event FILE
                               [--count N] [--concurrency C]
               deliver-notices --write-event FILE

        Processes the event COUNT times, each time for another account, and delivers what comes of it. Prints seconds,
        how many were delivered, and the peak of resident memory as JSON.
        """

    var transport = "urlsession"
    var url = ""
    var event = ""
    var eventToWrite: String?
    var count = 1000
    var concurrency = 64

    init?(_ texts: [String]) {
        var rest = texts[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { return nil }
            switch name {
            case "--transport": transport = value
            case "--url": url = value
            case "--event": event = value
            case "--write-event": eventToWrite = value
            case "--count": count = Int(value) ?? 0
            case "--concurrency": concurrency = Int(value) ?? 0
            default: return nil
            }
        }
        guard eventToWrite != nil || (!event.isEmpty && count > 0 && concurrency > 0) else { return nil }
    }
}
