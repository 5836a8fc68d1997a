import CommerceTypes

/// Draws an order: who, where to, what, for how much. What happens to it later is ``RandomStory``'s.
struct RandomOrderDraw {
  var random: SplitMix64
  /// Tells orders of one file set apart; from 1.
  let number: Int
  let kind: RandomWorld.ShopKind
  private static let nowhere = SourcePosition(file: "random", line: 1, column: 1)

  /// `#5001` and on: far from the hand-written ones.
  var name: String { "#\(5000 + number)" }

  mutating func order() -> PlaceStep {
    let first = random.pick(RandomWorld.firstNames) ?? "Ada"
    let last = random.pick(RandomWorld.lastNames) ?? "Tester"
    let home = random.pick(kind.places) ?? kind.places[0]
    var address = home.address
    if random.chance(25) {
      let someone = random.pick(RandomWorld.firstNames) ?? "Ada"
      address.name = "\(someone) \(random.pick(RandomWorld.lastNames) ?? "Tester")"
    }
    let taxes = random.pick(home.taxes) ?? []
    let lines = products().map { line($0, home, taxes) }
    var order = PlaceStep(
      order: name, email: "customer\(number)@example.com", firstName: first, lastName: last, shipTo: address,
      billTo: nil, lines: lines, discounts: [], shipping: [],
      payments: random.chance(88) ? [PlaceStep.Payment(gateway: RandomWorld.gateway, amount: nil)] : [],
      webhooks: .sent)
    if random.chance(35) { order.discounts = [discount(on: lines)] }
    if random.chance(60) { order.shipping = [shipping(taxes)] }
    return order
  }

  /// One to five, a good among them.
  private mutating func products() -> [RandomWorld.Product] {
    let chosen = random.pick(random.number(1...5), of: RandomWorld.products)
    guard !chosen.contains(where: \.isGood) else { return chosen }
    return random.pick(1, of: RandomWorld.products.filter(\.isGood)) + chosen
  }

  private mutating func line(
    _ product: RandomWorld.Product, _ home: RandomWorld.Place, _ common: [(title: String, rate: String)]
  ) -> PlaceStep.Line {
    let base = ExactDecimal(product.price) ?? .one
    // A price of its own now and then: a variant, a sale, a price list.
    let cents = ExactDecimal(minorUnits: random.number(1...199), digits: 2)
    let price = random.chance(40) ? base + cents : base
    let isCheap = price < ExactDecimal(30)
    let quantity = random.number(1...(isCheap ? 6 : 2))
    // In the European Union each good has its own rate; elsewhere the place decides, and some goods are free of tax.
    let own = kind.taxesIncluded ? random.pick(home.taxes) ?? common : common
    let taxes = random.chance(8) ? [] : own
    return PlaceStep.Line(
      sku: product.sku, quantity: quantity, price: price, taxes: Self.scripts(taxes),
      discount: random.chance(30) ? lineDiscount(on: price * ExactDecimal(quantity)) : nil,
      position: Self.nowhere)
  }

  private mutating func lineDiscount(on total: ExactDecimal) -> DiscountValue {
    if random.chance(50) {
      return .percent(ExactDecimal(random.pick(["5", "10", "12.5", "15", "20", "33"]) ?? "10") ?? .one)
    }
    return .amount(part(of: total, percent: 2...40))
  }

  private mutating func discount(on lines: [PlaceStep.Line]) -> DiscountScript {
    let subtotal = lines.map { $0.price * ExactDecimal($0.quantity) }.sum()
    let isCode = random.chance(60)
    let percent = ExactDecimal(random.pick(["5", "7.5", "10", "15", "20", "25"]) ?? "10") ?? .one
    // Line discounts may have taken 40 % already.
    let value: DiscountValue =
      random.chance(50) ? .percent(percent) : .amount(part(of: subtotal, percent: 2...35))
    return DiscountScript(
      code: isCode ? "SAVE\(random.number(5...50))" : nil, title: isCode ? nil : "Spring sale", value: value,
      position: Self.nowhere)
  }

  private mutating func shipping(_ taxes: [(title: String, rate: String)]) -> PlaceStep.Shipping {
    let price = ExactDecimal(random.pick(["4.90", "5.95", "9.99", "14.37", "7.00"]) ?? "5.95") ?? .one
    // Some places tax shipping, some don't.
    let isTaxed = kind.taxesIncluded || random.chance(50)
    return PlaceStep.Shipping(
      title: random.pick(["Standard", "Express"]) ?? "Standard", price: price,
      taxes: Self.scripts(isTaxed ? taxes : []), discount: nil)
  }

  /// So many percent of an amount, in whole cents, at least one.
  private mutating func part(of total: ExactDecimal, percent: ClosedRange<Int>) -> ExactDecimal {
    let share = ExactDecimal(minorUnits: random.number(percent), digits: 2)
    let part = (total * share).roundedHalfUp(to: 2)
    return part.isZero ? ExactDecimal(minorUnits: 1, digits: 2) : part
  }

  private static func scripts(_ taxes: [(title: String, rate: String)]) -> [TaxScript] {
    taxes.compactMap { tax in
      ExactDecimal(tax.rate).map { TaxScript(title: tax.title, rate: TaxRate(fraction: $0)) }
    }
  }
}
