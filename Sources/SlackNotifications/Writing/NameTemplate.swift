import SlackBlockKit

/// A link or a command with places for the names of a Region, a cluster, and a service or task.
///
/// It is made once of what the domain gives for names that mark the places. So addresses and commands are written in one
/// place, and putting one together is copying bytes.
struct NameTemplate: Sendable {
    private enum Place { case region, cluster, name }

    /// The texts before, between and behind the places: one more than there are places.
    private var texts: [MrkdwnText?] = []
    private var places: [Place] = []

    /// Creates a template.
    ///
    /// - Parameter source: Gives mrkdwn source for three names; `nil` where there is none.
    init?(_ source: (_ region: String, _ cluster: String, _ name: String) -> String?) {
        guard var rest = source("region0", "cluster0", "name0")?[...] else { return nil }
        let marks = [("region0", Place.region), ("cluster0", .cluster), ("name0", .name)]
        var start = rest.startIndex
        while start < rest.endIndex {
            if let (mark, place) = marks.first(where: { rest[start...].hasPrefix($0.0) }) {
                texts.append(try? MrkdwnText(uncheckedSource: String(rest[..<start])))
                places.append(place)
                rest = rest[start...].dropFirst(mark.count)
                start = rest.startIndex
            } else {
                start = rest.index(after: start)
            }
        }
        texts.append(try? MrkdwnText(uncheckedSource: String(rest)))
    }

    /// Writes the text with names, which must be plain ones: see `String.isPlainName`.
    func write(to builder: inout MrkdwnBuilder, region: String, cluster: String, name: String = "") {
        if let text = texts[0] { builder.append(text) }
        for index in places.indices {
            switch places[index] {
            case .region: builder.text(region)
            case .cluster: builder.text(cluster)
            case .name: builder.text(name)
            }
            if let text = texts[index &+ 1] { builder.append(text) }
        }
    }
}
