extension CompiledWording {
    struct Notes: Sendable {
        let test, update, nothingChanged, startAndStatusUnchanged: Phrase
        let startMoved, statusChanged, added, removed, more: Phrase
        let incomplete, remainingPages, backupCopy, listsDiffer, status, sent, windowEnds, windowEnded: Phrase
        let revision, asSet, laterThanSet, eventWindow, listFollows, listFollowsInOne, part: Phrase

        init(_ notes: MessageWording.Notes) {
            test = Phrase(notes.test, maximum: 200)
            update = Phrase(notes.update, maximum: 200)
            nothingChanged = Phrase(notes.nothingChanged, maximum: 200)
            startAndStatusUnchanged = Phrase(notes.startAndStatusUnchanged, maximum: 200)
            startMoved = Phrase(notes.startMoved, [.before, .after], maximum: 100)
            statusChanged = Phrase(notes.statusChanged, [.before, .after], maximum: 100)
            added = Phrase(notes.added, [.count], maximum: 60)
            removed = Phrase(notes.removed, [.count], maximum: 60)
            more = Phrase(notes.more, [.count], maximum: 60)
            incomplete = Phrase(notes.incomplete, [.pages, .total, .missing], maximum: 300)
            remainingPages = Phrase(notes.remainingPages, [.pages, .total], maximum: 300)
            backupCopy = Self.separated(notes.backupCopy, maximum: 100)
            listsDiffer = Self.separated(notes.listsDiffer, [.resources, .entities], maximum: 200)
            status = Self.separated(notes.status, [.text], maximum: 100)
            sent = Self.separated(notes.sent, [.date], maximum: 60)
            windowEnds = Self.separated(notes.windowEnds, [.date], maximum: 60)
            windowEnded = Self.separated(notes.windowEnded, [.date], maximum: 60)
            revision = Self.separated(notes.revision, [.text, .number], maximum: 60)
            asSet = Self.separated(notes.asSet, [.days], maximum: 100)
            laterThanSet = Self.separated(notes.laterThanSet, [.days], maximum: 100)
            eventWindow = Self.separated(notes.eventWindow, maximum: 100)
            listFollows = Phrase(notes.listFollows, [.from, .total], maximum: 100)
            listFollowsInOne = Phrase(notes.listFollowsInOne, [.total], maximum: 100)
            part = Phrase(notes.part, [.number, .total], maximum: 60, keepsSpace: true)
        }

        /// A note of the small print, which stands behind another.
        private static func separated(_ note: String, _ slots: [Phrase.Slot] = [], maximum: Int) -> Phrase {
            Phrase(Phrase(note, slots, maximum: maximum), before: "  ·  ", after: "")
        }
    }

    struct Labels: Sendable {
        let starts, started, plannedStart: Phrase
        let startsField, startedField, accountField, regionField: Phrase
        let startNotStated, unknownAccount, unknownRegion, unknownCluster: Phrase
        let upcoming, underWay, finished, closed, closedEarly, noStatus: Phrase
        let tasksTitle, servicesTitle, othersTitle, continued: Phrase
        let healthEvent, documentation: Phrase
        /// The link to the event behind the vertical bar.
        let healthEventEnd: Phrase

        init(_ labels: MessageWording.Labels) {
            starts = Phrase(labels.starts, maximum: 60)
            started = Phrase(labels.started, maximum: 60)
            plannedStart = Phrase(labels.plannedStart, maximum: 60)
            startsField = Self.field(labels.starts, .date)
            startedField = Self.field(labels.started, .date)
            accountField = Self.field(labels.account, .accountCode)
            regionField = Self.field(labels.region, .regionCode)
            startNotStated = Phrase(labels.startNotStated, maximum: 60)
            unknownAccount = Phrase(labels.unknownAccount, maximum: 60)
            unknownRegion = Phrase(labels.unknownRegion, maximum: 60)
            unknownCluster = Phrase(labels.unknownCluster, maximum: 60)
            upcoming = Phrase(labels.upcoming, maximum: 60)
            underWay = Phrase(labels.underWay, maximum: 60)
            finished = Phrase(labels.finished, maximum: 60)
            closed = Phrase(labels.closed, maximum: 60)
            closedEarly = Phrase(labels.closedEarly, maximum: 60)
            noStatus = Phrase(labels.noStatus, maximum: 60)
            tasksTitle = Phrase(labels.tasksTitle, [.tasks], maximum: 100)
            servicesTitle = Phrase(labels.servicesTitle, [.services], maximum: 100)
            othersTitle = Phrase(labels.othersTitle, [.others], maximum: 100)
            continued = Phrase(labels.continued, maximum: 30)
            healthEvent = Phrase(Self.shown(labels.healthEvent, "AWS Health"), maximum: 60, isLabel: true)
            healthEventEnd = Phrase(healthEvent, before: "", after: ">")
            documentation = Phrase(
                Phrase(Self.shown(labels.documentation, "AWS"), maximum: 60, isLabel: true),
                before: "  ·  <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html|",
                after: ">"
            )
        }

        /// A value below its title.
        private static func field(_ title: String, _ value: Phrase.Slot) -> Phrase {
            Phrase(Phrase("{\(value.rawValue)}", [value]), title: Phrase(title, maximum: 60))
        }

        /// A label of a link, which must show something.
        private static func shown(_ label: String, _ other: String) -> String {
            label.contains { !$0.isWhitespace } ? label : other
        }
    }
}
