import CommerceTypes

/// No more is credited or paid back than was invoiced and paid.
struct RefundsWithinOrderTotal: Invariant {
  let name = InvariantName.refundsWithinOrderTotal

  func check(_ evidence: Evidence, into check: inout InvariantCheck) {
    for order in evidence.orders where !order.isHeld {
      let records = evidence.records(of: order)
      let invoiced = records.postedInvoices.map(\.total).sum()
      let credited = records.postedCreditNotes.map(\.total).sum()
      check.holds(
        credited <= invoiced, "\(order.name): Σ posted credit notes",
        expected: "at most \(invoiced) as invoiced",
        actual: "\(credited)")
      check.holds(
        credited <= order.total, "\(order.name): Σ posted credit notes",
        expected: "at most the order's \(order.total)", actual: "\(credited)")
      let received = records.payments.filter { $0.type == "inbound" && $0.counts }.map(\.amount).sum()
      let returned = records.payments.filter { $0.type == "outbound" && $0.counts }.map(\.amount).sum()
      check.holds(
        returned <= received, "\(order.name): Σ outbound payments",
        expected: "at most \(received) as received",
        actual: "\(returned)")
    }
  }
}
