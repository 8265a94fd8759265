import NIOCore

/// Sends what is written in one turn of the event loop at once: async-http-client flushes the head of a request before
/// its body, which makes two packets of a small request.
///
/// It stands next to the socket.
final class FlushOnce: ChannelOutboundHandler {
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private var isPending = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func flush(context: ChannelHandlerContext) {
        guard !isPending else { return }
        isPending = true
        context.eventLoop.assumeIsolated().execute {
            guard self.isPending else { return }
            self.isPending = false
            self.context?.flush()
        }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        if isPending {
            isPending = false
            context.flush()
        }
        context.close(mode: mode, promise: promise)
    }
}
