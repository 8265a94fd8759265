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
        while let length = Self.lengthOfRequest(buffer.readableBytesView) {
            buffer.moveReaderIndex(forwardBy: length)
            context.write(wrapOutboundOut(Self.response), promise: nil)
            hasAnswered = true
        }
        buffer.discardReadBytes()
        if hasAnswered { context.flush() }
    }

    /// The length of the first request, where all of it is there.
    private static func lengthOfRequest(_ bytes: ByteBufferView) -> Int? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        var body = 0
        if let name = head.firstRange(of: "\r\ncontent-length:") {
            body = Int(head[name.upperBound...].prefix { $0 != "\r" && $0 != "\r\n" }.filter(\.isNumber)) ?? 0
        }
        let length = end.upperBound - bytes.startIndex + body
        return bytes.count >= length ? length : nil
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
