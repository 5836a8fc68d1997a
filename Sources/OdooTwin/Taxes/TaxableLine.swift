import CommerceTypes

/// One line of an order or invoice as tax arithmetic sees it.
struct TaxableLine: Sendable, Hashable {
  var quantity: ExactDecimal
  /// For one unit, in the document's currency; contains the included taxes.
  var unitPrice: ExactDecimal
  /// In percent.
  var discount: ExactDecimal
  var taxes: [TaxRule]
  /// The sign of what a line without an amount shows, its fixed taxes alone; -1 on a customer's invoice of Odoo 14.
  var freeSign: ExactDecimal

  init(
    quantity: ExactDecimal, unitPrice: ExactDecimal, discount: ExactDecimal = .zero, taxes: [TaxRule] = [],
    freeSign: ExactDecimal = .one
  ) {
    self.freeSign = freeSign
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.discount = discount
    self.taxes = taxes
  }

  /// The unit price less the discount, not rounded to the currency.
  var discountedPrice: ExactDecimal {
    let share = (ExactDecimal(100) - discount) * ExactDecimal(minorUnits: 1, digits: 2)
    return (unitPrice * share).roundedHalfUp(to: TaxEngine.rawDigits)
  }

  /// Quantity × discounted price, not rounded to the currency; ten digits of the quantity count.
  var gross: ExactDecimal {
    (discountedPrice * quantity.roundedHalfUp(to: 10)).roundedHalfUp(to: TaxEngine.rawDigits)
  }

  /// The line itself, unless its amount or a rate is more than exact decimals can multiply: an OverflowError.
  func withinBounds() throws -> TaxableLine {
    let share = abs(100 - discount.doubleValue) / 100
    let amount = abs(unitPrice.doubleValue * quantity.doubleValue) * share
    guard abs(unitPrice.doubleValue) * share < 1e12, abs(discount.doubleValue) < 1e6, amount < 1e12,
      taxes.allSatisfy({ abs($0.amount.doubleValue) < 1e6 })
    else {
      throw TwinError.python("OverflowError", "the embedded Odoo computes lines below 1000000000000")
    }
    return self
  }
}
