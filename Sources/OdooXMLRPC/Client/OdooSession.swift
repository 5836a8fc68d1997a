import XMLRPCWire

/// What the clients of one login share: the wire, the user's id and the server's version.
final class OdooSession: Sendable {
  let wire: any OdooWire
  let redactor: Redactor
  let user = SingleFlight<Int>()
  let version = SingleFlight<OdooVersion>()
  let readable = ReadableFields()

  init(_ wire: any OdooWire, redactor: Redactor) {
    self.wire = wire
    self.redactor = redactor
  }
}
