import CommerceTypes

/// Turns an order's input into priced lines: discounts first, each on what the ones before left, then taxes.
struct OrderPricer {
  /// A line to price, its product found.
  struct Line {
    let input: OrderLineInput
    let variant: ProductVariant
    var price: ExactDecimal { input.price ?? variant.product.price }
    var total: ExactDecimal { price * ExactDecimal(input.quantity) }
  }

  /// What a line bears and owes.
  struct Priced {
    var allocations: [DiscountAllocation] = []
    var taxLines: [TaxLine] = []
    var discount: ExactDecimal { allocations.map(\.amount).sum() }
  }

  let configuration: ShopConfiguration
  private(set) var applications: [DiscountApplication] = []

  init(configuration: ShopConfiguration) { self.configuration = configuration }

  private var digits: Int { configuration.currency.minorDigits }
  private var taxes: TaxCalculator {
    TaxCalculator(taxesIncluded: configuration.taxesIncluded, digits: digits)
  }

  /// Prices the lines: their own discounts, then the order's, spread over what is left of the entitled lines.
  mutating func price(_ lines: [Line], orderDiscounts: [DiscountInput]) -> [Priced] {
    var priced = lines.map { _ in Priced() }
    for index in lines.indices {
      for discount in lines[index].input.discounts {
        let rest = lines[index].total - priced[index].discount
        let application = apply(discount, target: .line)
        append(amount(of: discount, on: rest), application, to: &priced[index])
      }
    }
    for discount in orderDiscounts {
      let weights = lines.indices.map { index in
        isEntitled(lines[index], to: discount) ? lines[index].total - priced[index].discount : .zero
      }
      let application = apply(discount, target: .order(entitledOnly: discount.entitledSKUs != nil))
      let parts = Apportionment.parts(
        of: amount(of: discount, on: weights.sum()), weights: weights, digits: digits)
      for index in lines.indices { append(parts[index], application, to: &priced[index]) }
    }
    for index in lines.indices where lines[index].variant.product.taxable {
      priced[index].taxLines = taxes.taxLines(
        on: lines[index].total - priced[index].discount,
        taxes: lines[index].input.taxes ?? configuration.taxes)
    }
    return priced
  }

  /// Prices a shipping line.
  mutating func price(_ shipping: ShippingInput) -> Priced {
    var priced = Priced()
    for discount in shipping.discounts {
      let application = apply(discount, target: .shipping)
      append(amount(of: discount, on: shipping.price - priced.discount), application, to: &priced)
    }
    priced.taxLines = taxes.taxLines(
      on: shipping.price - priced.discount,
      taxes: shipping.taxes ?? (configuration.taxShipping ? configuration.taxes : []))
    return priced
  }

  private mutating func apply(_ discount: DiscountInput, target: DiscountApplication.Target) -> Int {
    let index = applications.count
    applications.append(
      DiscountApplication(index: index, source: discount.source, value: discount.value, target: target))
    return index
  }

  private func isEntitled(_ line: Line, to discount: DiscountInput) -> Bool {
    discount.entitledSKUs?.contains(line.variant.sku) ?? true
  }

  /// A percentage is rounded half up once, on the sum it is taken from. Evidence: assumed.
  private func amount(of discount: DiscountInput, on rest: ExactDecimal) -> ExactDecimal {
    switch discount.value {
    case .fixed(let amount): min(amount, rest)
    case .percentage(let percent):
      min(rest, (rest * percent * ExactDecimal(minorUnits: 1, digits: 2)).roundedHalfUp(to: digits))
    }
  }

  private func append(_ amount: ExactDecimal, _ application: Int, to priced: inout Priced) {
    guard !amount.isZero else { return }
    priced.allocations.append(DiscountAllocation(amount: amount, applicationIndex: application))
  }
}
