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
        if !commands(notice, in: groups.services, below: introduction, stop: nil, to: &builder) {
            let instruction = isAhead ? words.actions.redeployInWords : words.actions.redeployNowInWords
            write(instruction, withoutCommandFor: groups.services, to: &builder)
            if !builder.isEmpty, !words.actions.codeDeploy.isEmpty { builder.literal(" ") }
        }
        words.actions.codeDeploy.write(to: &builder)
        return builder.isEmpty ? nil : try builder.take()
    }

    /// How to act on standalone tasks, with the commands for the first that has some.
    func taskCommands(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText? {
        let isAhead = facts.phase == .upcoming
        let introduction = isAhead ? words.actions.replaceTask : words.actions.replaceTaskNow
        var builder = MrkdwnBuilder(capacity: 640)
        // Whoever pastes it all must not stop a task that has no replacement; soon, AWS stops it by itself.
        let stop = isAhead ? words.actions.stopTask : nil
        if !commands(notice, in: groups.tasks, below: introduction, stop: stop, to: &builder) {
            let instruction = isAhead ? words.actions.replaceTaskInWords : words.actions.replaceTaskNowInWords
            write(instruction, withoutCommandFor: groups.tasks, to: &builder)
        }
        return builder.isEmpty ? nil : try builder.take()
    }

    /// Writes how to act where there is no command for it, and why there is none.
    private func write(
        _ instruction: Phrase,
        withoutCommandFor groups: [ResourceGroup],
        to builder: inout MrkdwnBuilder
    ) {
        write(instruction, to: &builder)
        // Only names that are far too long come here for another reason.
        let hasCluster = groups.contains { $0.cluster != nil }
        guard !hasCluster || self.groups.region == nil else { return }
        let reason = hasCluster ? words.actions.noRegion : words.actions.noCluster
        guard !reason.isEmpty else { return }
        if !builder.isEmpty { builder.literal(" ") }
        reason.write(to: &builder)
    }

    /// Writes the commands for the first resource of the first cluster that has some, and what stands above them.
    private func commands(
        _ notice: TaskRetirementNotice,
        in groups: [ResourceGroup],
        below introduction: Phrase,
        stop: Phrase?,
        to builder: inout MrkdwnBuilder
    ) -> Bool {
        for group in groups.prefix(50) {
            let name = self.groups.names[group.range.lowerBound]
            let isWritten = ClusterPage(group, self).commands(
                for: name,
                below: { write(introduction, for: group, to: &$0) },
                stop: stop,
                to: &builder
            )
            if isWritten { return true }
            // No command is better than one that is cut.
            let resource = self.groups.resources[group.range.lowerBound]
            let steps = notice.advice(for: resource).steps
            guard let first = steps.first else { continue }
            let start = builder.mark
            write(introduction, for: group, to: &builder)
            let mark = builder.mark
            builder.codeBlock(first.command.description)
            if let stop, steps.count > 1 {
                stop.writeBetweenBlocks(to: &builder)
                builder.codeBlock(steps[1].command.description)
            }
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
