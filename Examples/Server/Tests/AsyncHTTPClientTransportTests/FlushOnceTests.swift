import NIOCore
import NIOEmbedded
import Testing

@testable import AsyncHTTPClientTransport

@Suite struct FlushOnceTests {
    private final class FlushCounter: ChannelOutboundHandler {
        typealias OutboundIn = IOData
        var count = 0
        func flush(context: ChannelHandlerContext) {
            count += 1
            context.flush()
        }
    }

    /// Remembers how often was flushed before the connection was closed.
    private final class ClosingCheck: ChannelOutboundHandler {
        typealias OutboundIn = IOData
        let counter: FlushCounter
        var flushesBefore: Int?
        init(_ counter: FlushCounter) { self.counter = counter }
        func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
            flushesBefore = counter.count
            context.close(mode: mode, promise: promise)
        }
    }

    @Test func whatIsFlushedInOneTurnOfTheLoopIsSentAtOnce() throws {
        let counter = FlushCounter()
        let channel = EmbeddedChannel(handlers: [counter, FlushOnce()])
        for text in ["head", "body"] {
            channel.write(IOData.byteBuffer(ByteBuffer(string: text)), promise: nil)
            channel.flush()
        }
        #expect(counter.count == 0)
        channel.embeddedEventLoop.run()
        #expect(counter.count == 1)
        #expect(try Self.sent(channel) == ["head", "body"])
        channel.write(IOData.byteBuffer(ByteBuffer(string: "next")), promise: nil)
        channel.flush()
        channel.embeddedEventLoop.run()
        #expect(counter.count == 2)
        #expect(try Self.sent(channel) == ["next"])
        _ = try channel.finish()
    }

    @Test func whatWaitsIsSentBeforeTheConnectionIsClosed() throws {
        let counter = FlushCounter()
        let closing = ClosingCheck(counter)
        let channel = EmbeddedChannel(handlers: [counter, closing, FlushOnce()])
        channel.write(IOData.byteBuffer(ByteBuffer(string: "head")), promise: nil)
        channel.flush()
        channel.close(promise: nil)
        channel.embeddedEventLoop.run()
        #expect(closing.flushesBefore == 1)
        #expect(counter.count == 1)
    }

    private static func sent(_ channel: EmbeddedChannel) throws -> [String] {
        var texts: [String] = []
        while case .byteBuffer(let buffer)? = try channel.readOutbound(as: IOData.self) {
            texts.append(String(buffer: buffer))
        }
        return texts
    }
}
