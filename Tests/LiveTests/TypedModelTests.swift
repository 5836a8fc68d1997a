import OdooXMLRPC
import Testing

/// Each typed model reads rows of a real Odoo; the order-to-cash flow has left rows of every one.
@Suite("Typed models on a real Odoo", .enabled(if: LiveOdoo.isGiven), .serialized)
struct TypedModelTests {
  /// A model's name, the fields it asks for, and its reader.
  struct Kind: Sendable, CustomTestStringConvertible {
    var model: String
    var fields: [String]
    var read: @Sendable (Record) throws -> Void
    var testDescription: String { model }
  }

  /// One sign-in for all of them: it is the dearest call there is.
  static let odoo = LiveOdoo()

  static let kinds = [
    Kind(model: ResPartner.modelName, fields: ResPartner.fields) { _ = try ResPartner($0) },
    Kind(model: ProductProduct.modelName, fields: ProductProduct.fields) { _ = try ProductProduct($0) },
    Kind(model: AccountTax.modelName, fields: AccountTax.fields) { _ = try AccountTax($0) },
    Kind(model: SaleOrder.modelName, fields: SaleOrder.fields) { _ = try SaleOrder($0) },
    Kind(model: SaleOrderLine.modelName, fields: SaleOrderLine.fields) { _ = try SaleOrderLine($0) },
    Kind(model: AccountMove.modelName, fields: AccountMove.fields) { _ = try AccountMove($0) },
    Kind(model: AccountMoveLine.modelName, fields: AccountMoveLine.fields) { _ = try AccountMoveLine($0) },
    Kind(model: AccountPayment.modelName, fields: AccountPayment.fields) { _ = try AccountPayment($0) },
    Kind(model: StockPicking.modelName, fields: StockPicking.fields) { _ = try StockPicking($0) },
    Kind(model: StockMove.modelName, fields: StockMove.fields) { _ = try StockMove($0) },
    Kind(model: StockQuant.modelName, fields: StockQuant.fields) { _ = try StockQuant($0) },
  ]

  @Test("The rows of a model are read, all the fields it asks for", arguments: kinds)
  func reads(kind: Kind) async throws {
    let rows = try await NeutralReader(Self.odoo.admin).searchRead(
      kind.model, [], fields: kind.fields, limit: 50)
    #expect(!rows.isEmpty, "no \(kind.model) there; run the scenarios on this database first")
    for row in rows { try kind.read(row) }
  }
}
