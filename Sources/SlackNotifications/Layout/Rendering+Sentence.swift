import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The sentence for notifications: at most 500 characters, which is what people and the validators of messages bear.
    ///
    /// - Parameter part: Which part of several it belongs to, and how many there are.
    func sentence(part: (number: Int, total: Int)? = nil) throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: 256)
        if let part { write(part, to: &builder) }
        let start = builder.mark
        write(words.sentence, to: &builder)
        if builder.count > 500 || builder.mark == start {
            // Only an odd wording comes here. What is affected is what must not be lost.
            builder.truncate(to: start)
            headline(to: &builder)
            if builder.count > 500 {
                builder.truncate(to: start)
                builder.text(plainHeadline(), atMost: 500 - start.characterCount)
            }
        }
        return try builder.take()
    }

    /// Writes `Part 2 of 5: `.
    func write(_ part: (number: Int, total: Int), to builder: inout MrkdwnBuilder) {
        words.notes.part.write(to: &builder) { slot, builder in
            builder.number(slot == .number ? part.number : part.total)
        }
    }

    func plainTime(to builder: inout MrkdwnBuilder) {
        if facts.phase == .windowOver, let end = facts.windowEnd {
            return words.times.windowOver.write(to: &builder) { _, builder in words.date.write(end, to: &builder) }
        }
        guard let start = plainStart else {
            guard facts.phase == .startUnknown || facts.phase == .closed else { return }
            guard case .unreadable(let text) = startTime else {
                return words.times.notStated.write(to: &builder)
            }
            return words.times.unreadable.write(to: &builder) { _, builder in builder.text(text, atMost: 60) }
        }
        let phrase =
            switch facts.phase {
            case .immediate: words.times.immediate
            case .finished: words.times.finished
            case .closedEarly: words.times.closedEarly
            default: words.times.upcoming
            }
        phrase.write(to: &builder) { _, builder in builder.append(start) }
    }

    /// What to do, in a few words.
    func action(to builder: inout MrkdwnBuilder) {
        guard facts.needsAction else {
            switch facts.phase {
            case .windowOver: return count(facts.serviceCount, words.actions.checkServices, to: &builder)
            case .immediate: return write(words.actions.watch, to: &builder)
            default: return write(words.actions.none, to: &builder)
            }
        }
        let start = builder.mark
        if facts.taskCount > 0 {
            let replace = facts.kind == .tasks ? words.actions.replaceTasks : words.actions.replaceTasksOfBoth
            count(facts.taskCount, facts.isPerhapsUndone ? words.actions.checkTasks : replace, to: &builder)
        }
        func add(_ action: Phrase) {
            if action.isEmpty { return }
            if builder.mark != start { builder.literal(" ") }
            write(action, to: &builder)
        }
        if let lookUpAction { add(lookUpAction) }
        if facts.isPartial { add(words.actions.lookUpPages) }
    }

    /// What is to be looked up, where anything is.
    var lookUpAction: Phrase? {
        switch facts.kind {
        case .others, .none: words.actions.lookUp
        default: facts.otherCount > 0 ? words.actions.lookUpOthers : nil
        }
    }
}
