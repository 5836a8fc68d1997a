import CommerceTypes

/// The two currencies of a payload, as far as it tells them.
struct Currencies: Sendable {
  var shop: CurrencyCode?
  var presentment: CurrencyCode?

  init(shop: CurrencyCode? = nil, presentment: CurrencyCode? = nil) {
    self.shop = shop
    self.presentment = presentment
  }

  /// From the order's own members, else from the first amount that has both.
  init(of spot: Spot) {
    shop = (spot["currency", "currencyCode"]?.text).map { CurrencyCode($0) }
    presentment = (spot["presentment_currency", "presentmentCurrencyCode"]?.text).map { CurrencyCode($0) }
    guard shop == nil || presentment == nil else { return }
    let told = Currencies(bagsOf: spot)
    shop = shop ?? told.shop
    presentment = presentment ?? told.presentment
  }

  /// From the first amount that tells both.
  init(bagsOf spot: Spot) {
    guard let bag = Self.firstBag(in: spot, depth: 0) else { return }
    func code(_ money: Spot?) -> CurrencyCode? {
      (money?["currency_code", "currencyCode"]?.text).map { CurrencyCode($0) }
    }
    shop = code(bag["shop_money", "shopMoney"])
    presentment = code(bag["presentment_money", "presentmentMoney"])
  }

  /// Whether the customer saw another currency than the shop books.
  var differ: Bool {
    guard let shop, let presentment else { return false }
    return shop != presentment
  }

  /// The bases that say something of their own: presentment amounts repeat the shop's where the currency is one.
  var bases: [Basis] { differ ? [.shop, .presentment] : [.shop] }

  func code(_ basis: Basis) -> CurrencyCode? { basis == .shop ? shop : presentment }

  func digits(_ basis: Basis) -> Int { code(basis)?.minorDigits ?? 2 }

  /// One minor unit: 0.01, or 1 for yen.
  func unit(_ basis: Basis) -> ExactDecimal { ExactDecimal(minorUnits: 1, digits: digits(basis)) }

  private static func firstBag(in spot: Spot, depth: Int) -> Spot? {
    guard depth < 6 else { return nil }
    if spot["shop_money", "shopMoney"]?["currency_code", "currencyCode"] != nil { return spot }
    for child in spot.children + spot.elements {
      if let bag = firstBag(in: child, depth: depth + 1) { return bag }
    }
    return nil
  }
}
