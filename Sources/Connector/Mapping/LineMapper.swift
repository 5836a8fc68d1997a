import CommerceTypes

/// Turns line items and shipping lines into Odoo lines whose amounts are proven.
struct LineMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject

  func plan(for line: ShopifyLine) throws(HoldReason) -> LinePlan {
    guard let sku = line.sku, !sku.rawValue.isEmpty else {
      throw subject.hold(
        "line \"\(line.name)\" has no SKU, so no Odoo product can be found for it",
        "give the variant a SKU in Shopify, equal to the product's internal reference in Odoo")
    }
    let full = line.unitPrice * ExactDecimal(line.quantity)
    let net = full - line.discountAllocations.sum()
    return try plan(
      externalID: "shopify.sale_order_line_\(line.id.number)", source: line.id, sku: sku, name: line.name,
      quantity: line.quantity, unitPrice: line.unitPrice, net: net, taxLines: line.taxLines)
  }

  func plan(for line: ShopifyShippingLine, at index: Int) throws(HoldReason) -> LinePlan {
    let number = line.id?.number ?? "\(subject.name)_\(index)"
    return try plan(
      externalID: "shopify.sale_order_line_shipping_\(number)", source: line.id,
      sku: SKU(table.configuration.shippingProduct), name: line.title, quantity: 1, unitPrice: line.price,
      net: line.price - line.discountAllocations.sum(), taxLines: line.taxLines)
  }

  /// What Odoo makes of the lines: each line's amount rounded, each tax of a line rounded, then added.
  func totals(of lines: [LinePlan]) -> Totals {
    var totals = Totals(untaxed: .zero, tax: .zero)
    for line in lines {
      let amount = line.amount(digits: subject.digits)
      let tax = line.taxAmounts(digits: subject.digits).sum()
      totals.tax += tax
      totals.untaxed += line.isTaxIncluded ? amount - tax : amount
    }
    return totals
  }

  private func plan(
    externalID: String, source: GID?, sku: SKU, name: String, quantity: Int, unitPrice: ExactDecimal,
    net: ExactDecimal, taxLines: [ShopifyTaxLine]
  ) throws(HoldReason) -> LinePlan {
    guard
      let recipe = DiscountRecipe(quantity: quantity, unitPrice: unitPrice, net: net, digits: subject.digits)
    else {
      throw subject.hold(
        "line \"\(name)\": neither a discount of two digits nor a unit price of six makes \(quantity) × "
          + "\(unitPrice) come to \(subject.money(net))",
        "enter this order by hand, or change its discount in Shopify")
    }
    let charged = try TaxMapper(table: table, subject: subject).taxes(of: taxLines, line: name)
    let plan = LinePlan(
      externalID: externalID, source: source, sku: sku, name: name, quantity: quantity,
      unitPrice: recipe.unitPrice, discountPercent: recipe.discountPercent, taxes: charged.map(\.tax))
    for (charge, computed) in zip(charged, plan.taxAmounts(digits: subject.digits))
    where charge.amount != computed {
      throw subject.hold(
        "line \"\(name)\": Shopify charged \(subject.money(charge.amount)) of \"\(charge.tax.name)\", Odoo would "
          + "make \(subject.money(computed)) of \(subject.money(net)) at \(charge.tax.rate)",
        "look at the tax in Shopify, or enter this order by hand")
    }
    return plan
  }
}
