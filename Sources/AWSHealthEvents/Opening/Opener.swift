import WireJSON

/// Opens texts and collects what is in them.
struct Opener {
    var elements: [OpenedElement] = []
    var healthAPI = HealthAPIAnswers()

    /// Opens a text: any number of JSON values, one behind the other.
    mutating func openText(_ bytes: RawSpan, in frame: OpeningFrame) {
        var lines = TextState()
        if let message = Self.encodingProblem(bytes) {
            return fail(.unsupportedEncoding, message, at: 0, in: bytes, ending: bytes.byteCount, &lines, frame)
        }
        var reader = JSONReader(bytes)
        reader.skipByteOrderMark()
        guard reader.peek() != nil else {
            return fail(
                .emptyInput,
                "the input is empty, expected an AWS Health event",
                at: reader.index,
                in: bytes,
                ending: bytes.byteCount,
                &lines,
                frame
            )
        }
        while reader.peek() != nil {
            openElement(&reader, path: "$", &lines, frame)
            // Files that were put together bring their marks with them.
            reader.skipByteOrderMark()
        }
        endRun(&lines, in: bytes)
    }

    /// Opens the value that is next; where it can't be read, a failure says so and the reader stands behind it.
    mutating func openElement(
        _ reader: inout JSONReader,
        path: @autoclosure () -> String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) {
        let start = reader
        let count = elements.count
        do {
            try openValue(&reader, path: path(), &lines, frame)
            lines.endOfLastElement = reader.index
        } catch {
            // What was found inside before the error stands; only the rest is lost to it.
            let isWhole = elements.count == count
            let isLost = lines.endOfLastFailure == reader.bytes.byteCount
            let begin = isWhole ? start.index : max(lines.endOfLastElement, start.index)
            let recovery = Recovery(error, at: start.index, earliestStop: begin + (isWhole ? 1 : 0), in: reader.bytes)
            let end = isLost ? reader.bytes.byteCount : recovery.end(in: reader.bytes)
            if isWhole || lines.endOfLastFailure != end {
                var error = error
                if error.offset > end {
                    // The value took the next one for a part of itself.
                    error = JSONError(.unexpectedByte, at: end, expected: "the end of the value before it")
                }
                fail(
                    error,
                    from: start.index,
                    bytes: min(begin, end)..<end,
                    in: reader.bytes,
                    path: path(),
                    &lines,
                    frame
                )
            }
            reader = start
            reader.resume(at: end, expectsElement: false)
            lines.endOfLastElement = end
        }
    }

    private mutating func openValue(
        _ reader: inout JSONReader,
        path: @autoclosure () -> String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        switch reader.peek() {
        case 0x7B: try openObject(&reader, path: path(), &lines, frame)
        case 0x5B:
            let path = path()
            try openArray(&reader, path: path, &lines, frame)
        case 0x22:
            // A text in a text: what was encoded twice.
            let start = reader.index
            let slice = try reader.readStringSlice()
            let location = lines.location(start, in: reader.bytes, path: path())
            var inner = frame
            (inner.location, inner.level) = (frame.location ?? location, frame.level + 1)
            openWrappedText(reader.unescapedBytes(slice), location, inner)
        default:
            let start = reader.index
            let value = try reader.readValue()
            addScalar(value, start..<reader.index, in: reader.bytes, path: path(), &lines, frame)
        }
    }

    /// Opens each element of an array for itself: a broken one does not take the others with it.
    mutating func openArray(
        _ reader: inout JSONReader,
        path: String,
        _ lines: inout TextState,
        _ frame: OpeningFrame
    ) throws(JSONError) {
        let start = reader.index
        let count = elements.count
        var frame = frame
        frame.arrays += 1
        guard frame.arrays <= OpeningFrame.maximumArrays else {
            let message = "found more than \(OpeningFrame.maximumArrays) arrays in one another"
            try reader.skipValue()
            let end = reader.index
            return fail(.tooManyWrappers, message, at: start, in: reader.bytes, ending: end, path: path, &lines, frame)
        }
        try reader.beginArray()
        var index = 0
        while true {
            let end = reader.index
            do {
                guard try reader.nextElement() else { break }
                if index > 0, reader.peek() == 0x5D {
                    // A comma behind the last element; the bracket still ends the array.
                    let error = JSONError(.unexpectedByte, at: reader.index, expected: "an element behind ','")
                    let path = "\(path)[\(index)]"
                    fail(
                        error,
                        from: reader.index,
                        bytes: end..<reader.index,
                        in: reader.bytes,
                        path: path,
                        &lines,
                        frame
                    )
                    reader.resume(at: reader.index, expectsElement: false)
                    continue
                }
                openElement(&reader, path: "\(path)[\(index)]", &lines, frame)
                index += 1
            } catch {
                // Neither ',' nor ']': the array ends too early, a comma is missing, or there is something else.
                guard let byte = reader.peek() else {
                    let isReported = lines.endOfLastFailure == reader.index
                    if !isReported {
                        fail(
                            error,
                            from: reader.index,
                            bytes: reader.index..<reader.index,
                            in: reader.bytes,
                            path: path,
                            &lines,
                            frame
                        )
                    }
                    throw error
                }
                // What opens a bracket is the next element; anything else is passed over.
                let isElement = byte == 0x7B || byte == 0x5B
                var stop = reader.index
                if !isElement {
                    stop = Recovery(error, at: stop, earliestStop: stop + 1, in: reader.bytes).end(in: reader.bytes)
                }
                // Where what precedes an element could not be read, that is said already.
                if !isElement || lines.endOfLastFailure != end {
                    fail(
                        error,
                        from: reader.index,
                        bytes: reader.index..<stop,
                        in: reader.bytes,
                        path: "\(path)[\(index)]",
                        &lines,
                        frame
                    )
                }
                reader.resume(at: stop, expectsElement: isElement)
            }
        }
        if elements.count == count, index == 0 {
            add(
                .other(OtherContent(kind: .json, description: "an empty array", bytes: [0x5B, 0x5D])),
                nil,
                at: start,
                in: reader.bytes,
                path: path,
                &lines,
                frame
            )
        }
    }

    /// Opens a text that was wrapped in another one.
    mutating func openWrappedText(_ text: [UInt8], _ location: JSONLocation, _ frame: OpeningFrame) {
        guard frame.level <= OpeningFrame.maximumLevel else {
            let message = "found more than \(OpeningFrame.maximumLevel) wrappers in one another"
            return add(
                .failure(OpeningError(code: .tooManyWrappers, message: message, location: location, bytes: text)),
                frame.wrapper,
                location,
                frame
            )
        }
        let bytes = unsafe text.span.bytes
        var reader = JSONReader(bytes)
        switch reader.peek() {
        case 0x7B, 0x5B, 0x22, 0x1F, 0xFE, 0xFF: openText(bytes, in: frame)
        case 0xEF where reader.skipByteOrderMark(): openText(bytes, in: frame)
        case nil:
            add(
                .failure(
                    OpeningError(code: .emptyWrapper, message: "the wrapped text is empty", location: location)
                ),
                frame.wrapper,
                location,
                frame
            )
        default:
            if openEvents(in: bytes, frame) { return }
            let start = bytes.text(0..<min(bytes.byteCount, 60))
            let description = "a text that is no JSON: \(JSONValue.string(start))"
            add(
                .other(OtherContent(kind: .text, description: description, bytes: text)),
                frame.wrapper,
                location,
                frame
            )
        }
    }

    /// Opens a text that begins with something else than JSON, where there are events behind that.
    ///
    /// - Returns: Whether there are; else nothing was added.
    private mutating func openEvents(in bytes: RawSpan, _ frame: OpeningFrame) -> Bool {
        guard (0..<bytes.byteCount).contains(where: { bytes.byte(at: $0) == 0x7B }) else { return false }
        var trial = Opener()
        trial.openText(bytes, in: frame)
        guard trial.elements.contains(where: { $0.event != nil }) else { return false }
        openText(bytes, in: frame)
        return true
    }

    mutating func finish() -> [OpenedElement] {
        healthAPI.finish(&elements)
        return elements
    }

    private static func encodingProblem(_ bytes: RawSpan) -> String? {
        guard bytes.byteCount >= 2 else { return nil }
        return switch (bytes.byte(at: 0), bytes.byte(at: 1)) {
        case (0x1F, 0x8B): "the data is compressed with gzip, expected JSON; decompress it first"
        case (0xFE, 0xFF), (0xFF, 0xFE), (0x5B, 0x00), (0x7B, 0x00), (0x00, 0x5B), (0x00, 0x7B):
            "the text is UTF-16, expected UTF-8"
        default: nil
        }
    }
}
