import CommerceTypes
import Testing

@testable import OdooTwin

@Suite("Tax arithmetic against what Odoo 19 gave")
struct TaxEngineTests {
  let measured = MeasuredTaxes.all

  @Test("Over two hundred measured documents are there, under both rounding methods")
  func fixtures() {
    #expect(measured.cases.count > 200)
    #expect(Set(measured.cases.map(\.method)).count == 2)
  }

  @Test("An order's three amounts agree", arguments: MeasuredTaxes.all.cases)
  func orders(one: MeasuredTaxes.Case) {
    let totals = measured.totals(of: one)
    #expect(totals.untaxed == exact(one.order.untaxed).roundedHalfUp(to: one.digits))
    #expect(totals.tax == exact(one.order.tax).roundedHalfUp(to: one.digits))
    #expect(totals.total == exact(one.order.total).roundedHalfUp(to: one.digits))
  }

  @Test("An order line's subtotal, tax and total agree", arguments: MeasuredTaxes.all.cases)
  func lines(one: MeasuredTaxes.Case) {
    let shown = measured.totals(of: one).lines.map { [$0.untaxed, $0.tax, $0.total] }
    #expect(shown == one.order.lines.map { $0.map { exact($0).roundedHalfUp(to: one.digits) } })
  }

  @Test("An invoice has the order's amounts and one item for each tax", arguments: MeasuredTaxes.all.cases)
  func invoices(one: MeasuredTaxes.Case) {
    let totals = measured.totals(of: one)
    #expect(totals.total == exact(one.invoice.total).roundedHalfUp(to: one.digits))
    let taxes = Dictionary(
      uniqueKeysWithValues: one.invoice.taxes.map {
        (measured.rules[$0.name]?.id ?? 0, -exact($0.amount).roundedHalfUp(to: one.digits))
      })
    #expect(
      Dictionary(uniqueKeysWithValues: totals.taxes.map { ($0.id, $0.amount) })
        .filter { !$0.value.isZero || taxes[$0.key] != nil } == taxes)
  }

  @Test("What an invoice books for its lines agrees, odd cents included", arguments: MeasuredTaxes.all.cases)
  func booked(one: MeasuredTaxes.Case) {
    let booked = measured.totals(of: one).bookedUntaxed
    #expect(booked == one.invoice.lines.map { -exact($0[2]).roundedHalfUp(to: one.digits) })
  }

  @Test("A fixed tax counts for each unit, and the other way round on a negative price")
  func fixed() {
    let tax = TaxRule(id: 1, kind: .fixed, amount: ExactDecimal(minorUnits: 165, digits: 2))
    let engine = TaxEngine(rounding: .globally, digits: 2)
    #expect(
      engine.amounts(of: TaxableLine(quantity: 2, unitPrice: 10, taxes: [tax])).tax.description == "3.3")
    #expect(
      engine.amounts(of: TaxableLine(quantity: 2, unitPrice: -10, taxes: [tax])).tax.description == "-3.3")
  }
}
