import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// How many characters a command may have with what stands above it: what stands below has 400.
    private static let maximumCommand = 2_550

    /// How to act on services, with the command for the first that has one.
    func serviceCommand(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText? {
        let isAhead = facts.phase == .upcoming
        let introduction = isAhead ? words.actions.redeploy : words.actions.redeployNow
        var builder = MrkdwnBuilder(capacity: 512)
        guard commands(notice, in: groups.services, below: introduction, to: &builder) else { return nil }
        words.actions.codeDeploy.write(to: &builder)
        return try builder.take()
    }

    /// How to act on standalone tasks, with the commands for the first that has some.
    func taskCommands(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText? {
        let isAhead = facts.phase == .upcoming
        let introduction = isAhead ? words.actions.replaceTask : words.actions.replaceTaskNow
        var builder = MrkdwnBuilder(capacity: 640)
        return commands(notice, in: groups.tasks, below: introduction, to: &builder) ? try builder.take() : nil
    }

    /// Writes the commands for the first resource of the first cluster that has some, and what stands above them.
    private func commands(
        _ notice: TaskRetirementNotice,
        in groups: [ResourceGroup],
        below introduction: Phrase,
        to builder: inout MrkdwnBuilder
    ) -> Bool {
        for group in groups.prefix(50) {
            let name = self.groups.names[group.range.lowerBound]
            let isWritten = ClusterPage(group, self).commands(
                for: name,
                below: { write(introduction, for: group, to: &$0) },
                to: &builder
            )
            if isWritten { return true }
            // No command is better than one that is cut.
            let resource = self.groups.resources[group.range.lowerBound]
            guard let lines = CommandTemplates.lines(of: notice.advice(for: resource)) else { continue }
            let start = builder.mark
            write(introduction, for: group, to: &builder)
            let mark = builder.mark
            builder.codeBlock(lines)
            // The beginning is longer than it should be where the wording is odd; below stands one phrase more.
            if builder.count - mark.characterCount <= 1_500, builder.count <= Self.maximumCommand { return true }
            builder.truncate(to: start)
        }
        return false
    }

    /// Writes what stands above the commands for a cluster, with the account that the commands are for.
    private func write(_ introduction: Phrase, for group: ResourceGroup, to builder: inout MrkdwnBuilder) {
        // Nearly always it is the one that the whole message is about.
        guard let account = group.account, account != groups.account else { return write(introduction, to: &builder) }
        introduction.write(to: &builder) { slot, builder in
            if slot == .account { return plainAccount(account, to: &builder) }
            write(slot, to: &builder)
        }
    }
}
