import CommerceTypes
import HashTreeCollections

/// Abandoned checkouts.
extension Shop {
  public func abandonedCheckout(named name: String) -> AbandonedCheckout? {
    engagement.abandonedCheckoutIDs[name].flatMap { engagement.abandonedCheckouts[$0] }
  }

  mutating func change(_ input: AbandonedCheckoutChange) throws(ShopError) -> [Happening] {
    lean(on: .abandonedCheckout)
    if case .begin(let order, let components) = input.action {
      try begin(order, components, name: input.name)
      return []
    }
    let known =
      input.name == nil
      ? engagement.abandonedCheckouts.last : input.name.flatMap { self.abandonedCheckout(named: $0) }
    let place = "abandoned checkout \(input.name ?? "")"
    guard var checkout = known else {
      throw Self.unknown("Abandoned checkout", input.name ?? "one", place: place)
    }
    guard checkout.completedAt == nil else {
      throw ShopError(
        code: .invalidState, message: "The checkout has been completed", place: place,
        remedy: "change the order that it became")
    }
    var happenings: [Happening] = []
    switch input.action {
    case .begin: break
    case .change(let order, let components):
      checkout.input = order
      checkout.quote = try quote(ofCheckout: order, place: place)
      checkout.components = try parts(components, of: checkout.quote, place: place)
    case .recover(let transactions):
      var order = checkout.input
      order.transactions = transactions
      happenings = try placeOrder(order)
      checkout.completedAt = now
      checkout.orderID = orders.last?.id
    }
    checkout.updatedAt = now
    engagement.abandonedCheckouts[checkout.id] = checkout
    return happenings
  }

  private mutating func begin(
    _ order: OrderInput, _ components: [AbandonedCheckoutChange.Component], name: String?
  ) throws(ShopError) {
    let id = nextID()
    let name = name ?? "#\(id)"
    let place = "abandoned checkout \(name)"
    guard abandonedCheckout(named: name) == nil else {
      throw ShopError(
        code: .duplicateName, message: "Checkout \(name) already exists", place: place,
        remedy: "give the checkout another name, or none")
    }
    let quote = try quote(ofCheckout: order, place: place)
    engagement.abandonedCheckouts.append(
      AbandonedCheckout(
        id: id, name: name, input: order, quote: quote,
        components: try parts(components, of: quote, place: place), createdAt: now, updatedAt: now,
        completedAt: nil, orderID: nil))
    engagement.abandonedCheckoutIDs[name] = id
  }

  /// What the checkout would come to.
  private mutating func quote(ofCheckout input: OrderInput, place: String) throws(ShopError) -> Order {
    guard input.transactions.isEmpty, input.name == nil else {
      throw ShopError(
        code: .invalidState, message: "An abandoned checkout has no payments and no order's name",
        place: place,
        remedy: "give the payments when the customer comes back")
    }
    var quote = try agree(input, name: place, number: 0, place: place)
    quote.agreements = []
    return quote
  }

  private mutating func parts(
    _ components: [AbandonedCheckoutChange.Component], of quote: Order, place: String
  ) throws(ShopError) -> [Int: [AbandonedCheckout.Component]] {
    var parts: [Int: [AbandonedCheckout.Component]] = [:]
    for component in components {
      guard let line = quote.lineItems.first(where: { $0.sku?.rawValue == component.sku }) else {
        throw Self.unknown("Line", component.sku, place: place)
      }
      parts[line.id, default: []].append(
        AbandonedCheckout.Component(
          id: nextID(), title: component.title, variantTitle: component.variantTitle,
          quantity: component.quantity))
    }
    return parts
  }
}

extension Behaviour {
  static let abandonedCheckout = Behaviour(
    "checkout.abandoned", .assumed,
    "An abandoned checkout's totals are computed as an order's are, it makes its customer known, and it is completed "
      + "when the customer comes back and buys; its webhooks aren't sent.")
}
