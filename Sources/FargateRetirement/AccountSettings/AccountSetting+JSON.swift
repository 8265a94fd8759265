package import WireJSON

extension AccountSetting {
    /// Reads one setting.
    init(from reader: inout JSONReader) throws(JSONError) {
        var fields = AccountSettingFields()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if try !fields.readValue(of: key, from: &reader) { try reader.skipValue() }
        }
        self = try fields.setting(endingAt: reader.index - 1)
    }
}

extension AccountSetting: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(name.rawValue)
        writer.key("value")
        writer.string(value)
        if let principalARN {
            writer.key("principalArn")
            writer.string(principalARN)
        }
        if let type {
            writer.key("type")
            writer.string(type.rawValue)
        }
        writer.endObject()
    }
}
