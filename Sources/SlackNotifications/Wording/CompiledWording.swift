import SlackBlockKit

/// The options of a renderer, their wording read and escaped once.
final class CompiledWording: Sendable {
    struct Kinds: Sendable {
        let services, tasks, both, others, none: Phrase

        init(_ headlines: Headlines) {
            let slots: [Phrase.Slot] = [.services, .tasks, .others]
            services = Phrase(headlines.services, slots, maximum: 200)
            tasks = Phrase(headlines.tasks, slots, maximum: 200)
            both = Phrase(headlines.both, slots, maximum: 200)
            others = Phrase(headlines.others, slots, maximum: 200)
            none = Phrase(headlines.none, slots, maximum: 200)
        }
    }

    struct Number: Sendable {
        let one, other: Phrase

        init(_ counted: Counted) {
            one = Phrase(counted.one, [.count], maximum: 40)
            other = Phrase(counted.other, [.count], maximum: 40)
        }
    }

    let options: SlackRenderer.Options
    let services, tasks, others, clusters: Number
    let date: Phrase
    let weekdays, months: [Phrase]
    let upcoming, immediate, finished: Kinds
    let sentence, testPrefix, updatePrefix, andOthers: Phrase
    let times: Times
    let actions: Actions
    let explanations: Explanations
    let notes: Notes
    let labels: Labels

    init(_ options: SlackRenderer.Options) {
        self.options = options
        let wording = options.wording
        services = Number(wording.services)
        tasks = Number(wording.tasks)
        others = Number(wording.others)
        clusters = Number(wording.clusters)
        let slots: [Phrase.Slot] = [.weekday, .day, .month, .year, .hour, .minute]
        let pattern = Phrase(wording.date, slots, maximum: 60, isLabel: true)
        let isShown = wording.date.contains { !$0.isWhitespace }
        date = isShown ? pattern : Phrase(MessageWording.english.date, slots)
        weekdays = Self.names(wording.weekdays, MessageWording.english.weekdays)
        months = Self.names(wording.months, MessageWording.english.months)
        upcoming = Kinds(wording.upcoming)
        immediate = Kinds(wording.immediate)
        finished = Kinds(wording.finished)
        sentence = Phrase(wording.sentence, [.headline, .time, .action, .account, .region], maximum: 120)
        testPrefix = Phrase(wording.testPrefix, maximum: 20)
        updatePrefix = Phrase(wording.updatePrefix, maximum: 20)
        andOthers = Phrase(wording.andOthers, [.others], maximum: 40)
        times = Times(wording.times)
        actions = Actions(wording.actions, title: wording.labels.action)
        explanations = Explanations(wording.explanations)
        notes = Notes(wording.notes)
        labels = Labels(wording.labels)
    }

    /// As many names as there must be.
    private static func names(_ names: [String], _ english: [String]) -> [Phrase] {
        (names.count == english.count ? names : english).map { Phrase($0, maximum: 20, isLabel: true) }
    }
}

extension CompiledWording {
    struct Times: Sendable {
        let upcoming, immediate, finished, notStated, unreadable: Phrase

        init(_ times: MessageWording.Times) {
            upcoming = Phrase(times.upcoming, [.date], maximum: 60)
            immediate = Phrase(times.immediate, [.date], maximum: 60)
            finished = Phrase(times.finished, [.date], maximum: 60)
            notStated = Phrase(times.notStated, maximum: 60)
            unreadable = Phrase(times.unreadable, [.text], maximum: 60)
        }
    }

    struct Actions: Sendable {
        let none, replaceTasks, replaceTasksOfBoth, lookUp: Phrase
        let noneField, watchField, replaceTasksField, lookUpField: Phrase
        let redeploy, redeployNow, codeDeploy, replaceTask, replaceTaskNow: Phrase

        init(_ actions: MessageWording.Actions, title: String) {
            func field(_ template: String) -> Phrase {
                let phrase = Phrase(template, [.tasks], maximum: 120)
                return Phrase(phrase, title: Phrase(title, maximum: 60))
            }
            none = Phrase(actions.none, maximum: 60)
            replaceTasks = Phrase(actions.replaceTasks, maximum: 60)
            replaceTasksOfBoth = Phrase(actions.replaceTasksOfBoth, maximum: 60)
            lookUp = Phrase(actions.lookUp, maximum: 60)
            noneField = field(actions.noneField)
            watchField = field(actions.watchField)
            replaceTasksField = field(actions.replaceTasksField)
            lookUpField = field(actions.lookUpField)
            redeploy = Phrase(actions.redeploy, [.date, .account])
            redeployNow = Phrase(actions.redeployNow, [.account])
            codeDeploy = Phrase(actions.codeDeploy)
            replaceTask = Phrase(actions.replaceTask, [.date, .account])
            replaceTaskNow = Phrase(actions.replaceTaskNow, [.account])
        }
    }

    struct Explanations: Sendable {
        let services, servicesNow, tasks, tasksFinished, others, none: Phrase
        let withoutNotice, earlierThanSet, whatAWSWrites: Phrase

        init(_ explanations: MessageWording.Explanations) {
            services = Phrase(explanations.services)
            servicesNow = Phrase(explanations.servicesNow)
            tasks = Phrase(explanations.tasks)
            tasksFinished = Phrase(explanations.tasksFinished)
            others = Phrase(explanations.others)
            none = Phrase(explanations.none)
            withoutNotice = Phrase(explanations.withoutNotice)
            earlierThanSet = Phrase(explanations.earlierThanSet, [.days])
            whatAWSWrites = Phrase(explanations.whatAWSWrites)
        }
    }
}
