public import XMLRPCWire

/// What a wire brought back.
public struct OdooWireAnswer: Sendable {
  /// The value that Odoo answered.
  public let value: XMLRPCValue
  /// What it took to get it.
  public let traffic: CallTraffic

  public init(_ value: XMLRPCValue, traffic: CallTraffic = CallTraffic()) {
    self.value = value
    self.traffic = traffic
  }
}
