import CommerceTypes

/// The order that a mapper speaks about: names it in every reason, and knows its currency.
struct OrderSubject: Sendable {
  let name: String
  let currency: CurrencyCode
  let taxesIncluded: Bool
  /// Where it goes, `US-CA` or `DE`; nil without an address.
  let destination: String?

  init(order: ShopifyOrder) {
    self.name = order.name
    self.currency = order.currency
    self.taxesIncluded = order.taxesIncluded
    let address = order.shippingAddress
    self.destination = address?.country.map { country in
      address?.provinceCode.map { "\(country)-\($0)" } ?? country.rawValue
    }
  }

  var digits: Int { currency.minorDigits }

  func money(_ amount: ExactDecimal) -> Money { Money(amount, currency) }

  func hold(_ cause: String, _ fix: String) -> HoldReason {
    HoldReason(record: "order \(name)", cause: cause, fix: fix)
  }
}
