/// How a version's sale orders behave.
struct SaleRules: Sendable {
  /// Confirming a confirmed order is refused; else it happens once more, with no further deliveries.
  let refusesConfirmingAgain: Bool
  /// A line without product can't be made; else it can't be confirmed.
  let refusesLinesWithoutProduct: Bool
  /// A new quantity takes the product's own price, unless the price is written too or some is invoiced.
  let repricesOnQuantity: Bool
  /// Deliveries follow the ordered quantity down as well as up; else they only grow to what is ordered.
  let lowersDeliveries: Bool
  /// An order with deliveries or drafts of invoices asks before it is cancelled.
  let asksBeforeCancelling: Bool
  /// States of an order that is sold; a locked one has a state of its own on some versions.
  let soldStates: Set<String>
  /// A line's label has its text, else its product's name and the customer's.
  let labelsLinesByText: Bool
  /// What the invoice wizard answers: a closing window, else something that can't be sent.
  let answersInvoicing: Bool
  /// What is asked of the warehouse counts as returnable.
  let marksDeliveriesRefundable: Bool
  /// What is left to invoice of a price with tax in it counts the line's quantity twice.
  let squaresIncluded: Bool
  /// An order's amount before discounts adds what they take off the price as it stands, with the tax in it.
  let addsDiscountsWithTax: Bool

  static let v14 = SaleRules(
    refusesConfirmingAgain: false, refusesLinesWithoutProduct: true, repricesOnQuantity: false,
    lowersDeliveries: false, asksBeforeCancelling: true, soldStates: ["sale", "done"],
    labelsLinesByText: true, answersInvoicing: true, marksDeliveriesRefundable: false,
    squaresIncluded: true, addsDiscountsWithTax: true)
  static let v19 = SaleRules(
    refusesConfirmingAgain: true, refusesLinesWithoutProduct: false, repricesOnQuantity: true,
    lowersDeliveries: true, asksBeforeCancelling: false, soldStates: ["sale"],
    labelsLinesByText: false, answersInvoicing: false, marksDeliveriesRefundable: true,
    squaresIncluded: false, addsDiscountsWithTax: false)

  func isSold(_ state: String?) -> Bool { soldStates.contains(state ?? "") }
}
