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

  /// Quantity × unit price − discount, not rounded to the currency.
  var gross: ExactDecimal {
    let share = (ExactDecimal(100) - discount.roundedHalfUp(to: 2)) * ExactDecimal(minorUnits: 1, digits: 2)
    let price = (unitPrice * share).roundedHalfUp(to: TaxEngine.rawDigits)
    return (price * quantity).roundedHalfUp(to: TaxEngine.rawDigits)
  }
}
