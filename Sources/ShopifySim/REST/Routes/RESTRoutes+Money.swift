import GraphQLLanguage

/// Gift cards, tenders and Shopify Payments.
extension RESTRoutes {
  func giftCards(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let status = query["status"]
    let created = try query.period("created_at")
    let updated = try query.period("updated_at")
    let isWanted: (GiftCard) -> Bool = { card in
      let isInStatus =
        switch status {
        case "enabled": card.disabledAt == nil
        case "disabled": card.disabledAt != nil
        default: true
        }
      return isInStatus && created(card.createdAt) && updated(card.updatedAt)
    }
    if path.isEmpty {
      let page = try page(
        of: shop.giftCards, newestFirst: false, query, updatedAt: \.updatedAt, where: isWanted)
      return .found("gift_cards", page.records.map { picked(bodies.giftCard($0), query) }, links: page.links)
    }
    if path == ["count"] {
      return .found("count", .integer(shop.giftCards.reduce(0) { $0 + (isWanted($1) ? 1 : 0) }))
    }
    guard path.count == 1, let card = Int(path[0]).flatMap({ shop.giftCards[$0] }) else { return .notFound }
    return .found("gift_card", picked(bodies.giftCard(card), query))
  }

  /// Money that moved, of all orders, in the order of their ids.
  func tenderTransactions(_ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let processed = try query.period("processed_at")
    var found: [(id: Int, body: JSONValue)] = []
    for order in shop.orders {
      for made in order.transactions
      where made.isSuccess(of: .sale, .capture, .refund) && processed(made.createdAt) {
        found.append((made.id, bodies.tenderTransaction(made, in: order)))
      }
    }
    found.sort { $0.id < $1.id }
    if query.order?.isDescending == true { found.reverse() }
    let page = page(ofList: found, query, id: \.id)
    return .found("tender_transactions", page.records.map { picked($0.body, query) }, links: page.links)
  }

  func payments(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    switch path.first {
    case "balance":
      if path.count == 1 { return .found("balance", bodies.balance) }
      guard path == ["balance", "transactions"] else { return .notFound }
      return try balanceTransactions(query)
    case "payouts": return try payouts(Array(path.dropFirst()), query)
    case "disputes": return try disputes(Array(path.dropFirst()), query)
    default: return .notSimulated("shopify_payments/\(path.joined(separator: "/"))")
    }
  }

  /// `payout_id` keeps one payout's, `payout_status` those of payouts in it, `last_id` those made before.
  private func balanceTransactions(_ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    let last = try query.ids("last_id")?.first
    let status = query["payout_status"]
    let isTest = query["test"] == "true"
    let shop = shop
    let isWanted: (BalanceTransaction) -> Bool = { entry in
      let own = (entry.payoutID.flatMap { shop.payouts[$0]?.status } ?? "PENDING").lowercased()
      // None is a test's, as their bodies say.
      return !isTest && status.map { $0 == own } ?? true && last.map { entry.id < $0 } ?? true
    }
    let found: RESTPage<BalanceTransaction>
    if let id = try query.ids("payout_id")?.first {
      let entries = shop.payouts[id].map { Array(shop.balanceTransactions(of: $0)) } ?? []
      found = page(ofList: entries.filter(isWanted), query)
    } else {
      found = try page(of: shop.balanceTransactions, newestFirst: true, query, where: isWanted)
    }
    return .found(
      "transactions", found.records.map { picked(bodies.balanceTransaction($0), query) }, links: found.links)
  }

  /// `date` and its bounds are days at the shop.
  private func payouts(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let last = try query.ids("last_id")?.first
      let form = bodies.form
      let status = query["status"]
      let isWanted: (Payout) -> Bool = { payout in
        let day = form.day(payout.issuedAt).stringValue ?? ""
        return status.map { payout.status.lowercased() == $0 } ?? true && last.map { payout.id < $0 } ?? true
          && query["date"].map { day == $0 } ?? true && query["date_min"].map { day >= $0 } ?? true
          && query["date_max"].map { day <= $0 } ?? true
      }
      let page = try page(of: shop.payouts, newestFirst: true, query, where: isWanted)
      return .found("payouts", page.records.map { picked(bodies.payout($0), query) }, links: page.links)
    }
    guard path.count == 1, let payout = Int(path[0]).flatMap({ shop.payouts[$0] }) else { return .notFound }
    return .found("payout", picked(bodies.payout(payout), query))
  }

  private func disputes(_ path: [String], _ query: RESTQuery) throws(RESTAnswer) -> RESTAnswer {
    if path.isEmpty {
      let last = try query.ids("last_id")?.first
      let form = bodies.form
      let status = query["status"]
      let isWanted: (Dispute) -> Bool = { dispute in
        let day = form.day(dispute.initiatedAt).stringValue ?? ""
        return status.map { dispute.status.lowercased() == $0 } ?? true
          && last.map { dispute.id < $0 } ?? true
          && query["initiated_at"].map { day == $0.prefix(10) } ?? true
      }
      let page = try page(of: shop.disputes, newestFirst: true, query, where: isWanted)
      return .found("disputes", page.records.map { picked(bodies.dispute($0), query) }, links: page.links)
    }
    guard path.count == 1, let dispute = Int(path[0]).flatMap({ shop.disputes[$0] }) else { return .notFound }
    return .found("dispute", picked(bodies.dispute(dispute), query))
  }
}
