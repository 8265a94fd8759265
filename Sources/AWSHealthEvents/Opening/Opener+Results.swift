import WireJSON

extension Opener {
    /// Adds an element that stands at an offset of the text being opened.
    mutating func add(
        _ content: consuming OpenedElement.Content,
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
        _ content: consuming OpenedElement.Content,
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
        if let run = lines.run, run.values == 0, run.element == elements.count - 1, !broken.isEmpty,
            broken.lowerBound == run.range.upperBound, !Self.isBracket(bytes, at: run.range.lowerBound),
            !Self.isBracket(bytes, at: broken.lowerBound)
        {
            // One failure is enough for junk without end; a value that is broken has one of its own.
            lines.run?.range = run.range.lowerBound..<broken.upperBound
        } else {
            endRun(&lines, in: bytes)
            var place = lines.location(min(error.offset, bytes.byteCount), in: bytes, path: path)
            place.path = JSONLocation.path(to: error.offset, in: bytes, from: start, prefix: path)
            fail(.malformedJSON, error.message(in: bytes), place, [], frame)
            lines.run = .init(element: elements.count - 1, range: broken, values: 0)
        }
        lines.endOfLastFailure = max(broken.upperBound, lines.endOfLastFailure ?? 0)
    }

    private static func isBracket(_ bytes: RawSpan, at offset: Int) -> Bool {
        offset < bytes.byteCount && (bytes.byte(at: offset) == 0x5B || bytes.byte(at: offset) == 0x7B)
    }

    /// Adds a value that is neither a container nor a text; those that follow it are told of together.
    mutating func addScalar(
        _ value: JSONValue,
        _ range: Range<Int>,
        in bytes: RawSpan,
        path: @autoclosure () -> String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) {
        if let run = lines.run, run.values > 0, run.element == elements.count - 1 {
            lines.run?.range = run.range.lowerBound..<range.upperBound
            lines.run?.values += 1
            return
        }
        endRun(&lines, in: bytes)
        let content = OtherContent(kind: .json, description: value.kindDescription, bytes: [])
        add(.other(content), nil, at: range.lowerBound, in: bytes, path: path(), &lines, frame)
        lines.run = .init(element: elements.count - 1, range: range, values: 1)
    }

    /// Gives the element that stands for several pieces of the text its bytes.
    mutating func endRun(_ lines: inout TextState, in bytes: RawSpan) {
        guard let run = lines.run else { return }
        lines.run = nil
        switch elements[run.element].content {
        case .failure(var failure):
            failure.bytes = bytes.copy(run.range)
            elements[run.element].content = .failure(failure)
        case .other(var other):
            other.bytes = bytes.copy(run.range)
            if run.values > 1 { other.description = "\(run.values) values that are no objects" }
            elements[run.element].content = .other(other)
        case .event: break
        }
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
