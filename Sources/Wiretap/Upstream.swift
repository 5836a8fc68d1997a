import NIOCore
import NIOHTTP1
import NIOPosix

/// Where a tap forwards to: one new connection per request.
struct Upstream: Sendable {
  let host: String
  let port: Int

  private typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

  /// Sends a request and returns the whole answer.
  func send(_ request: RecordedRequest) async throws(TapError) -> RecordedResponse {
    let connection = try await connect()
    do {
      return try await connection.executeThenClose { inbound, outbound in
        // All parts at once: an upstream that answers and closes as soon as it has the body must not find us still
        // about to write the end.
        var parts: [HTTPClientRequestPart] = [.head(head(of: request))]
        if !request.body.isEmpty { parts.append(.body(.byteBuffer(ByteBuffer(bytes: request.body)))) }
        try await outbound.write(contentsOf: parts + [.end(nil)])
        return try await answer(inbound)
      }
    } catch let error as TapError {
      throw error
    } catch {
      throw TapError(
        .upstreamBroken, "the connection to \(host):\(port) broke before a whole answer: \(error)",
        underlying: error)
    }
  }

  private func connect() async throws(TapError) -> Connection {
    do {
      return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connectTimeout(.seconds(10))
        .connect(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw TapError(
        .upstreamUnreachable, "nothing answers at \(host):\(port); is it running?", underlying: error)
    }
  }

  private func head(of request: RecordedRequest) -> HTTPRequestHead {
    var headers = HTTPHeaders(request.headers.map { ($0.name, $0.value) })
    for name in HopByHop.names { headers.remove(name: name) }
    headers.replaceOrAdd(name: "Connection", value: "close")
    if !request.body.isEmpty || request.method == "POST" || request.method == "PUT" {
      headers.replaceOrAdd(name: "Content-Length", value: String(request.body.count))
    }
    return HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.path, headers: headers)
  }

  private func answer(
    _ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>
  ) async throws -> RecordedResponse {
    var response: RecordedResponse?
    for try await part in inbound {
      switch part {
      case .head(let head):
        guard head.status.code >= 200 else { continue }
        response = RecordedResponse(
          status: Int(head.status.code), headers: head.headers.map { RecordedHeader($0.name, $0.value) })
      case .body(let buffer):
        response?.body.append(contentsOf: buffer.readableBytesView)
        if (response?.body.count ?? 0) > Relay.bodyLimit {
          throw TapError(
            .bodyTooLarge, "the answer of \(host):\(port) is larger than \(Relay.bodyLimit) bytes")
        }
      case .end:
        if let response { return response }
      }
    }
    throw TapError(.upstreamBroken, "\(host):\(port) closed the connection before a whole answer")
  }
}
