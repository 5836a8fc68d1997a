import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// A connection that carries one answer, as Odoo's do: it is closed behind it, whatever the client asks.
struct OneAnswerChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let base: HTTP1Channel
  private let isHTTP10: Bool

  init(_ responder: @escaping HTTPChannelHandler.Responder, isHTTP10: Bool) {
    base = HTTP1Channel(responder: responder)
    self.isHTTP10 = isHTTP10
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    let isHTTP10 = isHTTP10
    return base.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let encoder = try pipeline.handler(type: HTTPResponseEncoder.self)
      try pipeline.addHandler(AnswerEnd(isHTTP10: isHTTP10), position: .after(encoder))
      return value
    }
  }

  func handle(value: Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}

/// Sets the version of an answer and closes the connection behind it.
private final class AnswerEnd: ChannelOutboundHandler {
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let isHTTP10: Bool
  private var isOver = false

  init(isHTTP10: Bool) { self.isHTTP10 = isHTTP10 }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var part = unwrapOutboundIn(data)
    switch part {
    case .head(var head):
      if isHTTP10 {
        head.version = .http1_0
        head.headers.remove(name: "connection")
      } else {
        head.headers.replaceOrAdd(name: "connection", value: "close")
      }
      part = .head(head)
    case .body: break
    case .end: isOver = true
    }
    context.write(wrapOutboundOut(part), promise: promise)
  }

  func flush(context: ChannelHandlerContext) {
    context.flush()
    if isOver { context.close(promise: nil) }
  }
}
