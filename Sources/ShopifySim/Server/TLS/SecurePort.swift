import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// HTTPS on 127.0.0.1 in front of a plain port of this machine, with the lab's certificates.
///
/// For what stands before a simulator and speaks plain HTTP, such as a recording proxy.
public final class SecurePort: Sendable {
  private let authority: LabAuthority
  private let target: Int
  private let serving = Mutex<Task<Void, Never>?>(nil)

  /// - Parameter target: the plain port on 127.0.0.1.
  public init(authority: LabAuthority, target: Int) {
    self.authority = authority
    self.target = target
  }

  /// Serves until ``stop()``; returns the port bound.
  ///
  /// - Throws: ``ListenError``, or the reason why there are no certificates.
  public func start(port: Int = 0) async throws -> Int {
    let context = try NIOSSLContext(
      configuration: try LabCertificates(authority, refused: { _ in }).configuration())
    let server: NIOAsyncChannel<Tunnel.Connection, Never>
    do {
      server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
            return try Tunnel.connection(channel)
          }
        }
    } catch {
      throw ListenError(purpose: "HTTPS", port: port, underlying: error)
    }
    let target = target
    let task = Task {
      await withDiscardingTaskGroup { group in
        // A listening socket that breaks takes no more connections, which its clients see.
        try? await server.executeThenClose { clients in
          for try await client in clients {
            group.addTask {
              // A connection that breaks off is the client's affair.
              try? await client.executeThenClose { inbound, outbound in
                var sent = inbound.makeAsyncIterator()
                let upstream = try await Tunnel.connect(to: target)
                try await Tunnel.carry(&sent, outbound, client: client, upstream: upstream)
              }
            }
          }
        }
        group.cancelAll()
      }
    }
    serving.withLock { $0 = task }
    return server.channel.localAddress?.port ?? 0
  }

  /// Closes the port and what goes through it.
  public func stop() async {
    let task = serving.withLock { current in
      defer { current = nil }
      return current
    }
    task?.cancel()
    await task?.value
  }
}
