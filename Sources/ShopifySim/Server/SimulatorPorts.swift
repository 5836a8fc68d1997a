/// The ports on 127.0.0.1 that a simulator serves.
public struct SimulatorPorts: Sendable, Hashable {
  /// Plain HTTP.
  public let plain: Int
  /// HTTPS, where asked for.
  public let tls: Int?
  /// The HTTPS proxy, where asked for.
  public let proxy: Int?
}
