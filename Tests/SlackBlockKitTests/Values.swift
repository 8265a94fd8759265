import SlackBlockKit
import Testing

let exampleURL = "https://example.com/"

func times<T>(_ count: Int, _ make: () throws(BlockKitError) -> T) throws(BlockKitError) -> [T] {
    var values: [T] = []
    for _ in 0..<count { values.append(try make()) }
    return values
}

func options(_ count: Int) throws(BlockKitError) -> [Option] {
    try times(count) { () throws(BlockKitError) in try Option("a", value: "a") }
}

func dividers(_ count: Int) throws(BlockKitError) -> [Block] {
    try times(count) { () throws(BlockKitError) in .divider(try DividerBlock()) }
}

func attachments(_ count: Int) throws(BlockKitError) -> SlackMessage {
    let list = try times(count) { () throws(BlockKitError) in try MessageAttachment(blocks: dividers(1)) }
    return try SlackMessage(text: mrkdwn(1), attachments: list)
}

func confirmation(title: Int = 1, text: Int = 1, confirm: Int = 1, deny: Int = 1) throws(BlockKitError)
    -> ConfirmationDialog
{
    try ConfirmationDialog(
        title: plain(title),
        text: .plain(plain(text)),
        confirm: plain(confirm),
        deny: plain(deny)
    )
}

func video(title: Int = 1, author: Int = 1, description: Int = 1) throws(BlockKitError) -> VideoBlock {
    try VideoBlock(
        altText: "a",
        title: plain(title),
        thumbnailURL: SlackURL(exampleURL),
        videoURL: SlackURL(exampleURL),
        authorName: string(author),
        description: plain(description)
    )
}

func input(label: Int = 1, hint: Int = 1) throws(BlockKitError) -> InputBlock {
    try InputBlock(label: plain(label), element: .emailInput(EmailInput()), hint: plain(hint))
}
