/// How the program ends, in the numbers of `sysexits.h`.
enum ExitStatus: Int32 {
    case ok = 0
    /// The program was called wrongly.
    case usage = 64
    /// The input cannot be read as what it should be.
    case dataError = 65
    /// The input cannot be opened.
    case noInput = 66
}
