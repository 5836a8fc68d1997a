extension Plan {
  /// Every Shopify object that the plan makes something of.
  var gids: [GID] {
    [order.gid, order.customerGID] + payments.map(\.gid) + deliveries.map(\.gid) + withdrawn.map(\.gid)
      + refunds.flatMap { [$0.gid] + $0.payments.map(\.gid) }
  }

  /// True when the links say that all of it is in Odoo as it shall be.
  func isComplete(_ links: [LinkKey: Link]) -> Bool {
    needed.allSatisfy { links[$0]?.state == .complete }
      && (cancelledAt != nil || links[openGoodsKey]?.detail == openGoodsDetail)
      && (order.delivery == nil
        || links[LinkKey(gid: order.gid, role: .address)]?.detail == order.delivery?.detail)
      && !withdrawn.contains { links[LinkKey(gid: $0.gid, role: .delivery)]?.state == .complete }
  }

  /// Where what is still to leave was last brought to.
  var openGoodsKey: LinkKey { LinkKey(gid: order.gid, role: .openGoods) }

  /// What is still to leave, as text.
  var openGoodsDetail: String {
    open.map { "\($0.source.number)×\($0.quantity)@\($0.locations.joined(separator: "|"))" }
      .joined(separator: ",")
  }

  private var needed: [LinkKey] {
    var keys = [LinkKey(gid: order.gid, role: .sale)]
    keys.append(cancelledAt == nil ? openGoodsKey : LinkKey(gid: order.gid, role: .cancellation))
    if invoice != nil { keys.append(LinkKey(gid: order.gid, role: .invoice)) }
    keys += payments.map { LinkKey(gid: $0.gid, role: .payment) }
    keys += deliveries.map { LinkKey(gid: $0.gid, role: .delivery) }
    for refund in refunds {
      if refund.creditNote != nil { keys.append(LinkKey(gid: refund.gid, role: .creditNote)) }
      keys += refund.payments.map { LinkKey(gid: $0.gid, role: .payment) }
      if !refund.returns.isEmpty { keys.append(LinkKey(gid: refund.gid, role: .stockReturn)) }
    }
    return keys
  }
}
