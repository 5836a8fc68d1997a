import CommerceTypes

/// Computes the tax lines of one thing: each tax rounded half up on its own, in each currency (equation E7).
///
/// On top of the price a tax is net · rate; inside it, it is net · rate / (1 + Σ rates).
struct TaxCalculator {
  let taxesIncluded: Bool
  let currencies: CurrencyPair

  /// `net` is the price after its discounts.
  func taxLines(on net: MoneyBag, taxes: [TaxInput]) -> [TaxLine] {
    taxes.map { tax in
      let price = currencies.each { part, digits in
        amount(of: tax.rate, on: net[keyPath: part], digits: digits, among: taxes)
      }
      return TaxLine(
        title: tax.title, rate: tax.rate, price: price, channelLiable: tax.channelLiable, source: tax.source)
    }
  }

  private func amount(
    of rate: TaxRate, on net: ExactDecimal, digits: Int, among taxes: [TaxInput]
  ) -> ExactDecimal {
    let part = net * rate.fraction
    guard taxesIncluded else { return part.roundedHalfUp(to: digits) }
    let whole = ExactDecimal.one + taxes.map(\.rate.fraction).sum()
    return part.divided(by: whole, digits: digits) ?? .zero
  }
}

extension CurrencyPair {
  /// Computes an amount by the same rule in both currencies, each with its minor digits; once when they are one.
  func each(_ amount: (WritableKeyPath<MoneyBag, ExactDecimal>, Int) -> ExactDecimal) -> MoneyBag {
    let inShop = amount(\.shop, shop.minorDigits)
    if isOne { return MoneyBag(inShop) }
    return MoneyBag(shop: inShop, presentment: amount(\.presentment, presentment.minorDigits))
  }
}

extension Behaviour {
  static let taxOnTop = Behaviour(
    "tax.excluded", .captured,
    "A tax on top of the price is net · rate, rounded half up for each line and each tax on its own.")
  static let taxInside = Behaviour(
    "tax.included", .documented,
    "A tax inside the price is net · rate / (1 + Σ rates), rounded half up for each line and each tax on its own."
  )
}
