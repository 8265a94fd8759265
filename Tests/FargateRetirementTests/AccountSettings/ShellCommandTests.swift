import FargateRetirement
import Foundation
import Testing

struct ShellCommandTests {
    @Test(arguments: [
        (
            ["aws", "ecs", "stop-task", "--task", "arn:aws:ecs:eu-west-1:1:task/c/0f"],
            "aws ecs stop-task --task arn:aws:ecs:eu-west-1:1:task/c/0f"
        ),
        (["echo", "My_Cluster-1", "a@b", "50%", "x=y", "a,b", "1+1"], "echo My_Cluster-1 a@b 50% x=y a,b 1+1"),
        (["echo", ""], "echo ''"),
        (["echo", "a b"], "echo 'a b'"),
        (["echo", "it's"], #"echo 'it'\''s'"#),
        (["echo", "'"], #"echo ''\'''"#),
        (
            ["echo", "$(reboot)", "`reboot`", "a;b", "a|b", "a&b", "*", "~", "#x", "!x"],
            "echo '$(reboot)' '`reboot`' 'a;b' 'a|b' 'a&b' '*' '~' '#x' '!x'"
        ),
        (["echo", "a\\b", "a\nb", "é", "{a,b}"], "echo 'a\\b' 'a\nb' 'é' '{a,b}'"),
        (["A=b", "=ls", "a\u{0}b"], "'A=b' '=ls' ab"),
        ([], ""),
    ])
    func argumentsAreQuotedWhereAShellWouldReadThemOtherwise(arguments: [String], line: String) {
        #expect(ShellCommand(arguments).description == line)
    }

    #if os(Linux) || os(macOS)
    @Test func aShellReadsEveryArgumentAsItIs() throws {
        let scalars = (1...0x7F).compactMap(Unicode.Scalar.init)
        var arguments = scalars.map { "\($0)" } + scalars.map { "a\($0)'b" }
        arguments += ["", "é", "日本 語", "'''", "-n", "--", "\\'", "a\r\nb", "$HOME", "%s", "\u{2028}"]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", ShellCommand(["printf", "%s\\0"] + arguments).description]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let read = printed.split(separator: 0, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(read == arguments + [""])
    }
    #endif
}
