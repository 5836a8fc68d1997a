import CommerceTypes

/// One line of an order or invoice as tax arithmetic sees it.
struct TaxableLine: Sendable, Hashable {
  var quantity: ExactDecimal
  /// For one unit, in the document's currency; contains the included taxes.
  var unitPrice: ExactDecimal
  /// In percent; two digits count.
  var discount: ExactDecimal
  var taxes: [TaxRule]

  init(
    quantity: ExactDecimal, unitPrice: ExactDecimal, discount: ExactDecimal = .zero, taxes: [TaxRule] = []
  ) {
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.discount = discount
    self.taxes = taxes
  }

  /// The unit price less the discount, not rounded to the currency.
  var discountedPrice: ExactDecimal {
    let share = (ExactDecimal(100) - discount.roundedHalfUp(to: 2)) * ExactDecimal(minorUnits: 1, digits: 2)
    return (unitPrice * share).roundedHalfUp(to: TaxEngine.rawDigits)
  }

  /// Quantity × discounted price, not rounded to the currency.
  var gross: ExactDecimal { (discountedPrice * quantity).roundedHalfUp(to: TaxEngine.rawDigits) }
}
