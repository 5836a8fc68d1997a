import CommerceTypes

/// Finds the Odoo tax of each of a line's tax lines by title, rate and whether prices include it.
struct TaxMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject

  /// The taxes in Shopify's order with what each was charged; one title may stand twice and is added up.
  ///
  /// A tax line of zero that isn't mapped is no tax.
  func taxes(
    of taxLines: [ShopifyTaxLine], line: String
  ) throws(HoldReason) -> [(tax: TaxPlan, amount: ExactDecimal)] {
    var found: [(tax: TaxPlan, amount: ExactDecimal)] = []
    for taxLine in taxLines {
      guard let tax = try tax(for: taxLine, line: line) else { continue }
      if let index = found.firstIndex(where: { $0.tax == tax }) {
        found[index].amount += taxLine.price
      } else {
        found.append((tax, taxLine.price))
      }
    }
    return found
  }

  private func tax(for taxLine: ShopifyTaxLine, line: String) throws(HoldReason) -> TaxPlan? {
    guard let rate = taxLine.rate else {
      throw subject.hold(
        "line \"\(line)\": the tax \"\(taxLine.title)\" has no rate", "look at the order's taxes in Shopify")
    }
    if taxLine.isChannelLiable, !taxLine.price.isZero {
      throw subject.hold(
        "line \"\(line)\": the sales channel owes the tax \"\(taxLine.title)\" of "
          + "\(subject.money(taxLine.price)), not the shop",
        "book this order by hand; taxes that a channel owes have no mapping yet")
    }
    let key = MappingTable.TaxKey(title: taxLine.title, rate: rate, included: subject.taxesIncluded)
    if let name = table.tax(key) { return TaxPlan(name: name, rate: rate, isIncluded: key.included) }
    if rate.fraction.isZero, taxLine.price.isZero { return nil }
    throw subject.hold(
      "line \"\(line)\": no Odoo tax is mapped for \"\(taxLine.title)\" at \(rate), "
        + (key.included ? "included in prices" : "on top of prices")
        + (subject.destination.map { ", shipped to \($0)" } ?? ""),
      "add {\"title\": \"\(taxLine.title)\", \"ratePercent\": \"\(rate.percent)\", \"priceIncluded\": "
        + "\(key.included), \"odooTax\": …} to mapping.taxes")
  }
}
