import CommerceTypes
import GraphQLLanguage

/// Searching orders and drafts.
extension ShopReading {
  private static let orderFields: [String: SearchTerm.Kind] = [
    "id": .number, "name": .text, "email": .text, "tag": .text, "status": .text, "financial_status": .text,
    "fulfillment_status": .text, "return_status": .text, "customer_id": .number, "po_number": .text,
    "source_name": .text, "test": .text, "created_at": .time, "updated_at": .time, "processed_at": .time,
    "sku": .text,
  ]

  /// Orders by the time they were processed, which is the order of their ids, or by their last change.
  func orders(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "CREATED_AT", "PROCESSED_AT", "ORDER_NUMBER", "UPDATED_AT"])
    let search = try orderSearch(field)
    let object: (Order) -> any Resolvable = { [self] in OrderObject($0, self) }
    if let known = known(search) {
      return ArraySource(nodes: known.filter { isFound($0, search) }.map(object))
    }
    if field.isSorted(by: "UPDATED_AT") {
      return SortedSource(
        shop.orders, by: { $0.updatedAt.cursorText }, where: { isFound($0, search) }, object: object)
    }
    let isByTime = !field.isSorted(by: "ID") && !field.isSorted(by: "ORDER_NUMBER")
    return TableSource(
      table: shop.orders, time: isByTime ? { $0.processedAt } : nil,
      isFound: search.terms.isEmpty ? nil : { [self] in isFound($0, search) }, object: object)
  }

  func orderSearch(_ field: CollectedField) throws(ExecutionError) -> SearchTerms {
    try SearchTerms(field, known: Self.orderFields, now: shop.now)
  }

  /// The one order that an id or a name tells at once; nil when the search has neither.
  private func known(_ search: SearchTerms) -> [Order]? {
    if let id = search.equal("id")?.number { return [shop.orders[id]].compactMap { $0 } }
    if let name = search.equal("name")?.text {
      let prefix = shop.configuration.orderNamePrefix
      return [shop.order(named: name) ?? shop.order(named: prefix + name)].compactMap { $0 }
    }
    return nil
  }

  func isFound(_ order: Order, _ search: SearchTerms) -> Bool {
    search.allHold { term in
      switch term.field {
      case "id": term.holds(for: order.id)
      // A name is found with and without the shop's prefix.
      case "name": true
      case "email": term.holds(for: order.email)
      case "tag": order.tags.contains { term.holds(for: $0) }
      case "status": order.isOpenOrClosed(term.text)
      case "financial_status": order.hasFinancialStatus(term.text)
      case "fulfillment_status": order.hasFulfillmentStatus(term.text)
      case "return_status": term.holds(for: order.returnStatus)
      case "customer_id": order.customerID.map { term.holds(for: $0) } ?? false
      case "po_number": term.holds(for: order.poNumber)
      case "source_name": term.holds(for: order.sourceName)
      case "test": term.holds(for: order.isTest)
      case "created_at": term.holds(for: order.createdAt)
      case "updated_at": term.holds(for: order.updatedAt)
      case "processed_at": term.holds(for: order.processedAt)
      case "sku": order.lineItems.contains { term.holds(for: $0.sku?.rawValue) }
      default: false
      }
    }
  }

  /// Drafts, the oldest first.
  func draftOrders(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    try field.requireSortKey(among: ["ID", "NUMBER"])
    let search = try SearchTerms(
      field,
      known: [
        "id": .number, "status": .text, "email": .text, "tag": .text, "created_at": .time,
        "updated_at": .time,
      ],
      now: shop.now)
    return TableSource(
      table: shop.draftOrders,
      isFound: { draft in
        search.allHold { term in
          switch term.field {
          case "id": term.holds(for: draft.id)
          case "status": term.holds(for: draft.status)
          case "email": term.holds(for: draft.quote.email)
          case "tag": draft.quote.tags.contains { term.holds(for: $0) }
          case "created_at": term.holds(for: draft.createdAt)
          default: term.holds(for: draft.updatedAt)
          }
        }
      }, object: { [self] in DraftOrderObject(draft: $0, reading: self) })
  }
}
