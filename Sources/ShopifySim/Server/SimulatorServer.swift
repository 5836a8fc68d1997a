import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging

/// Serves one shop on every listener until it is cancelled.
struct SimulatorServer: Sendable {
  let listeners: SimulatorListeners
  let logger: Logger
  let responder: @Sendable (ServedScheme) -> RouterResponder<BasicRequestContext>

  /// Tells the ports once all of them take connections.
  ///
  /// - Throws: ``ListenError``, ``TLSError``.
  func run(onReady ready: @Sendable (SimulatorPorts) -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let plain = try await serve(.http, on: listeners.port, .http1(), in: &group)
      guard let tls = listeners.tls else {
        ready(SimulatorPorts(plain: plain, tls: nil, proxy: nil))
        try await group.next()
        return group.cancelAll()
      }
      let certificates = try LabCertificates(tls.authority, refused: listeners.onRefusal)
      let secure = try await serve(
        .https, on: tls.port, .tls(tlsConfiguration: try certificates.configuration()), in: &group)
      var proxyPort: Int?
      if let port = tls.proxyPort {
        let proxy: ConnectProxy
        do {
          proxy = try await .listening(port: port, target: secure, refused: listeners.onRefusal)
        } catch {
          throw ListenError(purpose: "proxy", port: port, underlying: error)
        }
        group.addTask { try await proxy.run() }
        proxyPort = proxy.port
      }
      ready(SimulatorPorts(plain: plain, tls: secure, proxy: proxyPort))
      // Whichever ends first, by itself or broken, ends all.
      try await group.next()
      group.cancelAll()
    }
  }

  /// Adds a server to the group and waits for its port.
  private func serve(
    _ scheme: ServedScheme, on port: Int, _ builder: HTTPServerBuilder,
    in group: inout ThrowingTaskGroup<Void, any Error>
  ) async throws -> Int {
    let (ports, bound) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: responder(scheme), server: builder,
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      onServerRunning: { channel in
        bound.yield(channel.localAddress?.port ?? 0)
        bound.finish()
      }, logger: logger)
    group.addTask {
      defer { bound.finish() }
      do {
        try await application.runService(gracefulShutdownSignals: [])
      } catch {
        throw ListenError(purpose: scheme == .http ? "HTTP" : "HTTPS", port: port, underlying: error)
      }
    }
    for await port in ports { return port }
    // The server ended before it took connections, or the wait was cancelled.
    try await group.next()
    throw CancellationError()
  }
}
