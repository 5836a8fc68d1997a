import CommerceTypes

/// Writes a drawn order as an ordinary scenario file.
struct RandomOrderText {
  let order: RandomOrder
  /// `random-42-07`.
  let name: String

  func yaml() -> String {
    var lines = [
      "# Drawn by labrun generate; the same seed draws the same order.",
      "scenario: \(name)",
      "about: \(Self.quoted("\(order.shop.profile), \(order.about)"))",
      "tags: [random]",
      "shop: \(order.shop.name)",
      "",
      "given:",
      "  stock:",
    ]
    for sku in goods { lines.append("    - {sku: \(sku), location: \(order.shop.location), available: 50}") }
    lines += ["", "when:"] + place() + settle
    for event in order.events { lines += text(of: event) + settle }
    lines += [
      "",
      "then:",
      "  - shopify: {order: \"\(order.place.order)\"}",
      "    fields: {totalPrice: \(order.total), totalTax: \(order.tax)}",
      "  - odoo: sale.order",
      "    of: {order: \"\(order.place.order)\"}",
      "    count: 1",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The order's goods: what has no stock needs none.
  private var goods: [String] {
    let kept = Set(RandomWorld.products.filter(\.isGood).map(\.sku))
    return order.place.lines.map(\.sku).filter(kept.contains)
  }

  private let settle = ["  - settle: {timeout: 120s}"]

  private func place() -> [String] {
    let step = order.place
    var text = [
      "  - place:",
      "      order: \"\(step.order)\"",
      "      email: \(step.email)",
      "      customer: {first_name: \(Self.quoted(step.firstName)), last_name: \(Self.quoted(step.lastName))}",
      "      ship_to: {\(Self.address(step.shipTo))}",
      "    lines:",
    ]
    for line in step.lines {
      var parts = [
        "sku: \(line.sku)", "quantity: \(line.quantity)", "price: \(Self.amount(line.price))",
        "tax: \(Self.taxes(line.taxes ?? []))",
      ]
      if let discount = line.discount { parts.append("discount: {\(Self.value(discount))}") }
      text.append("      - {\(parts.joined(separator: ", "))}")
    }
    if !step.discounts.isEmpty { text.append("    discounts:") }
    for discount in step.discounts {
      let source =
        discount.code.map { "code: \($0)" } ?? "title: \(Self.quoted(discount.title ?? "Discount"))"
      text.append("      - {\(source), \(Self.value(discount.value))}")
    }
    for shipping in step.shipping {
      text.append(
        "    shipping: {title: \(shipping.title), price: \(Self.amount(shipping.price)), "
          + "tax: \(Self.taxes(shipping.taxes ?? []))}")
    }
    for payment in step.payments { text.append("    paid: {gateway: \(payment.gateway)}") }
    return text
  }

  private func text(of event: Step.Action) -> [String] {
    switch event {
    case .fulfill(let step): fulfill(step)
    case .refund(let step): refund(step)
    default: []
    }
  }

  private func fulfill(_ step: FulfillStep) -> [String] {
    var text = ["  - fulfill: {order: \"\(step.order)\", location: \(step.location)}"]
    if let lines = step.lines {
      text.append("    lines:")
      text += lines.map { "      - {sku: \($0.sku), quantity: \($0.quantity)}" }
    }
    if let number = step.trackingNumber {
      let company = step.trackingCompany.map { "company: \($0), " } ?? ""
      text.append("    tracking: {\(company)number: \"\(number)\"}")
    }
    return text
  }

  private func refund(_ step: RefundStep) -> [String] {
    let note = step.note.map { ", note: \(Self.quoted($0))" } ?? ""
    var text = ["  - refund: {order: \"\(step.order)\"\(note)}"]
    if !step.lines.isEmpty { text.append("    lines:") }
    text += step.lines.map { line in
      let place = line.location.map { ", location: \($0)" } ?? ""
      return
        "      - {sku: \(line.sku), quantity: \(line.quantity), restock: \(line.restock.rawValue)\(place)}"
    }
    if !step.shipping.isZero { text.append("    shipping: \(Self.amount(step.shipping))") }
    let payments = step.transactions.map { "{amount: \(Self.amount($0.amount)), gateway: \($0.gateway)}" }
    text.append("    transactions: [\(payments.joined(separator: ", "))]")
    return text
  }

  private static func address(_ address: AddressScript) -> String {
    let parts = [
      ("name", address.name), ("address1", address.address1), ("zip", address.zip), ("city", address.city),
      ("province", address.province),
    ].compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
    return (parts + ["country: \(address.country)"]).joined(separator: ", ")
  }

  private static func taxes(_ taxes: [TaxScript]) -> String {
    let parts = taxes.map { "{title: \(quoted($0.title)), rate: \($0.rate.fraction)}" }
    return "[\(parts.joined(separator: ", "))]"
  }

  private static func value(_ value: DiscountValue) -> String {
    switch value {
    case .amount(let amount): "amount: \(Self.amount(amount))"
    case .percent(let percent): "percent: \(percent)"
    case .each(let amount): "each: \(Self.amount(amount))"
    }
  }

  private static func amount(_ amount: ExactDecimal) -> String { amount.formatted(minimumDigits: 2) }

  /// A YAML text in double quotes, so that nothing in it means anything.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
