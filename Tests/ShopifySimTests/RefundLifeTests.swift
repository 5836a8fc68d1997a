import CommerceTypes
import Testing

@testable import ShopifySim

@Suite("Random lives of orders")
struct RefundLifeTests {
  @Test("Whatever happens to an order, units are conserved and both currencies add up", arguments: 0..<8)
  func lives(block: Int) throws {
    var done: [String: Int] = [:]
    for number in 0..<40 {
      let seed = UInt64(block * 1000 + number)
      var life = try RefundLife(seed: seed)
      var before = life.shop
      for _ in 0..<25 {
        let (kind, error) = try life.step()
        let place = Comment(rawValue: "seed \(seed), \(kind)")
        if error == nil {
          done[kind, default: 0] += 1
          try checkMoney(life, before: before, place)
          try checkUnits(life, place)
        } else {
          #expect(life.shop.lastID == before.lastID, place)
          #expect(life.shop.order(named: "#1001") == before.order(named: "#1001"), place)
        }
        before = life.shop
      }
    }
    let kinds = [
      "fulfill", "fulfillment", "fulfillmentOrder", "edit", "refund", "return", "pay", "cancel",
    ]
    #expect(kinds.allSatisfy { done[$0, default: 0] >= 1 }, "\(done)")
  }

  /// E12 and E13 from the records, not from the ledger; in both currencies.
  private func checkMoney(_ life: RefundLife, before: Shop, _ place: Comment) throws {
    let order = try #require(life.order)
    let earlier = try #require(before.order(named: "#1001"))
    func total(_ net: MoneyBag, _ tax: MoneyBag) -> MoneyBag { order.taxesIncluded ? net : net + tax }
    func value(_ refund: Refund) -> MoneyBag {
      refund.lines.map { total($0.subtotal, $0.totalTax) }.sum()
        + refund.shippingLines.map { total($0.subtotal, $0.totalTax) }.sum()
        + refund.duties.map { total($0.amount, $0.taxes.sum()) }.sum()
    }
    func sold(_ line: LineItem) -> MoneyBag { total(line.discountedTotal, line.totalTax) }
    let bought =
      order.lineItems.map(sold).sum()
      + order.shippingLines.map { total($0.discountedPrice, $0.totalTax) }.sum()
      + order.duties.map { total($0.price, $0.totalTax) }.sum()
      + order.additionalFees.map { total($0.price, $0.totalTax) }.sum()
    let adjusted = order.refunds.flatMap(\.adjustments).map(\.amount).sum()
    let removed = order.agreements.filter { $0.reason == .orderEdit }.flatMap(\.sales)
      .filter { $0.quantity ?? 0 < 0 }.map(order.total).sum()
    func fees(_ order: Order) -> MoneyBag {
      order.sales.filter { $0.lineType == .additionalFee && $0.actionType == .return }.map(order.total).sum()
    }
    #expect(
      order.currentTotalPrice == bought + removed + fees(order) - order.refunds.map(value).sum() + adjusted,
      place)
    #expect(order.totalPrice == bought, place)

    for refund in order.refunds.suffix(order.refunds.count - earlier.refunds.count) {
      let exchanged = order.lineItems.suffix(order.lineItems.count - earlier.lineItems.count).map(sold).sum()
      let owed = order.totalOutstanding - earlier.totalOutstanding - exchanged
      let adjustments = refund.adjustments.map(\.amount).sum()
      let paid = order.totalRefunded(by: refund)
      #expect(paid == value(refund) - adjustments + owed - fees(order) + fees(earlier), place)
      let before = earlier.totalOutstanding + exchanged
      if before.presentment > .zero {
        // What wasn't paid yet needs no paying back.
        let settled = value(refund).presentment < before.presentment ? value(refund) : before
        #expect(paid == value(refund) - settled - adjustments, place)
      } else if before.isZero {
        #expect(paid == value(refund) - adjustments, place)
      }
      if earlier.totalOutstanding.isZero, exchanged.isZero {
        #expect(order.totalOutstanding.isZero, place)
      }
    }
    #expect(order.netPayment.presentment >= .zero && order.netPayment.shop >= .zero, place)
    for line in order.lineItems where order.currentQuantity(of: line) == 0 {
      #expect(order.currentTotal(of: line).isZero, place)
      #expect(order.currentTaxes(of: line).filter { !$0.isZero } == [], place)
      #expect(order.currentDiscount(of: .line(line.id)).isZero, place)
    }
    if order.cancelledAt != nil, earlier.cancelledAt == nil {
      #expect(order.totalOutstanding.presentment <= .zero, place)
      #expect(order.lineItems.allSatisfy { order.currentQuantity(of: $0) == 0 }, place)
    }
  }

  private func checkUnits(_ life: RefundLife, _ place: Comment) throws {
    let order = try #require(life.order)
    for line in order.soldLines {
      let counts = [
        order.currentQuantity(of: line), order.unfulfilledQuantity(of: line),
        order.returnableQuantity(of: line),
      ]
      #expect(counts.allSatisfy { $0 >= 0 }, "\(place) \(counts)")
      let asked = order.fulfillmentOrders.flatMap(\.lines).filter { $0.lineItemID == line.id }
      #expect(asked.reduce(0) { $0 + $1.remainingQuantity } == order.unfulfilledQuantity(of: line), place)
      #expect(
        asked.allSatisfy { $0.remainingQuantity >= 0 && $0.totalQuantity >= $0.remainingQuantity }, place)
    }
    #expect(Set(order.fulfillmentOrders.map(\.id)).count == order.fulfillmentOrders.count, place)
    for sku in RefundLife.skus {
      let ids = Set(order.lineItems.filter { $0.sku == sku }.map(\.id))
      var gone = 0
      for location in life.shop.locations {
        guard let level = life.shop.inventoryLevel(sku: sku, location: location.name) else { continue }
        let asked = order.fulfillmentOrders.filter { $0.locationID == location.id }.flatMap(\.lines)
          .filter { ids.contains($0.lineItemID) }.reduce(0) { $0 + $1.remainingQuantity }
        #expect(level.committed == asked, place)
        let left = order.fulfillments.filter { !$0.isCancelled && $0.locationID == location.id }
          .flatMap(\.lines).filter { ids.contains($0.lineItemID) }.reduce(0) { $0 + $1.quantity }
        let back = order.refunds.flatMap(\.lines)
          .filter { ids.contains($0.lineItemID) && $0.restockType == .return && $0.locationID == location.id }
          .reduce(0) { $0 + $1.quantity }
        let lost = life.stock - left + back - level.onHand
        #expect(lost >= 0, "\(place) \(sku) at \(location.name)")
        gone += lost
      }
      let writtenOff =
        order.refunds.flatMap(\.lines)
        .filter { ids.contains($0.lineItemID) && $0.restockType == .noRestock }
        .reduce(0) { $0 + $1.unfulfilledQuantity } + life.removed[sku, default: 0]
      #expect(gone == writtenOff, "\(place) \(sku)")
    }
  }
}
