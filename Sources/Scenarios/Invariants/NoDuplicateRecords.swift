import CommerceTypes

/// One record in Odoo for each thing in Shopify: no more, and no fewer.
struct NoDuplicateRecords: Invariant {
  let name = InvariantName.noDuplicateRecords

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    for order in evidence.orders where !order.isHeld {
      let records = evidence.records(of: order)
      let label = order.name
      let live = records.saleOrders.filter { $0.state != "cancel" || order.isCancelled }
      check.count("\(label): sale.order", expected: 1, found: live.map { "sale.order \($0.id) (\($0.name))" })
      if order.isPaidInFull {
        check.count("\(label): posted invoices", expected: 1, found: records.postedInvoices.map(\.label))
        check.count(
          "\(label): posted credit notes", expected: order.refunds.count { !$0.total.isZero },
          found: records.postedCreditNotes.map(\.label))
      }
      let drafts = records.moves.filter { $0.state == "draft" }
      check.count(
        "\(label): invoices and credit notes left in draft", expected: 0, found: drafts.map(\.label))
      payments(order, records, "inbound", order.paymentsIn.count, &check)
      payments(order, records, "outbound", order.paymentsOut.count, &check)
      let shipped = order.fulfilled.count
      pickings(order, records, "outgoing", shipped...shipped, &check)
      // Units of one refund that left in several parcels come back as several returns; how many moved, and where to,
      // is for stock-moved-once to say.
      let returned = order.returned.count
      pickings(order, records, "incoming", min(returned, 1)...(returned * max(shipped, 1)), &check)
      let awaited = records.pickings.filter { $0.direction == "incoming" && $0.isOpen }
      check.count("\(label): incoming transfers left open", expected: 0, found: awaited.map(\.label))
    }
    for email in Set(evidence.orders.filter { !$0.isHeld }.map(\.email)).sorted() {
      let partners = evidence.books.customers[email]?.partners ?? []
      check.count("\(email): customers", expected: 1, found: partners.map { "res.partner \($0)" })
    }
  }

  private func payments(
    _ order: OrderFacts, _ records: Books.OrderRecords, _ type: String, _ expected: Int,
    _ check: inout InvariantCheck
  ) {
    let found = records.payments.filter { $0.type == type && $0.counts }
    check.count(
      "\(order.name): \(type) payments", expected: expected,
      found: found.map { "account.payment \($0.id) (\($0.name))" })
  }

  private func pickings(
    _ order: OrderFacts, _ records: Books.OrderRecords, _ direction: String, _ expected: ClosedRange<Int>,
    _ check: inout InvariantCheck
  ) {
    let found = records.pickings.filter { $0.direction == direction && $0.state == "done" }
    check.count(
      "\(order.name): \(direction) transfers done", expected: expected,
      found: found.map(\.label))
  }
}
