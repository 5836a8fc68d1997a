import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A proxy on loopback that records every exchange and can do one named wrong thing at one named moment.
///
/// It takes a whole request, forwards it on a new connection of its own, takes the whole answer and relays it.
/// What it records is redacted; what it relays is not touched.
public final class Tap: Sendable {
  /// Names its recording: `odoo`, `shopify`.
  public let name: String
  private let relay: Relay
  private let listener = Mutex<Listener?>(nil)

  /// `redact` lists the secrets that must not appear in any recording.
  public init(name: String, upstreamHost: String = "127.0.0.1", upstreamPort: Int, redact: [String]) {
    self.name = name
    relay = Relay(
      name: name, upstream: Upstream(host: upstreamHost, port: upstreamPort),
      redactor: Redactor(secrets: redact))
  }

  /// Listens on 127.0.0.1 and returns the port, a free one for 0.
  public func start(port: Int = 0) async throws(TapError) -> Int {
    guard listener.withLock({ $0 == nil }) else {
      throw TapError(.alreadyStarted, "the tap \(name) has been started already; stop it first")
    }
    let started = try await Listener.start(port: port, relay: relay)
    listener.withLock { $0 = started }
    return started.port
  }

  /// Stops listening and closes every connection; the recording stays.
  public func stop() async {
    let running = listener.withLock { listener in
      defer { listener = nil }
      return listener
    }
    await running?.stop()
  }

  /// Every exchange so far, open ones included, in the order their requests arrived.
  public var exchanges: [Exchange] { relay.recording.exchanges }

  /// How many exchanges are under way.
  public var openExchanges: Int { relay.recording.open }

  /// Since when nothing has happened; now while an exchange is open.
  public var quietSince: ContinuousClock.Instant { relay.recording.quietSince }

  /// The time spent waiting for upstream, added up over all exchanges.
  public var upstreamTime: Duration { relay.recording.upstreamTime }

  /// Adds a fault; those armed first are asked first.
  public func arm(_ fault: any Fault) { relay.arm(fault) }

  /// Removes every fault.
  public func disarm() { relay.disarm() }

  /// Every armed fault, for its `timesFired`.
  public var faults: [any Fault] { relay.armed }
}
