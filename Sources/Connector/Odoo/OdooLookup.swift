import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Finds the Odoo record behind every name of a plan, before the first write; a miss, or a company that would round
/// its taxes otherwise than Shopify, holds the order.
struct OdooLookup: Sendable {
  let session: OdooSession
  let configuration: MappingConfiguration
  let cache: LookupCache

  /// One call for each model, and none for what was found a short while ago.
  func names(for plan: Plan, known: [LinkKey: Link]) async throws -> OdooNames {
    var names = OdooNames()
    names.products = try await products(plan)
    let taxes = try await taxes(plan)
    names.taxes = taxes.mapValues(\.id)
    if let tax = taxes.values.first {
      try await RoundingCheck(session: session).check(plan, known: known, tax: tax)
    }
    try await PriceDigitsCheck(session: session).check(plan)
    names.journals = try await journals(plan)
    (names.pricelist, names.currency) = try await pricelist(plan.order)
    names.locations = try await locations(plan)
    try await places(plan, &names)
    if let warehouse = configuration.warehouse { names.warehouse = try await self.warehouse(warehouse) }
    return names
  }

  private func products(_ plan: Plan) async throws -> [SKU: Int] {
    let skus = Set((plan.order.lines + plan.refunds.flatMap { $0.creditNote?.lines ?? [] }).map(\.sku))
    let found = try await unique(
      "product.product", "default_code", Set(skus.map(\.rawValue)), ["default_code"])
    var products: [SKU: Int] = [:]
    for sku in skus.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let record = found[sku.rawValue] else {
        throw session.hold(
          "Odoo has no product with the internal reference \"\(sku)\"",
          "give the product this internal reference in Odoo, or correct the SKU in Shopify")
      }
      products[sku] = record.id
    }
    return products
  }

  private func taxes(_ plan: Plan) async throws -> [TaxPlan: Record] {
    let wanted = Set(
      (plan.order.lines + plan.refunds.flatMap { $0.creditNote?.lines ?? [] }).flatMap(\.taxes))
    let found = try await unique(
      "account.tax", "name", Set(wanted.map(\.name)),
      ["name", "amount", "amount_type", "price_include", "company_id"],
      [.equal("type_tax_use", "sale")])
    var taxes: [TaxPlan: Record] = [:]
    for tax in wanted.sorted(by: { $0.name < $1.name }) {
      guard let record = found[tax.name] else {
        throw session.hold(
          "Odoo has no sales tax named \"\(tax.name)\"", "make it in Odoo, or correct mapping.taxes")
      }
      let amount = try session.field { () throws(OdooError) in try record.decimal("amount") }
      let isIncluded = try session.field { () throws(OdooError) in try record.bool("price_include") }
      let kind = try session.field { () throws(OdooError) in try record.string("amount_type") }
      guard kind == "percent", amount == tax.rate.percent, isIncluded == tax.isIncluded else {
        throw session.hold(
          "Odoo's tax \"\(tax.name)\" is \(amount) (\(kind ?? "no type"), "
            + "\(isIncluded ? "included" : "on top")), mapped for \(tax.rate) "
            + "\(tax.isIncluded ? "included" : "on top")",
          "correct the tax in Odoo, or mapping.taxes")
      }
      taxes[tax] = record
    }
    return taxes
  }

  private func journals(_ plan: Plan) async throws -> [String: Int] {
    var codes = Set((plan.payments + plan.refunds.flatMap(\.payments)).map(\.journalCode))
    if plan.invoice != nil, let sales = configuration.salesJournalCode { codes.insert(sales) }
    let found = try await unique("account.journal", "code", codes, ["code"])
    for code in codes.sorted() where found[code] == nil {
      throw session.hold(
        "Odoo has no journal with the code \"\(code)\"", "make it in Odoo, or correct mapping.gateways")
    }
    return found.mapValues(\.id)
  }

  private func pricelist(_ order: OrderPlan) async throws -> (Int, Int) {
    let found = try await unique("product.pricelist", "name", [order.pricelist], ["name", "currency_id"])
    guard let record = found[order.pricelist] else {
      throw session.hold(
        "Odoo has no pricelist named \"\(order.pricelist)\"", "make it in Odoo, or correct mapping.pricelists"
      )
    }
    let currency = try session.field { () throws(OdooError) in try record.many2one("currency_id") }
    guard let currency, currency.name == order.currency.rawValue else {
      throw session.hold(
        "Odoo's pricelist \"\(order.pricelist)\" is in \(currency?.name ?? "no currency"), not \(order.currency)",
        "correct the pricelist in Odoo, or mapping.pricelists")
    }
    return (record.id, currency.id)
  }

  private func locations(_ plan: Plan) async throws -> [String: Int] {
    let wanted = Set(
      plan.deliveries.map(\.location) + plan.refunds.flatMap(\.returns).compactMap(\.location)
        + plan.open.flatMap(\.locations))
    let found = try await unique("stock.location", "complete_name", wanted, ["complete_name"])
    for name in wanted.sorted() where found[name] == nil {
      throw session.hold(
        "Odoo has no location named \"\(name)\"", "make it in Odoo, or correct mapping.locations")
    }
    return found.mapValues(\.id)
  }

  private func warehouse(_ name: String) async throws -> Int {
    guard let record = try await unique("stock.warehouse", "name", [name], ["name"])[name] else {
      throw session.hold("Odoo has no warehouse named \"\(name)\"", "correct mapping.warehouse")
    }
    return record.id
  }

  /// Countries, and the states that Odoo knows; an unknown state is left out, an unknown country holds the order.
  private func places(_ plan: Plan, _ names: inout OdooNames) async throws {
    let addresses = [plan.order.customer, plan.order.delivery].compactMap { $0 }
    for address in addresses {
      guard let country = address.country, let code = address.stateCode else { continue }
      let key = "res.country.state \(country) \(code)"
      var state = cache[key]
      if state == nil {
        state = try await session.reading("looking up a state") { () throws(OdooError) in
          try await session.client.searchRead(
            "res.country.state",
            [.equal("country_id.code", .string(country.rawValue)), .equal("code", .string(code))],
            fields: ["country_id"])
        }.first
        cache[key] = state
      }
      guard let state else { continue }
      names.states[OdooNames.StateKey(country: country, code: code)] = state.id
      names.countries[country] = try session.field { () throws(OdooError) in
        try state.requiredID("country_id")
      }
    }
    let missing = Set(addresses.compactMap(\.country)).filter { names.countries[$0] == nil }
    let found = try await unique("res.country", "code", Set(missing.map(\.rawValue)), ["code"])
    for country in missing {
      guard let record = found[country.rawValue] else {
        throw session.hold("Odoo has no country with the code \(country)", "correct the address in Shopify")
      }
      names.countries[country] = record.id
    }
  }

  /// Records by a text field that must name one record each.
  private func unique(
    _ model: String, _ key: String, _ wanted: Set<String>, _ fields: [String], _ domain: Domain = []
  ) async throws -> [String: Record] {
    var found: [String: Record] = [:]
    for text in wanted { found[text] = cache["\(model) \(text)"] }
    let missing = wanted.filter { found[$0] == nil }.sorted()
    guard !missing.isEmpty else { return found }
    let records = try await session.reading("looking up \(model)") { () throws(OdooError) in
      try await session.client.searchRead(model, [.isIn(key, missing)] + domain, fields: fields)
    }
    for record in records {
      let text = try session.field { () throws(OdooError) in try record.requiredString(key) }
      if let other = found[text] {
        throw session.hold(
          "Odoo has several \(model) with \(key) \"\(text)\": \(other.id) and \(record.id)",
          "rename or archive all but one")
      }
      found[text] = record
    }
    for text in missing { cache["\(model) \(text)"] = found[text] }
    return found
  }
}
