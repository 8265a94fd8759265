import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// How to act on services, with the command for the first that has one.
    func serviceCommand(into list: inout BlockList) throws(BlockKitError) {
        guard let commands = commands(in: groups.services) else { return }
        var builder = MrkdwnBuilder(capacity: 512)
        let intro = facts.phase == .upcoming ? words.actions.redeploy : words.actions.redeployNow
        intro.write(to: &builder, commandValue)
        builder.codeBlock(commands)
        words.actions.codeDeploy.write(to: &builder)
        try list.section(try builder.take())
    }

    /// How to act on standalone tasks, with the commands for the first that has some.
    func taskCommands(into list: inout BlockList) throws(BlockKitError) {
        guard let commands = commands(in: groups.tasks) else { return }
        var builder = MrkdwnBuilder(capacity: 640)
        let intro = facts.phase == .upcoming ? words.actions.replaceTask : words.actions.replaceTaskNow
        intro.write(to: &builder, commandValue)
        builder.codeBlock(commands)
        try list.section(try builder.take())
    }

    private func commandValue(_ slot: Phrase.Slot, _ builder: inout MrkdwnBuilder) {
        switch slot {
        case .date: facts.start.map { date($0, to: &builder) }
        case .account: plainAccount(to: &builder)
        default: break
        }
    }

    /// The commands for the first resource of the first cluster that has some.
    private func commands(in groups: [ResourceGroup]) -> String? {
        for group in groups.prefix(50) {
            let steps = notice.advice(for: self.groups.resources[group.range.lowerBound]).steps
            let lines = steps.map(\.command.description)
            // No command is better than one that is cut.
            if !lines.isEmpty, lines.reduce(0, { $0 + $1.utf8.count }) <= 1_500 { return lines.joined(separator: "\n") }
        }
        return nil
    }
}
