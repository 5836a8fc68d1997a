import CommerceTypes
import Testing

@testable import OdooTwin

@Suite("Tax arithmetic against what Odoo 14 gave")
struct SteppedTaxesTests {
  let measured = MeasuredTaxes.all14

  @Test(
    "Over three hundred measured documents are there, under both methods and with two and six price digits")
  func fixtures() {
    #expect(measured.cases.count > 300)
    #expect(Set(measured.cases.map(\.method)).count == 2)
    #expect(Set(measured.cases.compactMap(\.priceDigits)) == [2, 6])
  }

  @Test("An order's three amounts agree", arguments: MeasuredTaxes.all14.cases)
  func orders(one: MeasuredTaxes.Case) {
    let totals = measured.totals(of: one)
    #expect(totals.untaxed == exact(one.order.untaxed).roundedHalfUp(to: one.digits))
    #expect(totals.tax == exact(one.order.tax).roundedHalfUp(to: one.digits))
    #expect(totals.total == exact(one.order.total).roundedHalfUp(to: one.digits))
  }

  @Test(
    "An order line's subtotal, tax with all its digits, and total agree", arguments: MeasuredTaxes.all14.cases
  )
  func lines(one: MeasuredTaxes.Case) {
    let shown = measured.totals(of: one).lines.map { [$0.untaxed, $0.tax, $0.total] }
    #expect(shown == one.order.lines.map { $0.map { exact($0).roundedHalfUp(to: one.digits + 5) } })
  }

  @Test(
    "An invoice has one item for each tax, with the base in the company's currency",
    arguments: MeasuredTaxes.all14.cases)
  func invoices(one: MeasuredTaxes.Case) {
    let totals = measured.totals(of: one, isInvoice: true)
    let taxes = totals.taxes.filter { !$0.amount.isZero }
    let sum = totals.untaxed + taxes.map(\.amount).sum()
    #expect(totals.untaxed == exact(one.invoice.untaxed).roundedHalfUp(to: one.digits))
    #expect(sum == exact(one.invoice.total).roundedHalfUp(to: one.digits))
    let items = Dictionary(
      uniqueKeysWithValues: one.invoice.taxes.map { tax in
        let amounts = [
          -exact(tax.amount).roundedHalfUp(to: one.digits), exact(tax.base).roundedHalfUp(to: 2),
        ]
        return (measured.rules[tax.name]?.id ?? 0, amounts)
      })
    #expect(
      Dictionary(uniqueKeysWithValues: taxes.map { ($0.id, [$0.amount, $0.base.roundedHalfUp(to: 2)]) })
        == items)
  }

  @Test(
    "What an invoice's lines show and book agrees, free lines included", arguments: MeasuredTaxes.all14.cases)
  func booked(one: MeasuredTaxes.Case) {
    let totals = measured.totals(of: one, isInvoice: true)
    let lines = zip(totals.lines, totals.bookedUntaxed).map { [$0.untaxed, $0.total, -$1] }
    #expect(lines == one.invoice.lines.map { $0.map { exact($0).roundedHalfUp(to: one.digits) } })
  }
}
