import CommerceTypes

/// The order that a mapper speaks about: names it in every reason, and knows its currency.
struct OrderSubject: Sendable {
  let name: String
  let currency: CurrencyCode
  let taxesIncluded: Bool

  init(order: ShopifyOrder) {
    self.name = order.name
    self.currency = order.currency
    self.taxesIncluded = order.taxesIncluded
  }

  var digits: Int { currency.minorDigits }

  func money(_ amount: ExactDecimal) -> Money { Money(amount, currency) }

  func hold(_ cause: String, _ fix: String) -> HoldReason {
    HoldReason(record: "order \(name)", cause: cause, fix: fix)
  }
}
