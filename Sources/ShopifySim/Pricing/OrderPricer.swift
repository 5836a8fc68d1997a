import CommerceTypes

/// Prices lines and shipping in both currencies: discounts first, each on what the ones before left, then taxes.
struct OrderPricer {
  /// A line to price.
  struct Line {
    let sku: SKU?
    let price: MoneyBag
    let quantity: Int
    let discounts: [DiscountInput]
    /// The taxes that the line would bear; empty for what isn't taxable.
    let taxes: [TaxInput]

    var total: MoneyBag { price * quantity }
  }

  /// What a line or a shipping line bears and owes.
  struct Priced {
    var allocations: [DiscountAllocation] = []
    var taxLines: [TaxLine] = []

    var discount: MoneyBag { allocations.map(\.amount).sum() }
  }

  let currencies: CurrencyPair
  let taxesIncluded: Bool
  private(set) var applications: [DiscountApplication]

  init(currencies: CurrencyPair, taxesIncluded: Bool, applications: [DiscountApplication] = []) {
    self.currencies = currencies
    self.taxesIncluded = taxesIncluded
    self.applications = applications
  }

  private var taxes: TaxCalculator { TaxCalculator(taxesIncluded: taxesIncluded, currencies: currencies) }

  /// Prices the lines: their own discounts, then the order's, spread over what is left of the entitled lines.
  mutating func price(_ lines: [Line], orderDiscounts: [DiscountInput] = []) -> [Priced] {
    var priced = lines.map { _ in Priced() }
    for index in lines.indices {
      for discount in lines[index].discounts {
        let rest = lines[index].total - priced[index].discount
        let amount = amount(of: discount.value, on: rest, quantity: lines[index].quantity)
        append(amount, apply(discount, target: .line), to: &priced[index])
      }
    }
    for discount in orderDiscounts { spread(discount, over: lines, &priced) }
    for index in lines.indices {
      priced[index].taxLines = taxes.taxLines(
        on: lines[index].total - priced[index].discount, taxes: lines[index].taxes)
    }
    return priced
  }

  /// Prices a shipping line; `shippingTaxes` are those that it bears.
  mutating func price(_ shipping: ShippingInput, taxes shippingTaxes: [TaxInput]) -> Priced {
    var priced = Priced()
    let price = currencies.bag(presentment: shipping.price)
    for discount in shipping.discounts {
      let amount = amount(of: discount.value, on: price - priced.discount, quantity: 1)
      append(amount, apply(discount, target: .shipping), to: &priced)
    }
    priced.taxLines = taxes.taxLines(on: price - priced.discount, taxes: shippingTaxes)
    return priced
  }

  /// The taxes of a duty or a fee.
  func taxLines(on price: MoneyBag, taxes others: [TaxInput]) -> [TaxLine] {
    taxes.taxLines(on: price, taxes: others)
  }

  /// A discount of the order: an amount for each unit is taken line by line, all others are spread.
  private mutating func spread(_ discount: DiscountInput, over lines: [Line], _ priced: inout [Priced]) {
    let application = apply(discount, target: .order(entitledOnly: discount.entitledSKUs != nil))
    let rests = lines.indices.map { index in
      isEntitled(lines[index], to: discount) ? lines[index].total - priced[index].discount : .zero
    }
    if case .fixedEach = discount.value {
      for index in lines.indices {
        let amount = amount(of: discount.value, on: rests[index], quantity: lines[index].quantity)
        append(amount, application, to: &priced[index])
      }
      return
    }
    let whole = amount(of: discount.value, on: rests.sum(), quantity: 1)
    let shopParts = Apportionment.parts(
      of: whole.shop, weights: rests.map(\.shop), digits: currencies.shop.minorDigits)
    let presentmentParts =
      currencies.isOne
      ? shopParts
      : Apportionment.parts(
        of: whole.presentment, weights: rests.map(\.presentment),
        digits: currencies.presentment.minorDigits)
    for index in lines.indices {
      let part = MoneyBag(shop: shopParts[index], presentment: presentmentParts[index])
      append(part, application, to: &priced[index])
    }
  }

  private mutating func apply(_ discount: DiscountInput, target: DiscountApplication.Target) -> Int {
    let index = applications.count
    applications.append(
      DiscountApplication(
        index: index, source: discount.source, value: discount.value, target: target,
        description: discount.description))
    return index
  }

  private func isEntitled(_ line: Line, to discount: DiscountInput) -> Bool {
    guard let entitled = discount.entitledSKUs else { return true }
    return line.sku.map(entitled.contains) ?? false
  }

  /// What a discount takes off what is left; never more than that.
  ///
  /// An amount that takes all that is left in the customer's currency takes all in the shop's, whatever the rate's
  /// rounding says.
  func amount(of value: DiscountInput.Value, on rest: MoneyBag, quantity: Int) -> MoneyBag {
    switch value {
    case .fixed(let amount): return capped(amount, to: rest)
    case .fixedEach(let amount): return capped(amount * ExactDecimal(quantity), to: rest)
    case .percentage(let percent):
      return currencies.each { part, digits in
        let share = rest[keyPath: part] * percent * ExactDecimal(minorUnits: 1, digits: 2)
        return min(rest[keyPath: part], share.roundedHalfUp(to: digits))
      }
    }
  }

  private func capped(_ amount: ExactDecimal, to rest: MoneyBag) -> MoneyBag {
    guard amount < rest.presentment else { return rest }
    let bag = currencies.bag(presentment: amount)
    return MoneyBag(shop: min(bag.shop, rest.shop), presentment: amount)
  }

  private func append(_ amount: MoneyBag, _ application: Int, to priced: inout Priced) {
    guard !amount.isZero else { return }
    priced.allocations.append(DiscountAllocation(amount: amount, applicationIndex: application))
  }
}

extension Behaviour {
  static let discountSequence = Behaviour(
    "discount.sequence", .assumed,
    "Lines' own discounts come first, then the order's, each taken from what the ones before left; a percentage is "
      + "rounded half up once on the sum that it is taken from.")
  static let discountCap = Behaviour(
    "discount.cap", .assumed, "A discount takes no more than there is; prices never become negative.")
}
