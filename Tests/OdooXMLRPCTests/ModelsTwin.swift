import CommerceTypes
import CurlTransport
import OdooTwin
import OdooXMLRPC
import Testing

/// A twin of its own for each test, used through typed models alone.
struct ModelsTwin {
  let connection: OdooConnection
  let odoo: OdooClient
  private let server: TwinServer

  init(_ version: TwinVersion) async throws {
    server = TwinServer(version: version, masterPassword: "master")
    let port = try await server.start()
    connection = OdooConnection(
      url: "http://127.0.0.1:\(port)", database: version.databaseName, login: "admin",
      password: Secret("admin"))
    odoo = OdooClient(connection, transport: CurlHTTPTransport())
  }

  func stop() async { await server.stop() }

  /// Creates one record.
  func make<Model: OdooModel>(_ values: Values<Model>) async throws -> RecordID<Model> {
    let outcome = await odoo.create(values)
    guard case .done(let id?) = outcome else { throw try #require(outcome.error) }
    return id
  }

  /// A confirmed order of two mugs at 9.95 with no tax; ten lie in stock.
  func confirmedOrder() async throws -> RecordID<SaleOrder> {
    let partner: RecordID<ResPartner> = try await make([
      .set(\.name, "Ann"), .set(\.email, "ann@example.com"), .set(\.city, "Ghent"),
    ])
    var mug: Values<ProductProduct> = [
      .set(\.name, "Mug"), .set(\.internalReference, "MUG"), .set(\.salesPrice, ExactDecimal("9.95")),
      .set(\.invoicePolicy, .order), .set(\.taxes, [.clear]),
    ]
    for (name, value) in try await odoo.versionMap().storableProductValues { mug.append(.raw(name, value)) }
    let product = try await make(mug)
    let shelf = try #require(
      try await odoo.search(StockLocation.self, [.equal(\.completeName, "WH/Stock")]).first)
    if let error = await odoo.setStock(ofProduct: product.rawValue, at: shelf.rawValue, to: 10).error {
      throw error
    }
    let order: RecordID<SaleOrder> = try await make([
      .set(\.partner, partner), .set(\.clientOrderRef, "#1001"),
      .set(
        \.orderLines,
        [
          .create([
            .set(\.product, product), .set(\.quantity, 2), .set(\.priceUnit, ExactDecimal("9.95")),
            .set(\.taxes, [.clear]),
          ])
        ]),
    ])
    if let error = await odoo.confirm(sale: order.rawValue).error { throw error }
    return order
  }
}
