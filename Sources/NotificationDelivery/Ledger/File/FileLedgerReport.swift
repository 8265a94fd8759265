/// What a ``FileLedger`` found in its file.
public struct FileLedgerReport: Sendable {
    /// How many topics the ledger knows.
    public internal(set) var recordCount = 0
    /// How many lines the file has, with those that later ones have replaced.
    public internal(set) var lineCount = 0
    /// The numbers of the lines that were damaged, from 1; what stood in them is lost, and nothing else.
    ///
    /// They stay in the file until it is compacted.
    public internal(set) var damagedLines: [Int] = []
    /// How many bytes at the end belonged to a line that was never finished, as after a crash.
    ///
    /// Nothing is lost by it: what is completed is on the disk before anybody is told so.
    public internal(set) var tornTailByteCount = 0
    /// How often this value has compacted the file.
    public internal(set) var compactionCount = 0
    /// Why the file could not be compacted the last time; the ledger goes on with the old file.
    public internal(set) var compactionFailure: LedgerError?
}
