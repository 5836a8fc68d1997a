/// What a simulator listens on; all of it on 127.0.0.1, and a port of 0 is a free one.
public struct SimulatorListeners: Sendable {
  /// HTTPS with the lab's certificates, beside the plain port.
  public struct TLS: Sendable {
    public var authority: LabAuthority
    public var port: Int
    /// The port of an HTTPS proxy (CONNECT) that leads *.myshopify.com:443 here; nil for none.
    public var proxyPort: Int?

    public init(authority: LabAuthority, port: Int = 0, proxyPort: Int? = nil) {
      self.authority = authority
      self.port = port
      self.proxyPort = proxyPort
    }
  }

  /// The port of plain HTTP.
  public var port: Int
  public var tls: TLS?
  /// Told, in a line for people, of a client that TLS or the proxy refused.
  public var onRefusal: @Sendable (String) -> Void

  public init(port: Int = 0, tls: TLS? = nil, onRefusal: @escaping @Sendable (String) -> Void = { _ in }) {
    self.port = port
    self.tls = tls
    self.onRefusal = onRefusal
  }
}
