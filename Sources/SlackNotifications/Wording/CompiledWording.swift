import SlackBlockKit

/// The options of a renderer, their wording read and escaped once.
final class CompiledWording: Sendable {
    struct Kinds: Sendable {
        let services, tasks, both, others, none: Phrase

        init(_ headlines: Headlines, _ english: Headlines) {
            /// A heading there must be.
            func phrase(_ template: String, _ other: String) -> Phrase {
                let slots: [Phrase.Slot] = [.services, .tasks, .others]
                let phrase = Phrase(template, slots, maximum: 200)
                return phrase.isEmpty ? Phrase(other, slots) : phrase
            }
            services = phrase(headlines.services, english.services)
            tasks = phrase(headlines.tasks, english.tasks)
            both = phrase(headlines.both, english.both)
            others = phrase(headlines.others, english.others)
            none = phrase(headlines.none, english.none)
        }
    }

    struct Number: Sendable {
        let one, other: Phrase

        init(_ counted: Counted, maximum: Int = 40) {
            one = Self.phrase(counted.one, maximum)
            other = Self.phrase(counted.other, maximum)
        }

        /// The words, or the number at least.
        private static func phrase(_ template: String, _ maximum: Int) -> Phrase {
            let phrase = Phrase(template, [.count], maximum: maximum)
            return phrase.isEmpty ? Phrase("{count}", [.count]) : phrase
        }
    }

    let options: SlackRenderer.Options
    let services, tasks, others, clusters: Number
    let date: DatePhrase
    let upcoming, immediate, finished, windowOver, closedEarly, closed: Kinds
    let sentence, testPrefix, updatePrefix, andOthers, andPages: Phrase
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
        date = DatePhrase(
            isShown ? pattern : Phrase(MessageWording.english.date, slots),
            weekdays: Self.names(wording.weekdays, MessageWording.english.weekdays),
            months: Self.names(wording.months, MessageWording.english.months)
        )
        upcoming = Kinds(wording.upcoming, MessageWording.english.upcoming)
        immediate = Kinds(wording.immediate, MessageWording.english.immediate)
        finished = Kinds(wording.finished, MessageWording.english.finished)
        windowOver = Kinds(wording.windowOver, MessageWording.english.windowOver)
        closedEarly = Kinds(wording.closedEarly, MessageWording.english.closedEarly)
        closed = Kinds(wording.closed, MessageWording.english.closed)
        sentence = Phrase(wording.sentence, [.headline, .time, .action, .account, .region], maximum: 120)
        testPrefix = Phrase(wording.testPrefix, maximum: 20, keepsSpace: true)
        updatePrefix = Phrase(wording.updatePrefix, maximum: 20, keepsSpace: true)
        andOthers = Phrase(wording.andOthers, [.others], maximum: 40, keepsSpace: true)
        andPages = Phrase(wording.andPages, maximum: 40, keepsSpace: true)
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
        let upcoming, immediate, finished, windowOver, closedEarly, notStated, unreadable: Phrase

        init(_ times: MessageWording.Times) {
            upcoming = Phrase(times.upcoming, [.date], maximum: 60, keepsSpace: true)
            immediate = Phrase(times.immediate, [.date], maximum: 60, keepsSpace: true)
            finished = Phrase(times.finished, [.date], maximum: 60, keepsSpace: true)
            windowOver = Phrase(times.windowOver, [.date], maximum: 60, keepsSpace: true)
            closedEarly = Phrase(times.closedEarly, [.date], maximum: 60, keepsSpace: true)
            notStated = Phrase(times.notStated, maximum: 60, keepsSpace: true)
            unreadable = Phrase(times.unreadable, [.text], maximum: 60, keepsSpace: true)
        }
    }

    struct Actions: Sendable {
        let none, watch, lookUp, lookUpOthers, lookUpPages: Phrase
        let replaceTasks, replaceTasksOfBoth, checkTasks, checkServices: Number
        let noneField, watchField, replaceTasksField, lookUpField, lookUpOthersField, lookUpPagesField: Phrase
        let redeploy, redeployNow, codeDeploy, replaceTask, replaceTaskNow, stopTask: Phrase
        let redeployInWords, redeployNowInWords, replaceTaskInWords, replaceTaskNowInWords: Phrase
        let noCluster, noRegion: Phrase

        init(_ actions: MessageWording.Actions, title: String) {
            func field(_ template: String, _ slots: [Phrase.Slot] = [.tasks]) -> Phrase {
                let phrase = Phrase(template, slots, maximum: 120)
                return Phrase(phrase, title: Phrase(title, maximum: 60))
            }
            none = Phrase(actions.none, maximum: 60)
            watch = Phrase(actions.watch, maximum: 60)
            checkServices = Number(actions.checkServices, maximum: 60)
            replaceTasks = Number(actions.replaceTasks, maximum: 60)
            replaceTasksOfBoth = Number(actions.replaceTasksOfBoth, maximum: 60)
            checkTasks = Number(actions.checkTasks, maximum: 60)
            lookUp = Phrase(actions.lookUp, maximum: 60)
            lookUpOthers = Phrase(actions.lookUpOthers, [.others], maximum: 60)
            lookUpPages = Phrase(actions.lookUpPages, maximum: 60)
            noneField = field(actions.noneField)
            watchField = field(actions.watchField)
            replaceTasksField = field(actions.replaceTasksField)
            lookUpField = field(actions.lookUpField)
            lookUpOthersField = field(actions.lookUpOthersField, [.others])
            lookUpPagesField = field(actions.lookUpPagesField)
            redeploy = Phrase(actions.redeploy, [.date, .account])
            redeployNow = Phrase(actions.redeployNow, [.account])
            codeDeploy = Phrase(actions.codeDeploy)
            replaceTask = Phrase(actions.replaceTask, [.date, .account])
            replaceTaskNow = Phrase(actions.replaceTaskNow, [.account])
            stopTask = Phrase(actions.stopTask)
            redeployInWords = Phrase(actions.redeployInWords, [.date])
            redeployNowInWords = Phrase(actions.redeployNowInWords)
            replaceTaskInWords = Phrase(actions.replaceTaskInWords, [.date])
            replaceTaskNowInWords = Phrase(actions.replaceTaskNowInWords)
            noCluster = Phrase(actions.noCluster)
            noRegion = Phrase(actions.noRegion)
        }
    }

    struct Explanations: Sendable {
        let services, servicesNow, servicesWindowOver, tasks, tasksFinished, tasksClosedEarly, others, none: Phrase
        let withoutNotice, withoutNoticeIfFirst, earlierThanSet, earlierThanSetIfFirst, whatAWSWrites: Phrase

        init(_ explanations: MessageWording.Explanations) {
            services = Phrase(explanations.services)
            servicesNow = Phrase(explanations.servicesNow)
            servicesWindowOver = Phrase(explanations.servicesWindowOver, maximum: 300)
            tasks = Phrase(explanations.tasks)
            tasksFinished = Phrase(explanations.tasksFinished)
            tasksClosedEarly = Phrase(explanations.tasksClosedEarly)
            others = Phrase(explanations.others)
            none = Phrase(explanations.none)
            withoutNotice = Phrase(explanations.withoutNotice)
            withoutNoticeIfFirst = Phrase(explanations.withoutNoticeIfFirst)
            earlierThanSet = Phrase(explanations.earlierThanSet, [.days])
            earlierThanSetIfFirst = Phrase(explanations.earlierThanSetIfFirst, [.days])
            whatAWSWrites = Phrase(explanations.whatAWSWrites)
        }
    }
}
