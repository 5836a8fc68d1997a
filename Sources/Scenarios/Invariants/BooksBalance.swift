import CommerceTypes

/// Order, invoices and credit notes come to Shopify's totals, and every tax to Shopify's tax lines.
struct BooksBalance: Invariant {
  let name = InvariantName.booksBalance

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    for order in evidence.orders where !order.isHeld {
      let records = evidence.records(of: order)
      saleOrder(order, records, &check)
      guard order.isPaidInFull else { continue }
      moves(order, records, &check)
      taxes(order, evidence, &check)
    }
  }

  private func saleOrder(_ order: OrderFacts, _ records: Books.OrderRecords, _ check: inout InvariantCheck) {
    let confirmed = records.saleOrders.filter { $0.stands(for: order) }
    let place = "\(order.name): Σ sale.order"
    check.amounts(
      "\(place).amount_total", expected: order.total, actual: confirmed.map(\.total).sum(),
      digits: order.digits)
    check.amounts(
      "\(place).amount_tax", expected: order.totalTax, actual: confirmed.map(\.tax).sum(),
      digits: order.digits)
    check.amounts(
      "\(place).amount_untaxed", expected: order.subtotal, actual: confirmed.map(\.untaxed).sum(),
      digits: order.digits)
  }

  private func moves(_ order: OrderFacts, _ records: Books.OrderRecords, _ check: inout InvariantCheck) {
    check.amounts(
      "\(order.name): Σ posted invoices", expected: order.total,
      actual: records.postedInvoices.map(\.total).sum(), digits: order.digits,
      hints: [Self.list(records.postedInvoices)])
    check.amounts(
      "\(order.name): Σ posted credit notes", expected: order.refunds.map(\.total).sum(),
      actual: records.postedCreditNotes.map(\.total).sum(), digits: order.digits,
      hints: [Self.list(records.postedCreditNotes)])
  }

  private func taxes(_ order: OrderFacts, _ evidence: Evidence, _ check: inout InvariantCheck) {
    let records = evidence.records(of: order)
    compare(
      "invoices", order.taxes, records.postedInvoices, order, evidence, &check)
    compare(
      "credit notes", order.refunds.flatMap(\.taxes), records.postedCreditNotes, order, evidence, &check)
  }

  private func compare(
    _ what: String, _ charged: [OrderFacts.Tax], _ moves: [Books.Move], _ order: OrderFacts,
    _ evidence: Evidence, _ check: inout InvariantCheck
  ) {
    var expected: [Int: ExactDecimal] = [:]
    for tax in charged where !tax.amount.isZero {
      guard
        let mapped = evidence.profile.tax(
          title: tax.title, rate: tax.rate, priceIncluded: order.pricesIncludeTax),
        let id = evidence.books.taxIDs[mapped.key]
      else {
        check.holds(
          false, "\(order.name): \(tax.title) \(tax.rate)", expected: "a tax of Odoo",
          actual: "none that the profile \(evidence.profile.name) maps",
          hints: ["add it under taxes in the profile and run labrun prepare, or expect the order to be held"])
        continue
      }
      expected[id, default: .zero] += tax.amount
    }
    var actual: [Int: ExactDecimal] = [:]
    for (id, amount) in moves.flatMap(\.taxes) { actual[id, default: .zero] += amount }
    for id in Set(expected.keys).union(actual.keys).sorted() {
      check.amounts(
        "\(order.name): \(evidence.books.taxNames[id] ?? "account.tax \(id)") on posted \(what)",
        expected: expected[id] ?? .zero, actual: actual[id] ?? .zero, digits: order.digits,
        hints: [Self.list(moves)])
    }
  }

  private static func list(_ moves: [Books.Move]) -> String {
    moves.isEmpty ? "there are none" : "look at " + moves.map(\.label).joined(separator: ", ")
  }
}
