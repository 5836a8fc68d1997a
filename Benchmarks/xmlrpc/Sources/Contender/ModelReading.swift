import OdooXMLRPC

/// `SaleOrder` values read through `OdooClient`, over a wire that decodes one document instead of asking a server.
struct ModelReading: Sendable {
  private let odoo: OdooClient

  /// The fields of the documents.
  private static let fields: [FieldKey<SaleOrder>] = [
    \.name, \.state, \.partner, \.salesperson, \.salesTeam, \.dateOrder, \.amountUntaxed, \.amountTotal,
    \.isLocked, \.clientOrderRef, \.note,
  ]

  init(_ bytes: [UInt8]) {
    let connection = OdooConnection(
      url: "http://127.0.0.1", database: "bench", login: "admin", password: Secret("secret-key"))
    odoo = OdooClient(connection, wire: DocumentWire(bytes))
  }

  private func read() async throws(OdooError) -> [SaleOrder] {
    try await odoo.searchRead(SaleOrder.self, fields: Self.fields)
  }

  private func timed(_ count: Int) async throws -> [UInt64] {
    var times: [UInt64] = []
    for _ in 0..<count {
      let before = Clock.process()
      let orders = try await read()
      times.append(Clock.process() - before)
      withExtendedLifetime(orders) {}
    }
    return times
  }

  private func checked() async throws -> Checksum {
    let orders = try await read()
    var checksum = Checksum()
    checksum.rows = orders.count
    for order in orders { checksum.add(order) }
    return checksum
  }
}

extension ModelReading: AnyWork {
  func times(_ count: Int) throws -> [UInt64] { try ThisThread.run { try await timed(count) } }
  func once() throws -> Checksum { try ThisThread.run { try await checked() } }
}
