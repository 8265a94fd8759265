/// What the program is to do: `--name value` for each of these.
struct Arguments {
    /// The file of the ledger.
    var ledger = "ledger"
    /// The file that the sink appends to.
    var log = "log"
    /// How many notices there are.
    var count = 100
    /// The number of the notice to begin with; those before it come last.
    var first = 0
    /// How long a send takes, in milliseconds.
    var send = 2
    /// How long a claim lasts, in milliseconds.
    var lease = 500
    /// How many sends go on at once.
    var concurrency = 1
    /// How often the sink saves its progress in a send.
    var steps = 0
    /// How many lines the ledger has before it is compacted.
    var compaction = 1000
    /// How many bytes the sink wants to be remembered.
    var state = 0

    /// Reads arguments; `nil` where one is not understood.
    init?(_ words: [String]) {
        guard words.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: words.count, by: 2) {
            let value = words[index + 1]
            switch (words[index], Int(value)) {
            case ("--ledger", _): ledger = value
            case ("--log", _): log = value
            case ("--count", let number?): count = number
            case ("--first", let number?): first = number
            case ("--send", let number?): send = number
            case ("--lease", let number?): lease = number
            case ("--concurrency", let number?): concurrency = number
            case ("--steps", let number?): steps = number
            case ("--compaction", let number?): compaction = number
            case ("--state", let number?): state = number
            default: return nil
            }
        }
    }
}
