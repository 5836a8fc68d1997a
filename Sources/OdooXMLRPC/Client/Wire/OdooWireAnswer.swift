public import XMLRPCWire

/// What a wire brought back.
public struct OdooWireAnswer: Sendable {
  /// The value that Odoo answered.
  public let tape: Tape
  /// What it took to get it.
  public let traffic: CallTraffic

  public init(_ tape: Tape, traffic: CallTraffic = CallTraffic()) {
    self.tape = tape
    self.traffic = traffic
  }
}
