/// A command line, as a list of arguments that prints itself safely quoted.
///
/// Names of clusters, services and Regions come from outside. Joined by hand into a command that a person copies into
/// a terminal, a name such as `a; reboot` would run. Here the arguments stay apart, and ``description`` quotes each of
/// them for a POSIX shell (`sh`, `bash`, `zsh`) where it needs it.
///
/// ```swift
/// let command = ShellCommand(["aws", "ecs", "update-service", "--service", "it's mine"])
/// print(command)  // aws ecs update-service --service 'it'\''s mine'
/// ```
///
/// To run the command without a shell, pass ``arguments`` on as they are.
public struct ShellCommand: Hashable, Sendable {
    /// The program, and then its arguments, unquoted.
    public var arguments: [String]

    /// Creates a command line.
    ///
    /// - Parameter arguments: The program, and then its arguments, unquoted.
    public init(_ arguments: [String]) {
        self.arguments = arguments
    }
}

extension ShellCommand: CustomStringConvertible {
    /// The command on one line, each argument quoted where a POSIX shell would not take it as it stands.
    ///
    /// An argument that holds a line break keeps it, within its quotes. A NUL character, which no program can receive
    /// in an argument, is left out.
    public var description: String {
        arguments.enumerated().map { Self.quoted($1, isFirst: $0 == 0) }.joined(separator: " ")
    }

    private static func quoted(_ argument: String, isFirst: Bool) -> String {
        let bytes = argument.utf8.filter { $0 != 0 }
        if !bytes.isEmpty, bytes.allSatisfy(isPlain), !isSpecialAtStart(bytes, isFirst: isFirst) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var quoted: [UInt8] = [0x27]
        for byte in bytes {
            // Nothing is special between single quotes but the closing one: close, write it escaped, open again.
            quoted += byte == 0x27 ? [0x27, 0x5C, 0x27, 0x27] : [byte]
        }
        quoted.append(0x27)
        return String(decoding: quoted, as: UTF8.self)
    }

    /// Whether an argument of plain bytes means something else: `A=b` as the program, or zsh's `=program`.
    private static func isSpecialAtStart(_ bytes: [UInt8], isFirst: Bool) -> Bool {
        bytes.first == 0x3D || (isFirst && bytes.contains(0x3D))
    }

    /// Whether a byte means itself in every shell: letters, digits and `% + , - . / : = @ _`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x25, 0x2B...0x2F, 0x3A, 0x3D, 0x40, 0x5F: true
        default: false
        }
    }
}
