import NIOCore
import NIOPosix

/// Carries bytes both ways between a client and a port of this machine, as fast as the slower one takes them.
enum Tunnel {
  typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  /// A side that stops sending may still be answered.
  static func connection(_ channel: any Channel) throws -> Connection {
    try Connection(
      wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
  }

  /// Opens a connection to a port of 127.0.0.1.
  static func connect(to port: Int) async throws -> Connection {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.socketOption(.tcp_nodelay), value: 1)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture { try connection(channel) }
      }
  }

  /// Carries until one side closes; `early` is what the client has sent before.
  static func carry(
    _ sent: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, early: [UInt8] = [], client: Connection,
    upstream: Connection
  ) async throws {
    let (requests, answers) = (upstream.channel, client.channel)
    try await upstream.executeThenClose { received, forward in
      if !early.isEmpty { try await forward.write(ByteBuffer(bytes: early)) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          // Once the other end has closed, the client is to see that too, which ends the loop below.
          defer { answers.close(promise: nil) }
          for try await bytes in received { try await outbound.write(bytes) }
        }
        defer { requests.close(promise: nil) }
        while let bytes = try await sent.next() { try await forward.write(bytes) }
        group.cancelAll()
      }
    }
  }
}
