import CommerceTypes
import ShopifySim

/// What Shopify says of one order: the amounts that Odoo is judged by.
struct OrderFacts: Sendable {
  struct Tax: Sendable, Hashable {
    var title: String
    var rate: TaxRate
    var amount: ExactDecimal
  }

  struct Refund: Sendable {
    var gid: String
    /// What the refund comes to: lines, shipping, their tax, less what the merchant kept.
    var total: ExactDecimal
    var taxes: [Tax]
  }

  /// Units of a SKU at a location.
  struct Units: Sendable, Hashable {
    var sku: String
    var location: String
    var quantity: Int
  }

  /// The name with the run's token.
  var name: String
  var gid: String
  /// The e-mail with the run's token.
  var email: String
  var currency: CurrencyCode
  var pricesIncludeTax: Bool
  var subtotal: ExactDecimal
  var totalTax: ExactDecimal
  var total: ExactDecimal
  var taxes: [Tax]
  var refunds: [Refund]
  /// Successful sales and captures with an amount.
  var paymentsIn: [ExactDecimal]
  /// Successful refunds with an amount.
  var paymentsOut: [ExactDecimal]
  var outstanding: ExactDecimal
  /// Whether Shopify has cancelled it.
  var isCancelled: Bool
  /// One entry for each fulfillment that stands, and line of goods.
  var fulfilled: [[Units]]
  /// Delivered units that went back on a shelf.
  var returned: [Units]
  /// Units of goods neither fulfilled nor taken off the order, by SKU.
  var unfulfilled: [String: Int]
  /// Whether the file expects the order to be held.
  var isHeld: Bool

  var digits: Int { currency.minorDigits }
  /// Whether the customer has paid it in full at some time.
  var isPaidInFull: Bool { total > .zero && paymentsIn.sum() >= total }
}

extension OrderFacts {
  /// - Parameter shop: the shop the order is in, for its locations.
  init(_ order: Order, in shop: Shop, isHeld: Bool) {
    name = order.name
    gid = order.gid.description
    email = order.email ?? ""
    currency = order.currency
    pricesIncludeTax = order.taxesIncluded
    totalTax = order.totalTax.shop
    total = order.totalPrice.shop
    subtotal = total - totalTax
    taxes = order.taxLines.map { Tax(title: $0.title, rate: $0.rate, amount: $0.price.shop) }
    refunds = order.refunds.map { Self.refund($0, in: order) }
    let moved = order.transactions.filter { $0.status == .success && $0.amount.shop > .zero }
    paymentsIn = moved.filter { [.sale, .capture].contains($0.kind) }.map(\.amount.shop)
    paymentsOut = moved.filter { $0.kind == .refund }.map(\.amount.shop)
    outstanding = order.totalOutstanding.shop
    let goods = Dictionary(
      uniqueKeysWithValues: order.soldLines.filter(\.goods.requiresShipping).map { ($0.id, $0) })
    func sku(_ line: LineItem) -> String { line.sku?.rawValue ?? "?" }
    func place(_ id: Int?) -> String { id.flatMap { shop.location(id: $0)?.name } ?? "?" }
    isCancelled = order.cancelledAt != nil
    fulfilled = order.fulfillments.filter { !$0.isCancelled }.map { fulfillment in
      fulfillment.lines.compactMap { line in
        goods[line.lineItemID].map {
          Units(sku: sku($0), location: place(fulfillment.locationID), quantity: line.quantity)
        }
      }
    }.filter { !$0.isEmpty }
    returned = order.refunds.flatMap(\.lines).compactMap { line in
      let units = line.quantity - line.unfulfilledQuantity
      guard line.isRestocked, units > 0, let item = goods[line.lineItemID] else { return nil }
      return Units(sku: sku(item), location: place(line.locationID), quantity: units)
    }
    unfulfilled = goods.values.reduce(into: [:]) {
      $0[sku($1), default: 0] += order.unfulfilledQuantity(of: $1)
    }
    self.isHeld = isHeld
  }

  private static func refund(_ refund: ShopifySim.Refund, in order: Order) -> Refund {
    var taxes: [Tax] = []
    var net: ExactDecimal = .zero
    func add(_ lines: [TaxLine], _ amounts: [MoneyBag]) {
      for (line, amount) in zip(lines, amounts.map(\.shop)) {
        if let index = taxes.firstIndex(where: { $0.title == line.title && $0.rate == line.rate }) {
          taxes[index].amount += amount
        } else {
          taxes.append(Tax(title: line.title, rate: line.rate, amount: amount))
        }
      }
    }
    for line in refund.lines {
      net += line.subtotal.shop
      add(order.lineItem(id: line.lineItemID)?.taxLines ?? [], line.taxes)
    }
    for line in refund.shippingLines {
      net += line.subtotal.shop
      add(order.shippingLine(id: line.shippingLineID)?.taxLines ?? [], line.taxes)
    }
    for duty in refund.duties {
      net += duty.amount.shop
      add(order.duties.first { $0.id == duty.dutyID }?.taxLines ?? [], duty.taxes)
    }
    let tax = order.taxesIncluded ? .zero : taxes.map(\.amount).sum()
    let kept = refund.adjustments.map { $0.amount.shop + $0.taxAmount.shop }.sum()
    return Refund(gid: refund.gid.description, total: net + tax - kept, taxes: taxes)
  }
}
