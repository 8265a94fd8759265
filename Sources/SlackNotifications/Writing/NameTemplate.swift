import SlackBlockKit

/// A link or a command with places for the names of a Region, a cluster, and a service or task.
///
/// It is made once of what the domain gives for names that mark the places. So addresses and commands are written in one
/// place, and putting one together is copying bytes.
struct NameTemplate: Sendable {
    private let texts: MrkdwnTemplate
    /// Which name stands behind each text but the last: 0 is the Region, 1 the cluster, 2 the service or task.
    private let places: [Int]

    /// Creates a template.
    ///
    /// - Parameter source: Gives mrkdwn source for three names; `nil` where there is none.
    init?(_ source: (_ region: String, _ cluster: String, _ name: String) -> String?) {
        let marks = ["region0", "cluster0", "name0"]
        guard var rest = source(marks[0], marks[1], marks[2])?[...] else { return nil }
        var texts: [MrkdwnText?] = []
        var places: [Int] = []
        var start = rest.startIndex
        while start < rest.endIndex {
            if let place = marks.firstIndex(where: { rest[start...].hasPrefix($0) }) {
                texts.append(try? MrkdwnText(uncheckedSource: String(rest[..<start])))
                places.append(place)
                rest = rest[start...].dropFirst(marks[place].count)
                start = rest.startIndex
            } else {
                start = rest.index(after: start)
            }
        }
        texts.append(try? MrkdwnText(uncheckedSource: String(rest)))
        self.texts = MrkdwnTemplate(texts)
        self.places = places
    }

    /// Writes the text with names, which must be plain ones: see `String.isPlainName`.
    func write(to builder: inout MrkdwnBuilder, region: String, cluster: String, name: String = "") {
        builder.append(texts, places, (region, cluster, name))
    }
}
