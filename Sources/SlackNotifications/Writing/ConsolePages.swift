import FargateRetirement
import SlackBlockKit

/// The addresses of one partition's console, cut up where names go.
///
/// They are those of ``ConsoleLinks``, taken apart once: putting a link together is then copying bytes.
struct ConsolePages: Sendable {
    /// The beginning of a link, from `<` to `|`, to one kind of page.
    struct Page: Sendable {
        private enum Piece {
            case text(MrkdwnText)
            case region, cluster, name
        }
        private var pieces: [Piece] = []

        init?(_ link: (_ region: String, _ cluster: String, _ name: String) -> String?) {
            let (region, cluster, name) = ("region0", "cluster0", "name0")
            guard let url = link(region, cluster, name) else { return nil }
            var rest = ("<" + url + "|")[...]
            while !rest.isEmpty {
                let found = [(region, Piece.region), (cluster, .cluster), (name, .name)].compactMap { marker, piece in
                    Self.first(marker, in: rest).map { (range: $0, piece: piece) }
                }.min { $0.range.lowerBound < $1.range.lowerBound }
                let text = String(rest[..<(found?.range.lowerBound ?? rest.endIndex)])
                if !text.isEmpty {
                    guard let piece = try? MrkdwnText(uncheckedSource: text) else { return nil }
                    pieces.append(.text(piece))
                }
                guard let found else { break }
                pieces.append(found.piece)
                rest = rest[found.range.upperBound...]
            }
        }

        private static func first(_ marker: String, in text: Substring) -> Range<String.Index>? {
            var start = text.startIndex
            while start < text.endIndex {
                if text[start...].hasPrefix(marker) { return start..<text.index(start, offsetBy: marker.count) }
                start = text.index(after: start)
            }
            return nil
        }

        /// Writes the beginning of a link; all names are plain ones.
        @inline(__always)
        func write(to builder: inout MrkdwnBuilder, region: String, cluster: String, name: String = "") {
            for piece in pieces {
                switch piece {
                case .text(let text): builder.append(text)
                case .region: builder.text(region)
                case .cluster: builder.text(cluster)
                case .name: builder.text(name)
                }
            }
        }
    }

    let partition: AWSPartition
    let cluster, service, task: Page
    /// The beginning and the end of a link to an event, or the whole link where events have no address.
    let healthEvent: (before: MrkdwnText, after: MrkdwnText?)

    init?(_ partition: AWSPartition) {
        let arn = "arn:\(partition.rawValue):ecs:region0:000000000000:task/cluster0/name0"
        guard let task = ECSTask(arn: arn),
            let clusterPage = Page({ region, cluster, _ in
                ConsoleLinks(partition: partition, region: region)?.cluster(cluster)
            }),
            let servicePage = Page({
                ConsoleLinks(partition: partition, region: $0)?.service(ECSService(cluster: $1, name: $2))
            }),
            let taskPage = Page({ region, _, _ in ConsoleLinks(partition: partition, region: region)?.task(task) }),
            let event = ConsoleLinks(partition: partition, region: nil)?.healthEvent("event0")
        else { return nil }
        self.partition = partition
        (cluster, service, self.task) = (clusterPage, servicePage, taskPage)
        let parts = event.split(separator: "event0", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let before = try? MrkdwnText(uncheckedSource: "<" + parts[0]),
            let after = try? MrkdwnText(uncheckedSource: parts[1] + "|")
        {
            healthEvent = (before, after)
        } else if let whole = try? MrkdwnText(uncheckedSource: "<" + event + "|") {
            healthEvent = (whole, nil)
        } else {
            return nil
        }
    }

    /// Those of the partitions whose consoles are public.
    static let all = [AWSPartition.aws, .awsChina, .awsUSGov].compactMap { ConsolePages($0) }

    /// Those of a partition; `nil` where it has no public console.
    static func of(_ partition: AWSPartition?) -> ConsolePages? {
        guard let partition else { return nil }
        return all.first { $0.partition == partition }
    }
}
