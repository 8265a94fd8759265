import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// How many characters a command may have with what stands above it: what stands below has 400.
    private static let maximumCommand = 2_550

    /// How to act on services, with the command for the first that has one.
    func serviceCommand(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText? {
        let isAhead = facts.phase == .upcoming
        var builder = MrkdwnBuilder(capacity: 512)
        write(isAhead ? words.actions.redeploy : words.actions.redeployNow, to: &builder)
        guard commands(notice, in: groups.services, to: &builder) else { return nil }
        words.actions.codeDeploy.write(to: &builder)
        return try builder.take()
    }

    /// How to act on standalone tasks, with the commands for the first that has some.
    func taskCommands(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText? {
        let isAhead = facts.phase == .upcoming
        var builder = MrkdwnBuilder(capacity: 640)
        write(isAhead ? words.actions.replaceTask : words.actions.replaceTaskNow, to: &builder)
        return commands(notice, in: groups.tasks, to: &builder) ? try builder.take() : nil
    }

    /// Writes the commands for the first resource of the first cluster that has some.
    private func commands(
        _ notice: TaskRetirementNotice,
        in groups: [ResourceGroup],
        to builder: inout MrkdwnBuilder
    ) -> Bool {
        for group in groups.prefix(50) {
            if ClusterPage(group, self).commands(for: self.groups.names[group.range.lowerBound], to: &builder) {
                return true
            }
            // No command is better than one that is cut.
            let mark = builder.mark
            let resource = self.groups.resources[group.range.lowerBound]
            guard let lines = CommandTemplates.lines(of: notice.advice(for: resource)) else { continue }
            builder.codeBlock(lines)
            // The beginning is longer than it should be where the wording is odd; below stands one phrase more.
            if builder.count - mark.characterCount <= 1_500, builder.count <= Self.maximumCommand { return true }
            builder.truncate(to: mark)
        }
        return false
    }
}
