import WireJSON

/// What has been read of the pages of a listing.
struct AccountSettingListing {
    private(set) var settings: [AccountSetting] = []
    /// The token of the last page that was read.
    private(set) var nextToken: String?

    /// Reads one JSON value: a page, a put's answer, a setting, or an array of any of them.
    mutating func readDocument(from reader: inout JSONReader) throws(JSONError) {
        switch reader.peek() {
        case 0x5B:
            try reader.beginArray()
            while try reader.nextElement() { try readDocument(from: &reader) }
        case 0x7B: try readObject(from: &reader)
        default: throw reader.unexpected("the output of aws ecs list-account-settings (an object)")
        }
    }

    private mutating func readObject(from reader: inout JSONReader) throws(JSONError) {
        var isPage = false
        var isAnswer = false
        var token: String?
        var fields = AccountSettingFields()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch reader.string(key) {
            case "settings":
                isPage = true
                try reader.beginArray()
                while try reader.nextElement() { settings.append(try AccountSetting(from: &reader)) }
            case "setting":
                isAnswer = true
                settings.append(try AccountSetting(from: &reader))
            // The API writes the first, `aws … --max-items` the second.
            case "nextToken", "NextToken": token = try AccountSettingFields.readOptionalString(from: &reader)
            default:
                if try !fields.readValue(of: key, from: &reader) { try reader.skipValue() }
            }
        }
        let closing = reader.index - 1
        if isPage {
            nextToken = token
        } else if !fields.isEmpty {
            settings.append(try fields.setting(endingAt: closing))
        } else if !isAnswer {
            throw JSONError(.unexpectedByte, at: closing, expected: "the key \"settings\" before it")
        }
    }
}
