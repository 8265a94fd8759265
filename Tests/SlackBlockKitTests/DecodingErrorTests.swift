import SlackBlockKit
import Testing

/// What is refused when it is read, and how the error names it.
struct DecodingErrorTests {
    static let text = #"{"type":"plain_text","text":"a"}"#

    @Test(arguments: [
        (#"{"type":"file","external_id":"1","source":"remote"}"#, BlockKitError.Code.unsendable, "$.blocks[0]"),
        (#"{"type":"alert","text":\#(text)}"#, .unsendable, "$.blocks[0]"),
        (#"{"type":"heading"}"#, .unknownType, "$.blocks[0].type"),
        (#"{"text":1}"#, .missing, "$.blocks[0]"),
        (#"{"type":1}"#, .wrongKind, "$.blocks[0].type"),
        (#"[]"#, .wrongKind, "$.blocks[0]"),
        (#"{"type":"divider","colour":"red"}"#, .unknownField, "$.blocks[0].colour"),
        (#"{"type":"divider","a b":"red"}"#, .unknownField, #"$.blocks[0]["a b"]"#),
        (#"{"type":"divider","block_id":null}"#, .wrongKind, "$.blocks[0].block_id"),
        (#"{"type":"divider","block_id":""}"#, .empty, "$.blocks[0]"),
        (#"{"type":"header"}"#, .missing, "$.blocks[0]"),
        (#"{"type":"header","text":{"type":"mrkdwn","text":"a"}}"#, .unknownType, "$.blocks[0].text.type"),
        (#"{"type":"header","text":{"type":"plain_text","text":""}}"#, .empty, "$.blocks[0].text"),
        (#"{"type":"header","text":{"type":"plain_text","text":"a\u0000"}}"#, .controlCharacter, "$.blocks[0].text"),
        (#"{"type":"header","text":\#(text),"level":"1"}"#, .wrongKind, "$.blocks[0].level"),
        (#"{"type":"header","text":\#(text),"level":1.5}"#, .wrongKind, "$.blocks[0].level"),
        (#"{"type":"header","text":\#(text),"level":5}"#, .outOfRange, "$.blocks[0]"),
        (#"{"type":"section","text":\#(text),"expand":"yes"}"#, .wrongKind, "$.blocks[0].expand"),
        (#"{"type":"section","text":\#(text),"fields":[]}"#, .tooFew, "$.blocks[0].fields"),
        (#"{"type":"section","text":\#(text),"fields":{}}"#, .wrongKind, "$.blocks[0].fields"),
        (#"{"type":"section","text":{"type":"html","text":"a"}}"#, .unknownType, "$.blocks[0].text.type"),
        (#"{"type":"context","elements":[\#(text),{"type":"button"}]}"#, .unknownType, "$.blocks[0].elements[1].type"),
        (#"{"type":"actions","elements":[{"type":"buttons"}]}"#, .unknownType, "$.blocks[0].elements[0].type"),
        (
            #"{"type":"actions","elements":[{"type":"button","text":\#(text),"style":"blue"}]}"#, .malformed,
            "$.blocks[0].elements[0].style"
        ),
        (
            #"{"type":"actions","elements":[{"type":"button","text":\#(text),"style":1}]}"#, .wrongKind,
            "$.blocks[0].elements[0].style"
        ),
        (
            #"{"type":"actions","elements":[{"type":"button","text":\#(text),"url":"ftp://a"}]}"#, .malformed,
            "$.blocks[0].elements[0].url"
        ),
        (
            #"{"type":"actions","elements":[{"type":"button","text":\#(text),"url":1}]}"#, .wrongKind,
            "$.blocks[0].elements[0].url"
        ),
        (
            #"{"type":"actions","elements":[{"type":"users_select","initial_user":1}]}"#, .wrongKind,
            "$.blocks[0].elements[0].initial_user"
        ),
        (
            #"{"type":"actions","elements":[{"type":"users_select","initial_user":"me"}]}"#, .malformed,
            "$.blocks[0].elements[0].initial_user"
        ),
        (#"{"type":"actions"}"#, .missing, "$.blocks[0]"),
        (#"{"type":"image","alt_text":"a"}"#, .missing, "$.blocks[0]"),
        (
            #"{"type":"image","alt_text":"a","image_url":"https://a.b","slack_file":{"id":"F1"}}"#, .conflict,
            "$.blocks[0]"
        ),
        (#"{"type":"image","alt_text":"a","slack_file":{}}"#, .missing, "$.blocks[0].slack_file"),
        (
            #"{"type":"rich_text","elements":[{"type":"rich_text_table"}]}"#, .unknownType,
            "$.blocks[0].elements[0].type"
        ),
        (
            #"{"type":"data_visualization","title":"a","chart":{"type":"radar"}}"#, .unknownType,
            "$.blocks[0].chart.type"
        ),
        (
            #"{"type":"data_visualization","title":"a","chart":{"type":"pie","segments":[{"label":"a"}]}}"#, .missing,
            "$.blocks[0].chart.segments[0]"
        ),
        (
            #"{"type":"data_visualization","title":"a","chart":{"type":"pie","segments":[{"label":"a","value":"1"}]}}"#,
            .wrongKind, "$.blocks[0].chart.segments[0].value"
        ),
        (#"{"type":"table","rows":[{}]}"#, .wrongKind, "$.blocks[0].rows[0]"),
        (
            #"{"type":"table","rows":[[{"type":"raw_text","text":"a"},{"type":"raw_text","text":""}]]}"#, .empty,
            "$.blocks[0].rows[0][1]"
        ),
        (#"{"type":"actions","elements":[{"type":"file_input"}]}"#, .conflict, "$.blocks[0]"),
        (
            #"{"type":"input","label":\#(text),"element":{"type":"file_input","filetypes":[1]}}"#, .wrongKind,
            "$.blocks[0].element.filetypes[0]"
        ),
        (
            #"{"type":"input","label":\#(text),"element":{"type":"file_input","filetypes":[]}}"#, .tooFew,
            "$.blocks[0].element.filetypes"
        ),
        (
            #"{"type":"input","label":\#(text),"element":{"type":"file_input","filetypes":1}}"#, .wrongKind,
            "$.blocks[0].element.filetypes"
        ),
        (#"{"type":"input","label":\#(text),"element":{"type":"number_input"}}"#, .missing, "$.blocks[0].element"),
        (
            #"{"type":"input","label":\#(text),"element":{"type":"plain_text_input","dispatch_action_config":{}}}"#,
            .missing, "$.blocks[0].element.dispatch_action_config"
        ),
        (
            #"{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"date","format":"{time}"}]}]}"#,
            .missing, "$.blocks[0].elements[0].elements[0]"
        ),
    ])
    func brokenBlocksAreRefusedWithTheirPlace(json: String, code: BlockKitError.Code, path: String) {
        let error = failure { () throws(BlockKitError) in try message(json) }
        #expect(error.code == code, "\(error)")
        #expect(error.path == path)
        #expect(error.description.hasSuffix("(at \(path))"))
    }

    @Test(arguments: [
        (#"{"blocks":[]}"#, BlockKitError.Code.missing, "$"),
        (#"{"text":""}"#, .empty, "$.text"),
        (#"{"text":"a","colour":1}"#, .unknownField, "$.colour"),
        (#"{"text":"a","channel":"C012AB3CD"}"#, .unknownField, "$"),
        (#"{"text":"a","thread_ts":1503435956.000247}"#, .wrongKind, "$.thread_ts"),
        (#"{"text":"a","thread_ts":"1503435956"}"#, .malformed, "$.thread_ts"),
        (
            #"{"text":"a","attachments":[{"color":"blue","blocks":[{"type":"divider"}]}]}"#, .malformed,
            "$.attachments[0].color"
        ),
        (#"{"text":"a","attachments":[{"blocks":[]}]}"#, .tooFew, "$.attachments[0]"),
        (#"{"text":"a","attachments":[{"text":"b"}]}"#, .missing, "$.attachments[0]"),
        (#"{"text":"a","attachments":[{"fallback":"","blocks":[]}]}"#, .empty, "$.attachments[0].fallback"),
        (#"{"text":"a","metadata":{"event_type":"a b","event_payload":{}}}"#, .malformed, "$.metadata"),
        (#"{"text":"a","metadata":{"event_type":"a","event_payload":[]}}"#, .wrongKind, "$.metadata.event_payload"),
        (#"{"text":"a","metadata":{"event_type":"a"}}"#, .missing, "$.metadata"),
        (#"[]"#, .wrongKind, "$"),
        (#"{"text":"a""#, .invalidJSON, "$.text"),
        ("", .invalidJSON, "$"),
    ])
    func brokenMessagesAreRefusedWithTheirPlace(json: String, code: BlockKitError.Code, path: String) {
        let error = failure { () throws(BlockKitError) in try SlackMessage(json: Array(json.utf8)) }
        #expect(error.code == code, "\(error)")
        #expect(error.path == path)
    }

    @Test(arguments: [
        (#"{"text":"a"}"#, BlockKitError.Code.missing),
        (#"{"text":"a","channel":""}"#, .empty),
        (#"{"text":"a","channel":"general","ts":"1503435956.000247"}"#, .malformed),
        (#"{"text":"a","ts":"1503435956.000247"}"#, .missing),
        ("{", .invalidJSON),
    ])
    func brokenDestinationsAreRefused(json: String, code: BlockKitError.Code) {
        let error = failure { () throws(BlockKitError) in try AddressedSlackMessage(json: Array(json.utf8)) }
        #expect(error.code == code, "\(error)")
    }

    @Test func tasksInPlansMayNameTheirType() throws {
        let named = #"{"type":"plan","title":"P","tasks":[{"type":"task_card","task_id":"1","title":"a"}]}"#
        let bare = #"{"type":"plan","title":"P","tasks":[{"task_id":"1","title":"a"}]}"#
        #expect(try message(named) == message(bare))
    }
}
