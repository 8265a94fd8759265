import WireJSON

extension AccountSettings {
    /// Reads the output of `aws ecs list-account-settings`.
    ///
    /// The pages of a listing may be in an array, or follow each other with or without line breaks. Also read are the
    /// answer of `put-account-setting` and `put-account-setting-default` (`{"setting": …}`), a bare array of settings
    /// (`--query settings`) and a bare setting. Fields that are not known are ignored, and so is a byte order mark.
    ///
    /// - Parameters:
    ///   - bytes: The output, as JSON in UTF-8.
    ///   - account: The id of the account that was asked for; the output does not tell.
    ///   - region: The Region that was asked; the output does not tell.
    ///   - isEffective: Whether `--effective-settings` was given; the output does not tell.
    /// - Throws: ``AccountSettingError`` with the code `invalidJSON` for input that is not JSON, and `notAListing` for
    ///   JSON that is no listing. Both have a ``AccountSettingError/location``.
    public init(
        listing bytes: [UInt8],
        account: String? = nil,
        region: String? = nil,
        isEffective: Bool = false
    ) throws(AccountSettingError) {
        var listing = AccountSettingListing()
        do throws(JSONError) {
            var reader = unsafe JSONReader(bytes.span.bytes)
            reader.skipByteOrderMark()
            repeat { try listing.readDocument(from: &reader) } while reader.peek() != nil
        } catch {
            throw unsafe Self.error(for: error, in: bytes.span.bytes)
        }
        self.init(
            listing.settings,
            account: account,
            region: region,
            isEffective: isEffective,
            nextToken: listing.nextToken
        )
    }

    /// Tells bytes that are no JSON from JSON that is no listing.
    ///
    /// A value of the wrong kind may stand before the place where the JSON breaks; that place is then the better one.
    private static func error(for error: JSONError, in bytes: RawSpan) -> AccountSettingError {
        var reported = error
        var code = AccountSettingError.Code.notAListing
        do throws(JSONError) {
            var reader = JSONReader(bytes)
            reader.skipByteOrderMark()
            repeat { try reader.skipValue() } while reader.peek() != nil
        } catch {
            reported = error
            code = .invalidJSON
        }
        let subject = code == .invalidJSON ? "the input is no JSON" : "the input is no listing of account settings"
        return AccountSettingError(
            code,
            message: "\(subject): \(reported.message(in: bytes))",
            location: JSONLocation(offset: reported.offset, in: bytes)
        )
    }
}
