import CommerceTypes
import GraphQLLanguage

/// Searching orders and drafts.
extension ShopReading {
  private static let openness = ["open", "closed", "cancelled", "not_closed", "any"]

  /// Orders by the time they were processed, which is the order of their ids, or by another key.
  func orders(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try orderSearch(field)
    let object: (Order) -> any Resolvable = { [self] in OrderObject($0, self) }
    if let known = known(search) {
      _ = try field.sortOrder(among: Self.orderKeys)
      return ArraySource(nodes: known.filter(search.matches).map(object))
    }
    return try page(shop.orders, field, search, Self.orderKeys, object: object)
  }

  private static var orderKeys: [SortKey<Order>] {
    [
      .created("PROCESSED_AT") { $0.processedAt }, .created("CREATED_AT") { $0.processedAt }, .id,
      .same("ORDER_NUMBER"), .relevance, .time("UPDATED_AT") { $0.updatedAt },
      .number("TOTAL_PRICE") { $0.totalPrice.shop },
      .number("CURRENT_TOTAL_PRICE") { $0.currentTotalPrice.shop },
      .text("PO_NUMBER") { $0.poNumber }, .text("FINANCIAL_STATUS") { $0.displayFinancialStatus?.rawValue },
      .text("FULFILLMENT_STATUS") { $0.displayFulfillmentStatus.rawValue },
      .number("TOTAL_ITEMS_QUANTITY") { ExactDecimal($0.soldLines.reduce(0) { $0 + $1.quantity }) },
    ]
  }

  /// Evidence: names documented, meanings of words assumed.
  func orderSearch(_ field: CollectedField) throws(ExecutionError) -> Search<Order> {
    let prefix = shop.configuration.orderNamePrefix
    return try Search<Order>(
      field,
      [
        .id { $0.id },
        // A name is found with and without the shop's prefix.
        .texts("name") {
          [$0.name, $0.name.hasPrefix(prefix) ? String($0.name.dropFirst(prefix.count)) : $0.name]
        },
        .text("email") { $0.email }, .texts("tag") { $0.tags },
        SearchField(
          names: ["tag_not"],
          values: .word([]) { order, tag in
            !order.tags.contains { $0.lowercased() == tag }
          }),
        .word("status", Self.openness) { $0.isOpenOrClosed($1) },
        .word("financial_status") { $0.hasFinancialStatus($1) },
        .word("fulfillment_status") { $0.hasFulfillmentStatus($1) },
        .text("return_status") { $0.returnStatus }, .number("customer_id") { $0.customerID },
        .text("po_number") { $0.poNumber }, .text("source_name") { $0.sourceName },
        .flag("test") { $0.isTest }, .time("created_at") { $0.createdAt },
        .time("updated_at") { $0.updatedAt }, .time("processed_at") { $0.processedAt },
        .texts("sku") { $0.lineItems.compactMap { $0.sku?.rawValue } },
        .texts("gateway") { $0.paymentGatewayNames },
        .amount("current_total_price") { $0.currentTotalPrice.shop },
        .free {
          [$0.name, $0.email, $0.shippingAddress?.name, $0.billingAddress?.name] + $0.lineItems.map(\.title)
        },
        .notSimulated(
          "cart_token", "channel", "channel_id", "chargeback_status", "checkout_token", "confirmation_number",
          "credit_card_last4", "delivery_method", "discount_code", "earliest_fulfill_by",
          "fraud_protection_level", "fulfillment_location_id", "location_id", "metafields", "payment_id",
          "payment_provider_id", "reference_location_id", "risk_level", "sales_channel", "source_identifier",
          "subtotal_line_items_quantity", "total_weight"),
      ], in: self)
  }

  /// The one order that an id or a name tells at once; nil when the search has neither.
  private func known(_ search: Search<Order>) -> [Order]? {
    if let id = search.equal("id").flatMap({ Int($0) ?? GID($0)?.number }) {
      return [shop.orders[id]].compactMap { $0 }
    }
    if let name = search.equal("name") {
      let prefix = shop.configuration.orderNamePrefix
      return [shop.order(named: name) ?? shop.order(named: prefix + name)].compactMap { $0 }
    }
    return nil
  }

  /// Drafts, the oldest first.
  func draftOrders(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try page(
      shop.draftOrders, field, try draftSearch(field),
      [
        .id, .same("NUMBER"), .relevance, .time("UPDATED_AT") { $0.updatedAt }, .text("STATUS") { $0.status },
        .number("TOTAL_PRICE") { $0.quote.totalPrice.shop },
      ]
    ) { [self] in DraftOrderObject(draft: $0, reading: self) }
  }

  /// Drafts aren't found by email. Evidence: captured.
  func draftSearch(_ field: CollectedField) throws(ExecutionError) -> Search<DraftOrder> {
    try Search<DraftOrder>(
      field,
      [
        .id { $0.id }, .texts("tag") { $0.quote.tags }, .number("customer_id") { $0.quote.customerID },
        .word("status", ["open", "invoice_sent", "completed"], is: { $0.status }),
        .time("created_at") { $0.createdAt }, .time("updated_at") { $0.updatedAt },
        .free { [$0.name, $0.quote.email] + $0.quote.lineItems.map(\.title) },
        .notSimulated("source"),
      ], in: self)
  }
}
