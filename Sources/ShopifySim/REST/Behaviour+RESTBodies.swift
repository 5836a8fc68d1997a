import GraphQLLanguage

/// What a payload rests on, by what it holds.
extension Behaviour {
  /// The behaviours that a webhook's body shows: an order without a tip shows nothing of tips.
  static func shown(by topic: WebhookTopic, _ body: JSONValue) -> [Behaviour] {
    let family = topic.rawValue.prefix { $0 != "/" }
    let own: [Behaviour] =
      switch family {
      case "orders" where topic == .ordersEdited: [restOrderEdit]
      case "orders" where topic != .ordersDelete: [restOrder, restKeys] + shown(byOrder: body)
      case "refunds": [restRefund, restTransactionCurrency, restUnsettled]
      case "order_transactions": [restTransactionCurrency, restUnsettled]
      case "tender_transactions": [restTender]
      case "fulfillment_orders": [restFulfillmentOrder]
      case "returns": [restReturn]
      case "disputes": [restDispute]
      default: []
      }
    return [restForms] + own
  }

  private static func shown(byOrder body: JSONValue) -> [Behaviour] {
    func has(_ name: String) -> Bool {
      guard let value = body[name] else { return false }
      return value.arrayValue.map { !$0.isEmpty } ?? !value.isNull
    }
    let isTipped = (body["line_items"]?.arrayValue ?? []).contains { $0["tip_payment_gateway"] != nil }
    let shown: [(Behaviour, Bool)] = [
      (restTips, isTipped), (restDuties, has("original_total_duties_set")),
      (restFees, has("additional_fees")), (restPaymentTerms, has("payment_terms")),
      (restRefund, has("refunds")), (restTransactionCurrency, has("refunds")), (restReturn, has("returns")),
    ]
    return shown.filter(\.1).map(\.0)
  }
}
