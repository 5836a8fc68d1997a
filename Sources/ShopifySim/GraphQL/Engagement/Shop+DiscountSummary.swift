import CommerceTypes

/// What a discount gives, in words. Evidence: see ``Behaviour/discountSummary``.
extension Shop {
  func summary(of discount: CodeDiscount) -> String {
    ([gift(of: discount.kind)] + (discount.appliesOncePerCustomer ? ["One use per customer"] : []))
      .joined(separator: " • ")
  }

  private func gift(of kind: CodeDiscountKind) -> String {
    switch kind {
    case .basic(let value, let skus): "\(text(value)) off \(skus.map(text) ?? "entire order")"
    case .buyXGetY(let buys, let bought, let gets, let given, let percentage):
      "Buy \(buys) of \(text(bought)), get \(gets) of \(text(given)) "
        + (percentage == 100 ? "free" : "at \(percentage)% off")
    case .freeShipping(let maximum):
      "Free shipping on all products" + (maximum.map { " • Excludes rates over \(moneyText($0))" } ?? "")
    case .app: ""
    }
  }

  private func text(_ value: DiscountInput.Value) -> String {
    switch value {
    case .fixed(let amount), .fixedEach(let amount): moneyText(amount)
    case .percentage(let percent): "\(percent)%"
    }
  }

  private func text(_ skus: [SKU]) -> String {
    let titles = skus.compactMap { variant(sku: $0).flatMap { product(of: $0) }?.title }
    return titles.count == 1 ? titles[0] : "\(skus.count) products"
  }
}

extension Behaviour {
  static let discountSummary = Behaviour(
    "discount.code.summary", .assumed,
    "A discount's summary says what it gives in words of ours that are like Shopify's.")
}
