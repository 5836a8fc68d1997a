import CommerceTypes
import ShopifySim

/// Lets things happen to a drawn order, each tried in a simulated shop, which refuses what Shopify couldn't have
/// and knows what a refund comes to.
struct RandomStory {
  var random: SplitMix64
  private var order: RandomOrder
  private var shop: Shop
  private let translator: StepTranslator
  private static let goods = Set(RandomWorld.products.filter(\.isGood).map(\.sku))
  private static let nowhere = SourcePosition(file: "random", line: 1, column: 1)

  /// - Throws: `ShopError` for an order that the shop refuses.
  init(_ place: PlaceStep, of kind: RandomWorld.ShopKind, random: SplitMix64) throws {
    let names = RunNames(token: "draw")
    self.random = random
    translator = StepTranslator(names: names)
    order = RandomOrder(shop: kind, place: place)
    shop = Shop(
      ShopConfiguration(
        domain: "random.myshopify.com", currency: CurrencyCode(kind.currency),
        taxesIncluded: kind.taxesIncluded, locations: [kind.location],
        products: RandomWorld.products.map { product in
          ProductInput(
            sku: SKU(names.sku(product.sku)), title: product.title,
            price: ExactDecimal(product.price) ?? .one, requiresShipping: product.isGood)
        }))
    _ = try shop.apply(.placeOrder(translator.order(place)))
  }

  /// Some of: a partial fulfillment, the rest, one to two refunds, at the end everything back.
  mutating func play() -> RandomOrder {
    if random.chance(75) {
      if random.chance(55) {
        fulfillSome()
        if random.chance(50) { fulfillRest() }
      } else {
        fulfillRest()
      }
    }
    if !order.place.payments.isEmpty, random.chance(60) {
      refundSome()
      if random.chance(25) { refundSome() }
      if random.chance(25) { refundRest() }
    }
    order.total = sold.map { $0.totalPrice.shop.formatted(minimumDigits: 2) } ?? ""
    order.tax = sold.map { $0.totalTax.shop.formatted(minimumDigits: 2) } ?? ""
    return order
  }

  private var sold: Order? { shop.orders.first }

  /// What of a SKU is still to leave, and what has left and not come back.
  private func units() -> [(sku: String, open: Int, gone: Int)] {
    guard let sold else { return [] }
    return zip(order.place.lines, sold.lineItems).map { line, item in
      let open = sold.unfulfilledQuantity(of: item)
      return (line.sku, open, sold.currentQuantity(of: item) - open)
    }
  }

  private mutating func fulfillSome() {
    let open = units().filter { $0.open > 0 }
    guard open.map(\.open).reduce(0, +) > 1 else { return }
    var lines: [UnitScript] = []
    for line in random.pick(random.number(1...open.count), of: open) {
      lines.append(
        UnitScript(sku: line.sku, quantity: random.number(1...line.open), position: Self.nowhere))
    }
    fulfill(lines)
  }

  private mutating func fulfillRest() {
    if units().contains(where: { $0.open > 0 }) { fulfill(nil) }
  }

  private mutating func fulfill(_ lines: [UnitScript]?) {
    let hasTracking = random.chance(60)
    let carrier = random.pick(RandomWorld.carriers)
    let number = "R\(random.number(100_000_000...999_999_999))"
    let step = FulfillStep(
      order: order.place.order, location: order.shop.location, lines: lines,
      trackingCompany: hasTracking ? carrier : nil, trackingNumber: hasTracking ? number : nil,
      webhooks: .sent)
    guard (try? shop.apply(.fulfill(translator.fulfillment(step)))) != nil else { return }
    order.events.append(.fulfill(step))
  }

  /// Units of some lines, or shipping, or both.
  private mutating func refundSome() {
    var lines: [RefundStep.Line] = []
    let some = units().filter { $0.open + $0.gone > 0 }
    if !some.isEmpty, random.chance(85) {
      for line in random.pick(random.number(1...min(2, some.count)), of: some) {
        lines.append(refundLine(line))
      }
    }
    refund(lines, shipping: shippingBack(isWanted: lines.isEmpty))
  }

  private mutating func refundLine(_ line: (sku: String, open: Int, gone: Int)) -> RefundStep.Line {
    let isBack = line.gone > 0 && (line.open == 0 || random.chance(60))
    // A service can't be put back on a shelf.
    let isKept = random.chance(30) || !Self.goods.contains(line.sku)
    // What stays with the customer or is thrown away comes from either.
    let most = isKept ? line.open + line.gone : isBack ? line.gone : line.open
    return RefundStep.Line(
      sku: line.sku, quantity: random.number(1...most),
      restock: isKept ? .none : isBack ? .returned : .cancelled,
      location: !isKept && isBack ? order.shop.location : nil, position: Self.nowhere)
  }

  private mutating func shippingBack(isWanted: Bool) -> ExactDecimal {
    guard let left = sold?.currentShippingPrice.shop, !left.isZero, isWanted || random.chance(35) else {
      return .zero
    }
    guard random.chance(40) else { return left }
    return (left * ExactDecimal(minorUnits: random.number(10...90), digits: 2)).roundedHalfUp(to: 2)
  }

  /// All that is left: goods on their way back, the others never sent, and the shipping.
  private mutating func refundRest() {
    var lines: [RefundStep.Line] = []
    for line in units() {
      if line.gone > 0 {
        let isGood = Self.goods.contains(line.sku)
        lines.append(
          RefundStep.Line(
            sku: line.sku, quantity: line.gone, restock: isGood ? .returned : .none,
            location: isGood ? order.shop.location : nil, position: Self.nowhere))
      }
      if line.open > 0 {
        lines.append(
          RefundStep.Line(
            sku: line.sku, quantity: line.open, restock: .cancelled, location: nil, position: Self.nowhere))
      }
    }
    refund(lines, shipping: sold?.currentShippingPrice.shop ?? .zero)
  }

  private mutating func refund(_ lines: [RefundStep.Line], shipping: ExactDecimal) {
    guard !lines.isEmpty || !shipping.isZero else { return }
    var step = RefundStep(
      order: order.place.order, note: random.chance(50) ? random.pick(RandomWorld.notes) : nil, lines: lines,
      shipping: shipping, transactions: [], webhooks: .sent)
    var input = translator.refund(step)
    input.transactions = nil
    guard (try? shop.apply(.refund(input))) != nil, let sold, let made = sold.refunds.last else { return }
    step.transactions = sold.transactions(ids: made.transactionIDs).map {
      RefundStep.Transaction(gateway: $0.gateway, amount: $0.amount.shop)
    }
    order.events.append(.refund(step))
  }
}
