/// An amount in the shop's currency and in the customer's, as far as the payload tells them.
struct MoneyPair: Sendable {
  var shop: Amount?
  var presentment: Amount?

  subscript(basis: Basis) -> Amount? {
    switch basis {
    case .shop: shop
    case .presentment: presentment
    }
  }

  /// The first amount told, for its place.
  var any: Amount? { shop ?? presentment }

  /// Reads `{shop_money, presentment_money}` or `{shopMoney, presentmentMoney}`.
  init(bag: Spot?) {
    shop = Amount(bag?["shop_money", "shopMoney"]?["amount"])
    presentment = Amount(bag?["presentment_money", "presentmentMoney"]?["amount"])
  }

  init(shop: Amount?, presentment: Amount?) {
    self.shop = shop
    self.presentment = presentment
  }
}

extension Spot {
  /// The amount of that REST name in any of its forms: `total_price`, `total_price_set`, `totalPriceSet`,
  /// `totalPrice` as money of one currency or as plain text.
  ///
  /// The plain form is the shop's currency.
  func money(_ name: String, graphQL other: String? = nil) -> MoneyPair {
    let camel = other ?? Self.camelCase(name)
    var pair = MoneyPair(bag: self["\(name)_set"] ?? self["\(camel)Set"])
    if pair.shop == nil, pair.presentment == nil, let bag = self[name] ?? self[camel] {
      pair = MoneyPair(bag: bag)
    }
    if let plain = self[name], let amount = Amount(plain) {
      pair.shop = amount
    } else if pair.shop == nil, let plain = self[camel] {
      pair.shop = Amount(plain["amount"] ?? plain)
    }
    return pair
  }

  static func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }
      .joined()
  }
}
