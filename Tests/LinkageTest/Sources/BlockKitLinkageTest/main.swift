// A program with SlackBlockKit alone: it writes a message and reads it again, without any part of Foundation.

import SlackBlockKit

let message = try SlackMessage(
    text: MrkdwnText("Two tasks will be stopped on Saturday."),
    blocks: [
        .header(HeaderBlock(PlainText("Action needed", emoji: .warning))),
        .section(
            SectionBlock(
                MrkdwnText { text in
                    text.text("What comes from outside, such as <!channel>, stays text: ")
                    text.code("a`b")
                }
            )
        ),
        .divider(DividerBlock()),
    ]
)
guard try SlackMessage(json: message.json()) == message else {
    fatalError("the message is another one when it is read again")
}
print(message.jsonString())
