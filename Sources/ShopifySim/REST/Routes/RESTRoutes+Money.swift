import GraphQLLanguage

/// Gift cards and Shopify Payments.
extension RESTRoutes {
  func giftCards(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let status = query["status"]
      let found = page(of: shop.giftCards, newestFirst: false, query) { card in
        switch status {
        case "enabled": card.disabledAt == nil
        case "disabled": card.disabledAt != nil
        default: true
        }
      }
      return .found("gift_cards", .array(found.map { picked(bodies.giftCard($0), query) }))
    }
    if path == ["count"] { return .found("count", .integer(shop.giftCards.count)) }
    guard path.count == 1, let card = Int(path[0]).flatMap({ shop.giftCards[$0] }) else { return .notFound }
    return .found("gift_card", picked(bodies.giftCard(card), query))
  }

  func payments(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    switch path.first {
    case "balance":
      if path.count == 1 { return .found("balance", bodies.balance) }
      guard path == ["balance", "transactions"] else { return .notFound }
      return try balanceTransactions(query)
    case "payouts": return payouts(Array(path.dropFirst()), query)
    case "disputes": return disputes(Array(path.dropFirst()), query)
    default: return .notSimulated("shopify_payments/\(path.joined(separator: "/"))")
    }
  }

  /// `payout_id` keeps one payout's.
  private func balanceTransactions(_ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let found: [BalanceTransaction]
    if let id = try query.ids("payout_id")?.first {
      guard let payout = shop.payouts[id] else { return .found("transactions", []) }
      found = Array(
        shop.balanceTransactions(of: payout).filter { $0.id > query.sinceID ?? 0 }.prefix(query.limit))
    } else {
      found = page(of: shop.balanceTransactions, newestFirst: true, query)
    }
    return .found("transactions", .array(found.map { picked(bodies.balanceTransaction($0), query) }))
  }

  private func payouts(_ path: [String], _ query: RESTQuery) -> RESTAnswer {
    if path.isEmpty {
      let status = query["status"]
      let found = page(of: shop.payouts, newestFirst: true, query) { payout in
        status.map { payout.status.lowercased() == $0 } ?? true
      }
      return .found("payouts", .array(found.map { picked(bodies.payout($0), query) }))
    }
    guard path.count == 1, let payout = Int(path[0]).flatMap({ shop.payouts[$0] }) else { return .notFound }
    return .found("payout", picked(bodies.payout(payout), query))
  }

  private func disputes(_ path: [String], _ query: RESTQuery) -> RESTAnswer {
    if path.isEmpty {
      let status = query["status"]
      let found = page(of: shop.disputes, newestFirst: true, query) { dispute in
        status.map { dispute.status.lowercased() == $0 } ?? true
      }
      return .found("disputes", .array(found.map { picked(bodies.dispute($0), query) }))
    }
    guard path.count == 1, let dispute = Int(path[0]).flatMap({ shop.disputes[$0] }) else { return .notFound }
    return .found("dispute", picked(bodies.dispute(dispute), query))
  }
}
