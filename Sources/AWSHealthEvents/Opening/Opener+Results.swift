import WireJSON

extension Opener {
    /// Adds an element that stands at an offset of the text being opened.
    mutating func add(
        _ content: OpenedElement.Content,
        _ wrapper: HealthEventWrapper?,
        at offset: Int,
        in bytes: RawSpan,
        path: @autoclosure () -> String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) {
        let location = frame.location ?? lines.location(offset, in: bytes, path: path())
        add(content, wrapper, location, frame)
    }

    mutating func add(
        _ content: OpenedElement.Content,
        _ wrapper: HealthEventWrapper?,
        _ location: JSONLocation,
        _ frame: OpeningFrame
    ) {
        elements.append(
            OpenedElement(
                content: content,
                wrapper: wrapper.map { frame.wrapper(of: $0) } ?? frame.wrapper,
                location: location,
                itemIdentifier: frame.itemIdentifier
            )
        )
    }

    /// Adds a failure for a part of the text being opened.
    ///
    /// - Parameters:
    ///   - error: What is wrong, and where.
    ///   - start: Where the value begins that holds the place.
    ///   - broken: The part that can't be read.
    ///   - bytes: The text.
    ///   - path: The path of the value.
    mutating func fail(
        _ error: JSONError,
        from start: Int,
        bytes broken: Range<Int>,
        in bytes: RawSpan,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) {
        if let last = elements.last, broken.lowerBound == lines.endOfLastFailure, !broken.isEmpty,
            case .failure(var failure) = last.content
        {
            // One failure is enough for junk without end.
            elements.removeLast()
            failure.bytes += bytes.copy(broken)
            elements.append(
                OpenedElement(
                    content: .failure(failure),
                    wrapper: last.wrapper,
                    location: last.location,
                    itemIdentifier: last.itemIdentifier
                )
            )
        } else {
            var place = lines.location(min(error.offset, bytes.byteCount), in: bytes, path: path)
            place.path = JSONLocation.path(to: error.offset, in: bytes, from: start, prefix: path)
            fail(.malformedJSON, error.message(in: bytes), place, bytes.copy(broken), frame)
        }
        lines.endOfLastFailure = max(broken.upperBound, lines.endOfLastFailure ?? 0)
    }

    mutating func fail(
        _ code: OpeningError.Code,
        _ message: String,
        at start: Int,
        in bytes: RawSpan,
        ending end: Int,
        path: String = "$",
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) {
        let place = lines.location(start, in: bytes, path: path)
        fail(code, message, place, bytes.copy(start..<max(start, end)), frame)
    }

    private mutating func fail(
        _ code: OpeningError.Code,
        _ message: String,
        _ place: JSONLocation,
        _ bytes: [UInt8],
        _ frame: OpeningFrame
    ) {
        let failure = OpeningError(
            code: code,
            message: message,
            location: frame.location ?? place,
            innerLocation: frame.location == nil ? nil : place,
            bytes: bytes
        )
        add(.failure(failure), nil, frame.location ?? place, frame)
    }
}
