import NIOCore
import NIOHTTP1

extension Relay {
  private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  /// Serves one client connection, request by request, until either side closes it.
  func serve(_ channel: any Channel) async {
    do {
      let connection = try await channel.eventLoop.submit {
        try Connection(wrappingChannelSynchronously: channel)
      }.get()
      // A failure means that the client has gone, which reading tells as well.
      channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
      try await connection.executeThenClose { inbound, outbound in
        var request: RecordedRequest?
        var keepsAlive = true
        for try await part in inbound {
          switch part {
          case .head(let head):
            keepsAlive = head.isKeepAlive
            request = RecordedRequest(
              method: head.method.rawValue, path: head.uri,
              headers: head.headers.map { RecordedHeader($0.name, $0.value) })
            if request?.header("Expect")?.lowercased() == "100-continue" {
              try await outbound.write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
            }
          case .body(let buffer):
            request?.body.append(contentsOf: buffer.readableBytesView)
            if (request?.body.count ?? 0) > Self.bodyLimit {
              let refusal = RecordedResponse(status: 413, body: Array("the body is larger than 64 MB\n".utf8))
              try await write(refusal, to: outbound, isHead: false, keepsAlive: false)
              return
            }
          case .end:
            guard let complete = request else { continue }
            request = nil
            guard try await answer(complete, outbound, keepsAlive: keepsAlive), keepsAlive else { return }
          }
        }
      }
    } catch {
      // The client has gone or the tap is stopping; the recording says what became of the exchange.
    }
  }

  /// Whether the connection stays open.
  private func answer(
    _ request: RecordedRequest, _ outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
    keepsAlive: Bool
  ) async throws -> Bool {
    var (reply, exchange) = await exchange(request)
    guard case .response(let response) = reply else {
      recording.finish(exchange)
      return false
    }
    do {
      try await write(response, to: outbound, isHead: request.method == "HEAD", keepsAlive: keepsAlive)
      recording.finish(exchange)
      return true
    } catch {
      exchange.outcome = .clientGone
      recording.finish(exchange)
      throw error
    }
  }

  private func write(
    _ response: RecordedResponse, to outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
    isHead: Bool, keepsAlive: Bool
  ) async throws {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    let length = headers.first(name: "Content-Length")
    for name in HopByHop.names { headers.remove(name: name) }
    if isHead {
      if let length { headers.add(name: "Content-Length", value: length) }
    } else if response.status != 204, response.status != 304 {
      headers.add(name: "Content-Length", value: String(response.body.count))
    }
    if !keepsAlive { headers.add(name: "Connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: response.status)
    try await outbound.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
    if !isHead, !response.body.isEmpty {
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
    }
    try await outbound.write(.end(nil))
  }
}
