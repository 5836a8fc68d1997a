import CommerceTypes

/// The part of a line that some of its units, or some of its price, come to when they are taken back (E12).
///
/// A part is rounded half up in each currency on its own; it never exceeds what is left, and the last part takes all
/// that is left, so that the parts of a line add up to the line in both currencies.
struct RefundCalculator {
  /// What is taken back of something: its price, the discounts in it, and each of its taxes.
  struct Part: Sendable, Hashable {
    var net: MoneyBag
    var discount: MoneyBag
    var taxes: [MoneyBag]

    var totalTax: MoneyBag { taxes.sum() }
  }

  let currencies: CurrencyPair

  /// The part of `whole` for `share` of `total`, of which `left` with a worth of `rest` is still there.
  func part(
    of whole: MoneyBag, rest: MoneyBag, share: MoneyBag, left: MoneyBag, total: MoneyBag
  ) -> MoneyBag {
    func part(
      _ whole: ExactDecimal, _ rest: ExactDecimal, _ share: ExactDecimal, _ left: ExactDecimal,
      _ total: ExactDecimal, _ digits: Int
    ) -> ExactDecimal {
      if share == left { return rest }
      guard let part = (whole * share).divided(by: total, digits: digits) else { return .zero }
      return min(part, rest)
    }
    return MoneyBag(
      shop: part(whole.shop, rest.shop, share.shop, left.shop, total.shop, currencies.shop.minorDigits),
      presentment: part(
        whole.presentment, rest.presentment, share.presentment, left.presentment, total.presentment,
        currencies.presentment.minorDigits))
  }

  /// The part for `quantity` of `total` units, of which `left` are still there.
  func part(of whole: MoneyBag, rest: MoneyBag, quantity: Int, left: Int, total: Int) -> MoneyBag {
    part(
      of: whole, rest: rest, share: MoneyBag(ExactDecimal(quantity)), left: MoneyBag(ExactDecimal(left)),
      total: MoneyBag(ExactDecimal(total)))
  }

  /// What `quantity` units of a line come to.
  func units(_ quantity: Int, of line: LineItem, in order: Order) -> Part {
    let left = order.currentQuantity(of: line)
    func part(_ whole: MoneyBag, rest: MoneyBag) -> MoneyBag {
      self.part(of: whole, rest: rest, quantity: quantity, left: left, total: line.quantity)
    }
    // The discount is what the units' price is less, so that what is left costs price · units less its discounts.
    let net = part(line.discountedTotal, rest: order.currentTotal(of: line))
    return Part(
      net: net, discount: line.price * quantity - net,
      taxes: zip(line.taxLines, order.currentTaxes(of: line)).map { part($0.price, rest: $1) })
  }

  /// A part of a shipping line's price in the customer's currency, with its discounts and taxes.
  func shipping(_ amount: ExactDecimal, of line: ShippingLine, in order: Order) -> Part {
    let subject = Sale.Subject.shipping(line.id)
    let left = order.currentPrice(of: line)
    let whole = line.discountedPrice
    let net =
      amount == left.presentment
      ? left
      : MoneyBag(shop: min(currencies.part(amount, of: whole).shop, left.shop), presentment: amount)
    func part(_ amount: MoneyBag, rest: MoneyBag) -> MoneyBag {
      self.part(of: amount, rest: rest, share: net, left: left, total: whole)
    }
    let taxes = order.currentTaxes(of: subject, count: line.taxLines.count)
    return Part(
      net: net, discount: part(line.totalDiscount, rest: order.currentDiscount(of: subject)),
      taxes: zip(line.taxLines, taxes).map { part($0.price, rest: $1) })
  }

  /// The duty of `quantity` units of the line that bears it; `returned` units' duty went back before.
  func duty(_ duty: Duty, quantity: Int, returned: Int, of line: LineItem, in order: Order) -> Part {
    let subject = Sale.Subject.duty(duty.id)
    let taxes = order.currentTaxes(of: subject, count: duty.taxLines.count)
    func part(_ whole: MoneyBag, rest: MoneyBag) -> MoneyBag {
      self.part(
        of: whole, rest: rest, quantity: quantity, left: line.quantity - returned, total: line.quantity)
    }
    return Part(
      net: part(duty.price, rest: order.currentNet(of: subject)), discount: .zero,
      taxes: zip(duty.taxLines, taxes).map { part($0.price, rest: $1) })
  }
}

extension Behaviour {
  static let refundLastPart = Behaviour(
    "refund.last-part", .assumed,
    "Units taken back come to their part of the line, rounded half up; the last ones take all that is left of it."
  )
}
