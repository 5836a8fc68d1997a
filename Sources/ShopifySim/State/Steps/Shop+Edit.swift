import CommerceTypes

/// Editing placed orders.
extension Shop {
  mutating func edit(_ input: EditInput) throws(ShopError) -> [Happening] {
    let place = "edit of \(input.order)"
    var order = try order(input.order, place: place)
    guard order.cancelledAt == nil else {
      throw ShopError(
        code: .alreadyCancelled, message: "The order cannot be edited.", place: place,
        remedy: "edit before the order is cancelled")
    }
    guard Set(input.quantities.map(\.sku)).count == input.quantities.count else {
      throw ShopError(
        code: .invalidQuantity, message: "A SKU's quantity is set twice", place: place,
        remedy: "name each SKU once, with the units that stay bought")
    }
    let id = nextID()
    let known = order.fulfillmentOrders.count
    var changes: [OrderEdit.Change] = []
    var sales: [Sale] = []
    for wanted in input.quantities {
      try change(wanted, of: &order, edit: id, place: place, &changes, &sales)
    }
    try add(input.additions, to: &order, edit: id, place: place, &changes, &sales)
    for title in input.removedShipping { sales.append(try removeShipping(title, of: &order, place: place)) }
    try add(input.shipping, to: &order, edit: id, place: place, &sales)
    guard !sales.isEmpty else {
      throw ShopError(
        code: .nothingChanged, message: "There are no changes to commit", place: place,
        remedy: "change a quantity, add a line, or add or remove shipping")
    }
    try checkTotal(of: order, place: place)
    lean(on: .edit)
    order.edits.append(OrderEdit(id: id, happenedAt: now, note: input.note, changes: changes))
    book(.edit(id), sales, on: &order)
    store(order)
    issueGiftCards(of: order)
    return [Happening(topic: .ordersEdited, resource: .orderEdit(id, order: order.id))]
      + routed(order, from: known) + [Happening(topic: .ordersUpdated, resource: .order(order.id))]
  }

  /// Brings a SKU to a number of units: added ones go onto its last line, removed ones come off from the last on.
  private mutating func change(
    _ wanted: EditInput.Quantity, of order: inout Order, edit id: Int, place: String,
    _ changes: inout [OrderEdit.Change], _ sales: inout [Sale]
  ) throws(ShopError) {
    let place = "\(place), \(wanted.sku)"
    let indexes = order.lineItems.indices.filter { order.lineItems[$0].sku == wanted.sku }
    guard let last = indexes.last else {
      _ = try variant(wanted.sku, place: place)
      throw ShopError(
        code: .unknownSKU, message: "The line item does not exist", place: place,
        remedy: "add \(wanted.sku) as a new line")
    }
    guard (0...Self.quantityLimit).contains(wanted.quantity) else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity must be greater than or equal to 0", place: place,
        remedy: "give 0 to \(Self.quantityLimit)")
    }
    let now = indexes.reduce(0) { $0 + order.currentQuantity(of: order.lineItems[$1]) }
    if wanted.quantity > now {
      let delta = wanted.quantity - now
      let added = try addUnits(delta, toLine: last, of: &order, edit: id, place: place)
      sales.append(added.sale)
      changes.append(OrderEdit.Change(lineItemID: added.lineItemID, delta: delta))
      return
    }
    var open = now - wanted.quantity
    let removable = indexes.map { removableQuantity(of: order.lineItems[$0], in: order) }
    guard open <= removable.reduce(0, +) else {
      throw ShopError(
        code: .alreadyFulfilled,
        message: "Cannot reduce the quantity below the fulfilled quantity", place: place,
        remedy: "keep at least \(now - removable.reduce(0, +)) units; fulfilled ones go back with a refund")
    }
    for (index, most) in zip(indexes, removable).reversed() where open > 0 && most > 0 {
      let units = min(open, most)
      open -= units
      let line = order.lineItems[index]
      sales.append(removal(of: units, from: line, in: order))
      changes.append(OrderEdit.Change(lineItemID: line.id, delta: -units))
      unroute(line, quantity: units, restock: wanted.restock, of: &order)
    }
  }

  /// Units that are still bought and haven't left.
  private func removableQuantity(of line: LineItem, in order: Order) -> Int {
    max(0, min(order.currentQuantity(of: line), order.unfulfilledQuantity(of: line)))
  }

  /// The line itself stays as it was agreed; what the units come to is taken off in the ledger.
  private mutating func removal(of units: Int, from line: LineItem, in order: Order) -> Sale {
    lean(on: .editRemoves)
    let part = RefundCalculator(currencies: order.currencies).units(units, of: line, in: order)
    return sale(
      .update, of: line, quantity: -units, net: -part.net, discount: -part.discount,
      taxes: part.taxes.map { -$0 })
  }

  /// More units of a line at its price: what is taken off each unit and each percentage of the line holds for them
  /// too, amounts that are spread don't grow; the line's taxes are computed anew.
  ///
  /// A line of which units are gone keeps its spread amounts for those that are left: the new units are a line of
  /// their own then. Returns the line that they are on.
  private mutating func addUnits(
    _ units: Int, toLine index: Int, of order: inout Order, edit id: Int, place: String
  ) throws(ShopError) -> (lineItemID: Int, sale: Sale) {
    lean(on: .editAdds)
    let line = order.lineItems[index]
    guard !line.isTip, line.quantity + units <= Self.quantityLimit else {
      throw ShopError(
        code: .invalidQuantity, message: "Quantity \(units) can't be added", place: place,
        remedy: "stay below \(Self.quantityLimit) units")
    }
    try check(giftCards: line.goods.isGiftCard ? line.quantity + units : 0, place: place)
    try checkSum(line.price * (line.quantity + units), place: place)
    let grown = line.discountAllocations.map { grows($0, in: order) }
    let isOwnLine = grown.contains(false) && order.currentQuantity(of: line) < line.quantity
    let target = isOwnLine ? order.lineItems.count : index
    if isOwnLine { order.lineItems.append(emptied(line, allocations: grown, edit: id)) }
    let before = order.lineItems[target]
    order.lineItems[target] = enlarged(before, by: units, in: order)
    let after = order.lineItems[target]
    try route(after, quantity: units, location: nil, of: &order, place: place)
    return (
      after.id,
      sale(
        .update, of: after, quantity: units, net: after.discountedTotal - before.discountedTotal,
        discount: after.totalDiscount - before.totalDiscount,
        taxes: zip(after.taxLines, before.taxLines).map { $0.price - $1.price })
    )
  }

  /// Whether a discount is taken off each unit, or is a percentage of the line.
  private func grows(_ allocation: DiscountAllocation, in order: Order) -> Bool {
    order.discountApplications[allocation.applicationIndex].allocationMethod == "EACH"
  }

  /// A line of the same goods without units, with the discounts that grow with them.
  private mutating func emptied(_ line: LineItem, allocations: [Bool], edit id: Int) -> LineItem {
    LineItem(
      id: nextID(), goods: line.goods, origin: .edit(id), tip: nil, quantity: 0, price: line.price,
      discountAllocations: zip(line.discountAllocations, allocations).compactMap { allocation, grows in
        grows ? DiscountAllocation(amount: .zero, applicationIndex: allocation.applicationIndex) : nil
      },
      taxLines: line.taxLines.map {
        TaxLine(
          title: $0.title, rate: $0.rate, price: .zero, channelLiable: $0.channelLiable, source: $0.source)
      }, duties: [], attributes: line.attributes, facts: line.facts)
  }

  private func enlarged(_ line: LineItem, by units: Int, in order: Order) -> LineItem {
    var line = line
    line.quantity += units
    let pricer = OrderPricer(currencies: order.currencies, taxesIncluded: order.taxesIncluded)
    var rest = line.price * units
    for (place, allocation) in line.discountAllocations.enumerated() where grows(allocation, in: order) {
      let value = order.discountApplications[allocation.applicationIndex].value
      let amount = pricer.amount(of: value, on: rest, quantity: units)
      rest -= amount
      line.discountAllocations[place] = DiscountAllocation(
        amount: allocation.amount + amount, applicationIndex: allocation.applicationIndex)
    }
    line.taxLines = pricer.taxLines(
      on: line.discountedTotal,
      taxes: line.taxLines.map {
        TaxInput(title: $0.title, rate: $0.rate, channelLiable: $0.channelLiable, source: $0.source)
      })
    return line
  }

  private mutating func add(
    _ additions: [OrderLineInput], to order: inout Order, edit id: Int, place: String,
    _ changes: inout [OrderEdit.Change], _ sales: inout [Sale]
  ) throws(ShopError) {
    let lines = try priceAdded(additions, to: &order, origin: .edit(id), place: place)
    order.lineItems += lines
    for (line, input) in zip(lines, additions) {
      sales.append(sale(.update, ofWhole: line))
      for duty in line.duties {
        sales.append(
          sale(.update, .duty, of: .duty(duty.id), net: duty.price, taxes: duty.taxLines.map(\.price)))
      }
      changes.append(OrderEdit.Change(lineItemID: line.id, delta: line.quantity))
      try route(line, quantity: line.quantity, location: input.location, of: &order, place: place)
    }
  }

  private mutating func add(
    _ shipping: [ShippingInput], to order: inout Order, edit id: Int, place: String, _ sales: inout [Sale]
  ) throws(ShopError) {
    var pricer = OrderPricer(
      currencies: order.currencies, taxesIncluded: order.taxesIncluded,
      applications: order.discountApplications)
    for input in shipping {
      try check(input, in: order.presentmentCurrency, place: place)
      let line = try shippingLine(input, on: order, pricer: &pricer, origin: .edit(id), place: place)
      order.shippingLines.append(line)
      sales.append(sale(.update, ofWhole: line))
    }
    order.discountApplications = pricer.applications
  }

  /// Takes off what is left of a shipping line.
  private mutating func removeShipping(
    _ title: String, of order: inout Order, place: String
  ) throws(ShopError) -> Sale {
    let index = order.shippingLines.lastIndex { $0.title == title && !$0.isRemoved }
    guard let index else {
      let known = order.shippingLines.filter { !$0.isRemoved }.map(\.title).joined(separator: ", ")
      throw ShopError(
        code: .unknownShipping, message: "The shipping line does not exist", place: "\(place), \(title)",
        remedy: known.isEmpty ? "the order has none" : "the order has \(known)")
    }
    lean(on: .editShipping)
    order.shippingLines[index].isRemoved = true
    let line = order.shippingLines[index]
    let subject = Sale.Subject.shipping(line.id)
    return sale(
      .update, .shipping, of: subject, net: -order.currentPrice(of: line),
      discount: -order.currentDiscount(of: subject),
      taxes: order.currentTaxes(of: subject, count: line.taxLines.count).map { -$0 })
  }
}

extension ShopError.Code {
  /// The step would leave everything as it is.
  public static let nothingChanged = ShopError.Code(rawValue: "nothing-changed")
  public static let unknownShipping = ShopError.Code(rawValue: "unknown-shipping")
}

extension Behaviour {
  static let edit = Behaviour(
    "edit.ledger", .assumed,
    "An edit books one agreement of UPDATE sales for everything that it changes and is told by orders/edited, then "
      + "orders/updated.")
  static let editRemoves = Behaviour(
    "edit.removes", .captured,
    "Removed units leave the line's quantity, allocations and taxes and the order's totalPrice as they were agreed; "
      + "the current totals fall by the units' part.")
  static let editAdds = Behaviour(
    "edit.adds", .assumed,
    "Added units cost the line's price; what is taken off each unit or by percentage of the line holds for them, "
      + "amounts that are spread don't grow, and the line's taxes are computed anew on all its units; where units are "
      + "gone from a line with a spread amount, the added ones are a line of their own.")
  static let editShipping = Behaviour(
    "edit.shipping", .assumed,
    "A removed shipping line stays on the order with its price; what is left of it is taken off the current totals."
  )
}
