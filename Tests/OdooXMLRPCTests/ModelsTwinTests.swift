import CommerceTypes
import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Typed models on twins of Odoo")
struct ModelsTwinTests {
  private func on(_ version: TwinVersion, _ body: (ModelsTwin) async throws -> Void) async throws {
    let twin = try await ModelsTwin(version)
    do { try await body(twin) } catch { Issue.record(error) }
    await twin.stop()
  }

  /// How many records were read, all fields that there are.
  private func read<Model: OdooModel>(_ model: Model.Type, _ odoo: OdooClient) async throws -> Int {
    try await odoo.searchRead(model, limit: 50).count
  }

  /// As many, each field asked for by name.
  private func readNamed<Model: OdooModel>(_ model: Model.Type, _ odoo: OdooClient) async throws -> Int {
    try await odoo.searchRead(model, fields: Model.fields.all.map(\.key), limit: 50).count
  }

  @Test("Every model reads records, with all the fields of its version", arguments: TwinVersion.all)
  func everyModel(version: TwinVersion) async throws {
    try await on(version) { twin in
      let order = try await twin.confirmedOrder()
      try await invoiceOrders(twin.connection)
      let invoice = try #require(
        try await twin.odoo.read(SaleOrder.self, [order], fields: [\.invoices]).first?.invoices?.first)
      let journal = try #require(
        try await twin.odoo.search(AccountJournal.self, [.equal(\.type, .bank)], limit: 1).first)
      #expect(await twin.odoo.pay(move: invoice.rawValue, journal: journal.rawValue).isDone)
      _ = try await twin.make([.set(\.name, "Shop"), .set(\.currency, 1)] as Values<ProductPricelist>)
      _ = try await twin.make([.set(\.name, "Abroad")] as Values<AccountFiscalPosition>)
      let product = try #require(try await twin.odoo.search(ProductProduct.self, limit: 1).first)
      _ = try await twin.make(
        [.set(\.name, "Post"), .set(\.product, product), .set(\.fixedPrice, ExactDecimal("4.5"))]
          as Values<DeliveryCarrier>)
      for model in TypedModels.all {
        let count = try await read(model, twin.odoo)
        #expect(count > 0, "no \(model.modelName) was read")
        if version == .v19 { #expect(try await readNamed(model, twin.odoo) == count) }
      }
    }
  }

  @Test("What was written typed is read back typed", arguments: TwinVersion.all)
  func roundTrip(version: TwinVersion) async throws {
    try await on(version) { twin in
      let id = try await twin.confirmedOrder()
      let found = try await twin.odoo.searchRead(
        SaleOrder.self, [.equal(\.clientOrderRef, "#1001"), .equal(\.state, .sale)],
        fields: [\.partner, \.amountTotal, \.orderLines, \.dateOrder, \.origin, \.isLocked])
      let order = try #require(found.first)
      #expect(order.id == id)
      #expect(order.partner?.name == "Ann")
      #expect(order.amountTotal?.roundedHalfUp(to: 2) == ExactDecimal("19.9"))
      #expect(order.origin == nil)
      #expect(order.isLocked == false)
      let line = try #require(
        try await twin.odoo.read(
          SaleOrderLine.self, order.orderLines ?? [], fields: [\.quantity, \.priceUnit, \.taxes, \.order]
        ).first)
      #expect(line.quantity == 2)
      #expect(line.priceUnit == ExactDecimal("9.95"))
      #expect(line.taxes == [])
      #expect(line.order?.id == id)

      let noon = try #require(OdooDateTime("2024-05-06 12:00:00"))
      #expect(
        await twin.odoo.write(
          id, [.set(\.dateOrder, noon), .set(\.origin, "web"), .set(\.clientOrderRef, nil)]
        )
        .isDone)
      let again = try #require(
        try await twin.odoo.read(SaleOrder.self, [id], fields: [\.dateOrder, \.origin, \.clientOrderRef])
          .first)
      #expect(again.dateOrder == noon)
      #expect(again.origin == "web")
      #expect(again.clientOrderRef == nil)
      #expect(try await twin.odoo.searchCount(SaleOrder.self, [.below(\.dateOrder, noon)]) == 0)
      #expect(try await twin.odoo.searchCount(SaleOrder.self, [.atMost(\.dateOrder, noon)]) == 1)
    }
  }

  @Test("Records are made in one call, looped over in pages, and deleted", arguments: TwinVersion.all)
  func pages(version: TwinVersion) async throws {
    try await on(version) { twin in
      let values = (1...7).map { number in [.set(\.name, "Page \(number)")] as Values<ResPartner> }
      guard case .done(let ids?) = await twin.odoo.create(values) else {
        Issue.record("not created")
        return
      }
      var names: [String?] = []
      for try await partner in twin.odoo.records(
        ResPartner.self, [.ilike(\.name, "page ")], fields: [\.name], pageSize: 3)
      {
        names.append(partner.name)
      }
      #expect(names == (1...7).map { "Page \($0)" })
      #expect(await twin.odoo.unlink(ids).isDone)
      #expect(try await twin.odoo.search(ResPartner.self, [.ids(ids)]).isEmpty)
    }
  }
}
