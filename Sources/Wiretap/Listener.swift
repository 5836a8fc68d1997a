import NIOCore
import NIOHTTP1
import NIOPosix

/// A bound port and the task that serves its connections until it is stopped.
struct Listener: Sendable {
  let port: Int
  private let connections: OpenConnections
  private let serving: Task<Void, Never>

  static func start(port: Int, relay: Relay) async throws(TapError) -> Listener {
    let connections = OpenConnections()
    let server: NIOAsyncChannel<any Channel, Never>
    do {
      // A connection that is accepted and not served yet is a plain channel, so that it can be dropped; it does not
      // read before it is served.
      server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
        .childChannelOption(.autoRead, value: false)
        .bind(host: "127.0.0.1", port: port) { channel in
          connections.add(channel)
          return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
            return channel
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
    return Listener(port: bound, connections: connections, serving: serving)
  }

  func stop() async {
    serving.cancel()
    await serving.value
    await connections.closeAll()
  }

  private static func serve(_ server: NIOAsyncChannel<any Channel, Never>, _ relay: Relay) async {
    await withDiscardingTaskGroup { group in
      do {
        try await server.executeThenClose { inbound in
          for try await channel in inbound {
            group.addTask { await relay.serve(channel) }
          }
        }
      } catch {
        // The listening socket was closed: no more connections come.
      }
      group.cancelAll()
    }
  }
}
