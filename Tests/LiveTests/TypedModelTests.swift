import CommerceTypes
import OdooXMLRPC
import Testing

/// Each typed model reads rows of a real Odoo with every field of its version, as the limited user where its rights
/// allow it.
@Suite("Typed models on a real Odoo", .enabled(if: LiveOdoo.isGiven), .serialized)
struct TypedModelTests {
  private static let models: [any OdooModel.Type] = [
    ResPartner.self, ResCompany.self, ResCountry.self, ResCountryState.self, ResCurrency.self,
    ProductTemplate.self, ProductProduct.self, ProductPricelist.self, AccountTax.self, AccountJournal.self,
    AccountAccount.self, AccountFiscalPosition.self, AccountMove.self, AccountMoveLine.self,
    AccountPayment.self, SaleOrder.self, SaleOrderLine.self, StockWarehouse.self, StockLocation.self,
    StockQuant.self, StockPicking.self, StockMove.self, StockMoveLine.self, DeliveryCarrier.self,
    IrModelData.self, ResUsers.self,
  ]

  /// What the connector's user may not read, by version: there external ids are for those who manage rights.
  private static let refused: [Int: Set<String>] = [19: ["ir.model.data"]]

  /// One sign-in for all of them: it is the dearest call there is.
  private static let odoo = LiveOdoo()

  @Test("Rows are read as the connector's user, or refused for its rights and read as the administrator")
  func reads() async throws {
    let odoo = Self.odoo
    try await makeRows()
    let major = try await odoo.admin.version().major
    for model in Self.models {
      let name = model.modelName
      let rows: Int
      if Self.refused[major]?.contains(name) == true {
        let error = await #expect(throws: OdooError.self) { _ = try await read(model, odoo.connector) }
        guard case .fault(_, kind: .accessError)? = error?.code else {
          Issue.record("\(name): \(String(describing: error))")
          continue
        }
        rows = try await read(model, odoo.admin)
      } else {
        rows = try await read(model, odoo.connector)
        #expect(try await read(model, odoo.admin) >= rows, "\(name)")
      }
      #expect(rows > 0, "no \(name) was read")
    }
  }

  @Test("Every field that the version has is read as the administrator when it is named")
  func named() async throws {
    try await makeRows()
    let major = try await Self.odoo.admin.version().major
    for model in Self.models { try await readNamed(model, major) }
  }

  private func read<Model: OdooModel>(_ model: Model.Type, _ odoo: OdooClient) async throws -> Int {
    try await odoo.searchRead(model, limit: 200).count
  }

  /// On 19 all fields at once; on older versions one by one, since some of them aren't there.
  private func readNamed<Model: OdooModel>(_ model: Model.Type, _ major: Int) async throws {
    let admin = Self.odoo.admin
    if major == 19 {
      let records = try await admin.searchRead(model, fields: Model.fields.all.map(\.key), limit: 50)
      #expect(!records.isEmpty, "\(Model.modelName)")
      return
    }
    for field in Model.fields.all {
      do {
        _ = try await admin.searchRead(model, fields: [field.key], limit: 5)
      } catch {
        #expect(error.message.contains("\(Model.modelName).\(field.name): Odoo \(major).0 has no such field"))
      }
    }
  }

  /// An order from quotation to payment, and what a fresh database lacks of the rest.
  private func makeRows() async throws {
    let admin = Self.odoo.admin
    let token = Self.odoo.token
    if try await admin.searchCount(AccountPayment.self) == 0 { try await makeOrder(token) }
    if try await admin.searchCount(ProductPricelist.self) == 0 {
      let company = try await admin.searchRead(ResCompany.self, fields: [\.currency], limit: 1).first
      let currency = try #require(company?.currency)
      _ = try await make([.set(\.name, token), .set(\.currency, currency.id)] as Values<ProductPricelist>)
    }
    if try await admin.searchCount(AccountFiscalPosition.self) == 0 {
      _ = try await make([.set(\.name, token)] as Values<AccountFiscalPosition>)
    }
    if try await admin.searchCount(DeliveryCarrier.self) == 0 {
      let product = try #require(try await admin.search(ProductProduct.self, [], limit: 1).first)
      _ = try await make([.set(\.name, token), .set(\.product, product)] as Values<DeliveryCarrier>)
    }
  }

  private func make<Model: OdooModel>(_ values: Values<Model>) async throws -> RecordID<Model> {
    let outcome = await Self.odoo.admin.create(values)
    guard case .done(let id?) = outcome else { throw try #require(outcome.error) }
    return id
  }

  private func makeOrder(_ token: String) async throws {
    let admin = Self.odoo.admin
    let partner: RecordID<ResPartner> = try await make([.set(\.name, "Ann \(token)")])
    var mug: Values<ProductProduct> = [
      .set(\.name, "Mug \(token)"), .set(\.invoicePolicy, .order), .set(\.taxes, [.clear]),
    ]
    for (name, value) in try await admin.versionMap().storableProductValues {
      mug.append(.raw(name, value))
    }
    let product = try await make(mug)
    let shelf = try #require(
      try await admin.search(StockLocation.self, [.equal(\.completeName, "WH/Stock")]).first)
    try done(await admin.setStock(ofProduct: product.rawValue, at: shelf.rawValue, to: 10))
    let order: RecordID<SaleOrder> = try await make([
      .set(\.partner, partner), .set(\.clientOrderRef, token),
      .set(
        \.orderLines,
        [
          .create([
            .set(\.product, product), .set(\.quantity, 2), .set(\.priceUnit, ExactDecimal("9.95")),
          ])
        ]),
    ])
    try done(await admin.confirm(sale: order.rawValue))
    guard case .done(let invoice?) = await admin.invoice(sale: order.rawValue) else {
      Issue.record("no invoice")
      return
    }
    try done(await admin.post(move: invoice))
    let bank = try #require(
      try await admin.search(AccountJournal.self, [.equal(\.type, .bank)], limit: 1).first)
    try done(await admin.pay(move: invoice, journal: bank.rawValue))
  }

  private func done<Value>(_ outcome: WriteOutcome<Value>) throws {
    if let error = outcome.error { throw error }
  }
}
