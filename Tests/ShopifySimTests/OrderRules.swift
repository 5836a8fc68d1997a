import CommerceTypes
import Testing

@testable import ShopifySim

/// Adds an order's totals up anew in each currency, by the equations E1 to E8, E13 and E14.
struct OrderRules {
  let order: Order

  init(_ order: Order) { self.order = order }

  func check() throws {
    check(\.shop, digits: order.currency.minorDigits)
    check(\.presentment, digits: order.presentmentCurrency.minorDigits)
  }

  private func check(_ part: KeyPath<MoneyBag, ExactDecimal>, digits: Int) {
    let lines = order.lineItems.filter { $0.tip == nil }
    let lineDiscounts = lines.flatMap(\.discountAllocations).map { $0.amount[keyPath: part] }.sum()
    let shippingDiscounts = order.shippingLines.flatMap(\.discountAllocations)
      .map { $0.amount[keyPath: part] }.sum()
    let listed = lines.map { $0.price[keyPath: part] * ExactDecimal($0.quantity) }.sum()
    #expect(order.totalLineItemsPrice[keyPath: part] == listed, "E1")
    #expect(order.subtotalPrice[keyPath: part] == listed - lineDiscounts, "E2")
    #expect(order.totalDiscounts[keyPath: part] == lineDiscounts + shippingDiscounts, "E3")
    let shipping = order.shippingLines.map { $0.price[keyPath: part] }.sum()
    #expect(order.discountedShippingPrice[keyPath: part] == shipping - shippingDiscounts, "E4")
    let taxes = taxed(part)
    let totalTax = taxes.flatMap(\.lines).map { $0.price[keyPath: part] }.sum()
    #expect(order.totalTax[keyPath: part] == totalTax, "E5")
    #expect(order.taxLines.map { $0.price[keyPath: part] }.sum() == totalTax, "E5 grouped")
    let extras =
      order.lineItems.filter(\.isTip).map { $0.price[keyPath: part] }.sum()
      + lines.flatMap(\.duties).map { $0.price[keyPath: part] }.sum()
      + order.additionalFees.map { $0.price[keyPath: part] }.sum()
    #expect(
      order.totalPrice[keyPath: part]
        == listed - lineDiscounts + shipping - shippingDiscounts + extras
        + (order.taxesIncluded ? .zero : totalTax), "E6")
    for (net, lines) in taxes { checkTaxes(lines, on: net, part, digits: digits) }
    checkAllocations(lines, part, digits: digits)
    let booked = order.agreements.flatMap(\.sales).map { sale in
      sale.net[keyPath: part]
        + (order.taxesIncluded ? .zero : sale.taxes.map { $0[keyPath: part] }.sum())
    }
    #expect(order.currentTotalPrice[keyPath: part] == booked.sum(), "E13")
    if order.edits.isEmpty, order.refunds.isEmpty, order.returns.isEmpty {
      #expect(order.currentTotalPrice == order.totalPrice, "E14")
      #expect(order.currentTotalTax == order.totalTax, "E14")
      #expect(order.currentTotalDiscounts == order.totalDiscounts, "E14")
      #expect(order.currentSubtotalPrice == order.subtotalPrice, "E14")
    }
  }

  private func taxed(_ part: KeyPath<MoneyBag, ExactDecimal>) -> [(net: ExactDecimal, lines: [TaxLine])] {
    order.lineItems.map { ($0.discountedTotal[keyPath: part], $0.taxLines) }
      + order.shippingLines.map { ($0.discountedPrice[keyPath: part], $0.taxLines) }
      + order.lineItems.flatMap(\.duties).map { ($0.price[keyPath: part], $0.taxLines) }
      + order.additionalFees.map { ($0.price[keyPath: part], $0.taxLines) }
  }

  /// E7: each tax half up, checked by its bounds rather than by dividing again.
  private func checkTaxes(
    _ lines: [TaxLine], on net: ExactDecimal, _ part: KeyPath<MoneyBag, ExactDecimal>, digits: Int
  ) {
    let whole = order.taxesIncluded ? ExactDecimal.one + lines.map(\.rate.fraction).sum() : .one
    for line in lines {
      let price = line.price[keyPath: part]
      // price − ½ unit ≤ net · rate / whole < price + ½ unit, multiplied by 2 · whole.
      let unit = ExactDecimal(minorUnits: 1, digits: digits)
      let exact = net * line.rate.fraction * 2
      #expect((price * 2 - unit) * whole <= exact && exact < (price * 2 + unit) * whole, "E7 \(line)")
      #expect(price.fractionDigits <= digits)
    }
  }

  private func checkAllocations(
    _ lines: [LineItem], _ part: KeyPath<MoneyBag, ExactDecimal>, digits: Int
  ) {
    for line in lines {
      #expect(!line.discountedTotal[keyPath: part].isNegative)
      #expect(line.totalDiscount[keyPath: part].fractionDigits <= digits)
    }
    let all = lines.flatMap(\.discountAllocations) + order.shippingLines.flatMap(\.discountAllocations)
    for application in order.discountApplications {
      let sum = all.filter { $0.applicationIndex == application.index }.map { $0.amount[keyPath: part] }.sum()
      #expect(order.amount(ofApplication: application.index)[keyPath: part] == sum, "E8")
    }
    #expect(all.allSatisfy { order.discountApplications.indices.contains($0.applicationIndex) })
    #expect(order.discountApplications.map(\.index) == Array(order.discountApplications.indices))
  }
}
