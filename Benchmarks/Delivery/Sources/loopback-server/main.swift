import NIOCore
import NIOPosix

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// A server that answers every request with 200 and "ok", as fast as it can: it looks for the end of the head and at
// Content-Length, and at nothing else. It prints its port, and ends when its standard input does.

/// Finds the ends of requests in what a connection sends.
final class Answering: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let response = ByteBuffer(
        string: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nok"
    )
    private var buffer = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        buffer.writeBuffer(&part)
        var hasAnswered = false
        while let length = Self.lengthOfRequest(buffer.readableBytesUInt8Span) {
            buffer.moveReaderIndex(forwardBy: length)
            context.write(wrapOutboundOut(Self.response), promise: nil)
            hasAnswered = true
        }
        buffer.discardReadBytes()
        if hasAnswered { context.flush() }
    }

    /// The length of the first request, where all of it is there.
    private static func lengthOfRequest(_ bytes: Span<UInt8>) -> Int? {
        var body = 0
        var start = 0
        for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
            let line = bytes.extracting(start..<place)
            start = place + 1
            // A carriage return alone is the empty line that ends the head.
            if line.count <= 1 { return bytes.count >= start + body ? start + body : nil }
            body = contentLength(line) ?? body
        }
        return nil
    }

    private static let contentLengthName = Array("content-length:".utf8)

    /// The number of a line that is `Content-Length`.
    private static func contentLength(_ line: Span<UInt8>) -> Int? {
        guard line.count > contentLengthName.count else { return nil }
        for place in contentLengthName.indices where line[place] | 0x20 != contentLengthName[place] { return nil }
        var number = 0
        for place in contentLengthName.count..<line.count {
            let digit = line[place] &- UInt8(ascii: "0")
            if digit < 10 { number = number * 10 + Int(digit) }
        }
        return number
    }
}

let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
let channel = try await ServerBootstrap(group: group)
    .serverChannelOption(.backlog, value: 1024)
    .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Answering()) }
    }
    .bind(host: "127.0.0.1", port: 0)
    .get()
print(channel.localAddress?.port ?? 0)
// The script behind the pipe waits for the line.
fflush(nil)
while readLine() != nil {}
try await channel.close().get()
