import CommerceTypes

/// Turns refunds into credit notes, payments back and stock returns.
struct RefundMapper: Sendable {
  let table: MappingTable
  let subject: OrderSubject
  /// The order's lines as planned; a credit note takes back a part of them, at their taxes.
  let lines: [LinePlan]

  /// Oldest first.
  func plans(for order: ShopifyOrder) throws(HoldReason) -> [RefundPlan] {
    let refunds = order.refunds.sorted { ($0.processedAt, $0.id.number) < ($1.processedAt, $1.id.number) }
    let shipped = Set(order.lines.filter(\.requiresShipping).map(\.id))
    var plans: [RefundPlan] = []
    for refund in refunds { plans.append(try plan(for: refund, shipped: shipped)) }
    return plans
  }

  private func plan(for refund: ShopifyRefund, shipped: Set<GID>) throws(HoldReason) -> RefundPlan {
    var credited: [LinePlan] = []
    for line in refund.lines where line.quantity > 0 {
      guard let sold = lines.first(where: { $0.source == line.lineItem }) else {
        throw hold(refund, "it takes back line \(line.lineItem.number), which the order doesn't have")
      }
      credited.append(
        try credit(
          sold, quantity: line.quantity, subtotal: line.subtotal, tax: line.tax, of: refund))
    }
    for line in refund.shippingLines where !(line.subtotal.isZero && line.tax.isZero) {
      guard let sold = shippingLine(line) else {
        throw hold(refund, "it takes back shipping \"\(line.title)\", which the order doesn't have")
      }
      credited.append(
        try credit(sold, quantity: 1, subtotal: line.subtotal, tax: line.tax, of: refund))
    }
    guard refund.adjustedTax.isZero else {
      throw hold(
        refund,
        "\(subject.money(refund.adjustedTax)) tax are within an adjustment, and Shopify doesn't say of which tax"
      )
    }
    let payments = try PaymentMapper(table: table, subject: subject).refunds(refund.transactions)
    let mapper = LineMapper(table: table, subject: subject)
    let paid = payments.map(\.amount).sum()
    let difference = paid - mapper.totals(of: credited).total
    if !payments.isEmpty, !difference.isZero {
      credited.append(try adjustment(difference, of: refund))
    }
    let note = CreditNotePlan(
      externalID: "shopify.account_move_refund_\(refund.id.number)", date: OdooTime.date(refund.processedAt),
      lines: credited, totals: mapper.totals(of: credited))
    return RefundPlan(
      gid: refund.id, creditNote: credited.isEmpty ? nil : note, payments: payments,
      returns: try returns(of: refund, shipped: shipped))
  }

  private func shippingLine(_ line: ShopifyRefund.ShippingLine) -> LinePlan? {
    let shipping = lines.filter { $0.sku.rawValue == table.configuration.shippingProduct }
    return shipping.first { $0.source == line.shippingLine } ?? shipping.first { $0.name == line.title }
  }

  /// A credit line for `quantity` units of a sold line, at Shopify's amounts.
  ///
  /// In a shop whose prices include taxes, a refund's subtotal is given with or without them: what fits the tax decides.
  private func credit(
    _ sold: LinePlan, quantity: Int, subtotal: ExactDecimal, tax: ExactDecimal, of refund: ShopifyRefund
  ) throws(HoldReason) -> LinePlan {
    let candidates = subject.taxesIncluded && !tax.isZero ? [subtotal, subtotal + tax] : [subtotal]
    for amount in candidates {
      guard let line = line(sold, quantity: quantity, amount: amount) else { continue }
      if line.taxAmounts(digits: subject.digits).sum() == tax { return line }
    }
    throw hold(
      refund,
      "for \(quantity) × \"\(sold.name)\" Shopify gives back \(subject.money(subtotal)) and "
        + "\(subject.money(tax)) tax, which Odoo's arithmetic doesn't make of "
        + sold.taxes.map { "\"\($0.name)\"" }.joined(separator: ", "))
  }

  private func line(_ sold: LinePlan, quantity: Int, amount: ExactDecimal) -> LinePlan? {
    var line = sold
    line.quantity = quantity
    // The sold line's own price and discount, when a share of them is the amount.
    if line.amount(digits: subject.digits) == amount { return line }
    guard let unit = amount.divided(by: ExactDecimal(quantity), digits: DiscountRecipe.unitPriceDigits) else {
      return nil
    }
    line.unitPrice = unit
    line.discountPercent = .zero
    return line.amount(digits: subject.digits) == amount ? line : nil
  }

  /// More or less money than the refunded lines are worth, without tax and without an order line.
  private func adjustment(
    _ difference: ExactDecimal, of refund: ShopifyRefund
  ) throws(HoldReason) -> LinePlan {
    guard let product = table.configuration.adjustmentProduct else {
      throw hold(
        refund,
        "its money differs from its lines by \(subject.money(difference)), and no product is mapped for that",
        fix: "name a service product in mapping.adjustmentProduct")
    }
    return LinePlan(
      externalID: nil, source: nil, sku: SKU(product), name: "Refund adjustment \(subject.name)", quantity: 1,
      unitPrice: difference, discountPercent: .zero, taxes: [])
  }

  private func returns(of refund: ShopifyRefund, shipped: Set<GID>) throws(HoldReason) -> [ReturnPlan] {
    var returns: [ReturnPlan] = []
    for line in refund.lines where line.quantity > 0 && shipped.contains(line.lineItem) {
      switch line.restockType {
      // Units that never left: the open transfers are brought to what is still to leave.
      case "NO_RESTOCK", "CANCEL": continue
      case "RETURN": break
      default:
        throw hold(
          refund,
          "restock type \(line.restockType) of line \(line.lineItem.number) doesn't say whether the units had left",
          fix: "credit it by hand in Odoo, and return the transfer or lower the open one there")
      }
      var location: String?
      if let name = line.location {
        location = try FulfillmentMapper(table: table, subject: subject)
          .location(name, of: "refund \(refund.id.number)")
      }
      let move = MovePlan(source: line.lineItem, quantity: line.quantity)
      if let index = returns.firstIndex(where: { $0.location == location }) {
        returns[index].lines.append(move)
      } else {
        returns.append(ReturnPlan(location: location, lines: [move]))
      }
    }
    return returns
  }

  private func hold(
    _ refund: ShopifyRefund, _ cause: String, fix: String = "book this refund in Odoo by hand"
  ) -> HoldReason {
    subject.hold("refund \(refund.id.number): \(cause)", fix)
  }
}
