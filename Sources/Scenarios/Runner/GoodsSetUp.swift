import CommerceTypes
import OdooXMLRPC
import XMLRPCWire

/// Makes a scenario's products in Odoo and puts them on their shelves.
struct GoodsSetUp {
  var client: OdooClient
  var names: RunNames
  var records: ProfileRecords

  /// The products' ids by SKU with the run's token.
  func makeProducts(_ shop: ShopFile, defaultTaxes: [Given.DefaultTax]) async throws -> [String: Int] {
    let map = try await client.versionMap()
    var ids: [String: Int] = [:]
    for product in shop.products {
      let sku = names.sku(product.sku.rawValue)
      var values: [String: XMLRPCValue] = [
        "name": .string(product.title), "default_code": .string(sku),
        "list_price": .double(product.price.doubleValue), "invoice_policy": "order",
        "taxes_id": .commands([.clear]),
      ]
      let taxes = defaultTaxes.filter { $0.sku == product.sku.rawValue }.compactMap { records.taxes[$0.tax] }
      if !taxes.isEmpty { values["taxes_id"] = .commands([.set(taxes)]) }
      values.merge(product.requiresShipping ? map.storableProductValues : ["type": "service"]) { $1 }
      ids[sku] = try id(of: await client.create("product.product", values), "the product \(sku)")
    }
    return ids
  }

  /// Sets the quantity on hand.
  func stock(_ levels: [Given.Stock], products: [String: Int]) async throws {
    for level in levels {
      let sku = names.sku(level.sku)
      guard let product = products[sku], let location = records.locations[level.location] else { continue }
      let outcome = await client.setStock(
        ofProduct: product, at: location, to: ExactDecimal(level.available))
      if let error = outcome.error { throw failure("the stock of \(sku)", error) }
    }
  }

  private func id(of outcome: WriteOutcome<Int>, _ what: String) throws(RunFailure) -> Int {
    if case .done(let id?) = outcome { return id }
    guard let error = outcome.error else {
      throw RunFailure(.didNotFinish, "Odoo gave no id for \(what)")
    }
    throw failure(what, error)
  }

  private func failure(_ what: String, _ error: OdooError) -> RunFailure {
    RunFailure(
      .unreachable, "the lab can't make \(what): \(error)",
      remedy: "the lab's user needs the rights to make products and stock")
  }
}
