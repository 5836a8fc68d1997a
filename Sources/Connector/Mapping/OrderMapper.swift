import CommerceTypes

/// Turns an order into a plan, or says why it can't: pure, without a look at Odoo.
///
/// Every amount is proven first: Odoo's arithmetic on the planned lines must come to Shopify's amounts, per line, per
/// tax and in total.
struct OrderMapper: Sendable {
  let table: MappingTable

  /// The whole plan for what Shopify now says about the order.
  func plan(for order: ShopifyOrder) throws(HoldReason) -> Plan {
    let subject = OrderSubject(order: order)
    try checkSupported(order, subject)
    let pricelist = try pricelist(order, subject)
    let lineMapper = LineMapper(table: table, subject: subject)
    var lines: [LinePlan] = []
    for line in order.lines { lines.append(try lineMapper.plan(for: line)) }
    for (index, line) in order.shippingLines.enumerated() where !line.isRemoved {
      lines.append(try lineMapper.plan(for: line, at: index))
    }
    let totals = lineMapper.totals(of: lines)
    guard totals.total == order.totalPrice, totals.tax == order.totalTax else {
      throw subject.hold(
        "its lines come to \(subject.money(totals.total)) with \(subject.money(totals.tax)) tax, Shopify says "
          + "\(subject.money(order.totalPrice)) with \(subject.money(order.totalTax))",
        "look at the order in Shopify for a tip, fee or edit that its lines don't show")
    }
    let partners = PartnerMapper(order: order)
    let date = OdooTime.dateTime(order.processedAt)
    let plan = OrderPlan(
      gid: order.id, externalID: "shopify.sale_order_\(order.id.number)", reference: order.name,
      date: date, currency: order.currency, pricelist: pricelist,
      customerGID: order.customer?.id ?? order.id, customer: partners.customer, delivery: partners.delivery,
      lines: lines, totals: totals)

    let payments = try PaymentMapper(table: table, subject: subject).receipts(order.transactions)
    let isPaid = payments.map(\.amount).sum() >= order.totalPrice
    let invoice = InvoicePlan(
      externalID: "shopify.account_move_invoice_\(order.id.number)", date: OdooTime.date(order.processedAt))
    let deliveries = try FulfillmentMapper(table: table, subject: subject).plans(for: order)
    var refunds = try RefundMapper(table: table, subject: subject, lines: lines).plans(for: order)
    if !isPaid {
      refunds = try withoutInvoice(refunds, payments, isCancelled: order.cancelledAt != nil, subject)
    }
    return Plan(
      order: plan, invoice: isPaid ? invoice : nil, payments: payments, deliveries: deliveries,
      refunds: refunds, open: try OpenGoodsMapper(table: table, subject: subject).plans(for: order),
      withdrawn: order.fulfillments.filter { $0.status == "CANCELLED" }
        .map { WithdrawnPlan(gid: $0.id, name: $0.name) },
      cancelledAt: order.cancelledAt)
  }

  /// The refunds of an order that was never invoiced: there is nothing to credit.
  ///
  /// A cancellation before anything was paid gives nothing back but the units, which the sale's end takes care of.
  private func withoutInvoice(
    _ refunds: [RefundPlan], _ payments: [PaymentPlan], isCancelled: Bool, _ subject: OrderSubject
  ) throws(HoldReason) -> [RefundPlan] {
    guard let refund = refunds.first(where: { $0.creditNote != nil }) else { return refunds }
    guard isCancelled else {
      throw subject.hold(
        "refund \(refund.gid.number) came before the order was paid in full, and there is no invoice to credit",
        "book this refund by hand, or wait for the rest of the payment")
    }
    guard payments.isEmpty, refunds.allSatisfy(\.payments.isEmpty) else {
      throw subject.hold(
        "Shopify cancelled it when a part was paid: refund \(refund.gid.number) has no invoice to credit",
        "cancel the sale in Odoo and settle its payments there by hand")
    }
    return []
  }

  private func pricelist(_ order: ShopifyOrder, _ subject: OrderSubject) throws(HoldReason) -> String {
    guard let pricelist = table.pricelist(order.currency) else {
      throw subject.hold(
        "no pricelist is mapped for the currency \(order.currency)",
        "add {\"currency\": \"\(order.currency)\", \"name\": …} to mapping.pricelists")
    }
    return pricelist
  }

  /// The name of a fulfillment whose goods have left.
  private func shippedGoods(_ order: ShopifyOrder) -> String? {
    let goods = Set(order.lines.filter(\.requiresShipping).map(\.id))
    return order.fulfillments.first { fulfillment in
      fulfillment.status == "SUCCESS"
        && fulfillment.lines.contains { goods.contains($0.lineItem) && $0.quantity > 0 }
    }?.name
  }

  /// Refuses what no rule here can book: tips, duties, fees, gift cards, edits, cancellations after delivery.
  private func checkSupported(_ order: ShopifyOrder, _ subject: OrderSubject) throws(HoldReason) {
    let extras = [
      ("a tip", order.totalTip), ("duties", order.totalDuties),
      ("additional fees", order.totalAdditionalFees),
    ]
    let charged = extras.filter { !$0.1.isZero }
    guard charged.isEmpty else {
      let list = charged.map { "\($0.0) of \(subject.money($0.1))" }.joined(separator: ", ")
      throw subject.hold(
        "it has \(list), for which no Odoo product is mapped",
        "book this order by hand; the connector has no mapping for "
          + "\(charged.map(\.0).joined(separator: ", ")) yet")
    }
    if let cancelled = order.cancelledAt, let shipped = shippedGoods(order) {
      throw subject.hold(
        "Shopify cancelled it at \(cancelled) although fulfillment \(shipped) had shipped its goods; nothing "
          + "more of it is carried over",
        "get the goods back and return their transfer in Odoo, then credit the sale there; or keep the sale as "
          + "it is")
    }
    if let gift = order.lines.first(where: \.isGiftCard) {
      throw subject.hold(
        "line \"\(gift.name)\" sells a gift card, which is a liability and no revenue",
        "book this order by hand; gift cards have no mapping yet")
    }
    for line in order.lines {
      let refunded = order.refunds.flatMap(\.lines).filter { $0.lineItem == line.id }.map(\.quantity)
        .reduce(0, +)
      guard line.currentQuantity == line.quantity - refunded else {
        throw subject.hold(
          "line \"\(line.name)\" was edited: \(line.quantity) ordered, \(refunded) refunded, "
            + "\(line.currentQuantity) left",
          "carry the edit into the sale in Odoo by hand")
      }
    }
    if let placed = order.placedPrice, placed != order.totalPrice {
      throw subject.hold(
        "\(order.isEdited ? "it was edited" : "goods were exchanged on it") after it was placed: it came to "
          + "\(subject.money(placed)) then, with the added lines to \(subject.money(order.totalPrice))",
        "carry the added lines into Odoo by hand; nothing more of this order is carried over")
    }
  }
}
