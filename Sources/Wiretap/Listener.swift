import NIOCore
import NIOHTTP1
import NIOPosix

/// A bound port and the task that serves its connections until it is stopped.
struct Listener: Sendable {
  typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  let port: Int
  private let channel: any Channel
  private let serving: Task<Void, Never>

  static func start(port: Int, relay: Relay) async throws(TapError) -> Listener {
    let server: NIOAsyncChannel<Connection, Never>
    do {
      server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
    } catch {
      throw TapError(
        .cannotListen, "the tap \(relay.name) cannot listen on 127.0.0.1:\(port); choose a free port, or 0",
        underlying: error)
    }
    guard let bound = server.channel.localAddress?.port else {
      throw TapError(.cannotListen, "the tap \(relay.name) has no port")
    }
    let serving = Task { await serve(server, relay) }
    return Listener(port: bound, channel: server.channel, serving: serving)
  }

  func stop() async {
    serving.cancel()
    await serving.value
    try? await channel.close()
  }

  private static func serve(_ server: NIOAsyncChannel<Connection, Never>, _ relay: Relay) async {
    await withDiscardingTaskGroup { group in
      do {
        try await server.executeThenClose { inbound in
          for try await connection in inbound {
            group.addTask { await relay.serve(connection) }
          }
        }
      } catch {
        // The listening socket was closed: no more connections come.
      }
      group.cancelAll()
    }
  }
}
