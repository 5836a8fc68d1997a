import GraphQLLanguage

/// Finds what a payload tells of, however it is wrapped.
struct SubjectFinder {
  private(set) var found: [Subject] = []

  static func subjects(in root: JSONNode) -> [Subject] {
    var finder = SubjectFinder()
    let spot = Spot(root)
    if let data = spot["data"] {
      finder.search(data, dialect: .graphQL, depth: 0)
    } else {
      finder.take(spot)
    }
    return finder.found
  }

  private mutating func take(_ spot: Spot) {
    if spot.node.elements != nil {
      for element in spot.elements where element.node.members != nil { take(element) }
      return
    }
    if let kind = Self.kind(of: spot) {
      found.append(Subject(kind, Self.dialect(of: spot), spot))
      return
    }
    for child in spot.children {
      guard let kind = child.key.flatMap({ SubjectKind(wrapper: $0) }) else { continue }
      if child.node.elements != nil {
        for element in child.elements where element.node.members != nil {
          found.append(Subject(kind, Self.dialect(of: element), element))
        }
      } else if let list = SpotList(child) {
        found += list.items.map { Subject(kind, .graphQL, $0) }
      } else if child.node.members != nil {
        found.append(Subject(kind, Self.dialect(of: child), child))
      }
    }
  }

  /// Whatever in a GraphQL answer is of a known type, not looking inside what was found.
  private mutating func search(_ spot: Spot, dialect: Dialect, depth: Int) {
    guard depth < 16 else { return }
    for child in spot.children + spot.elements {
      if child.node.members != nil {
        let list = SpotList(child)
        if list == nil, let kind = Self.kind(of: child) ?? child.key.flatMap({ SubjectKind(wrapper: $0) }),
          isPart(child)
        {
          found.append(Subject(kind, dialect, child))
          continue
        }
      }
      search(child, dialect: dialect, depth: depth + 1)
    }
  }

  /// Whether an object looks like one of Shopify's records, not like a wrapper of the same name.
  private func isPart(_ spot: Spot) -> Bool {
    spot.member("id", "name", "legacyResourceId", "totalPriceSet", "amountSet", "lineItems") != nil
      || spot.member("order", "refund", "transaction", "fulfillment", "draftOrder") == nil
  }

  static func dialect(of spot: Spot) -> Dialect {
    let names = (spot.node.members ?? []).map(\.name)
    if names.contains(where: { $0.contains("_") && !$0.hasPrefix("__") }) { return .rest }
    let hasCapital = names.contains { name in name.contains { $0.isUppercase } }
    return hasCapital || spot["id"]?.text?.hasPrefix("gid://") == true ? .graphQL : .rest
  }

  /// By global id, `__typename`, or the members that only this kind has.
  static func kind(of spot: Spot) -> SubjectKind? {
    if let gid = spot["admin_graphql_api_id"]?.text ?? spot["id"]?.text, gid.hasPrefix("gid://") {
      return gid.split(separator: "/").dropLast().last.flatMap { SubjectKind(typeName: $0) }
    }
    if let type = spot["__typename"]?.text { return SubjectKind(typeName: type) }
    func has(_ names: String...) -> Bool { names.contains { spot.member($0) != nil } }
    if has("refund_line_items", "refundLineItems", "refund_shipping_lines") { return .refund }
    if has("invoice_url", "invoiceUrl", "invoice_sent_at") { return .draftOrder }
    if has("line_items", "lineItems", "total_price", "totalPriceSet", "currentTotalPriceSet"),
      has(
        "financial_status", "displayFinancialStatus", "total_price", "totalPriceSet", "currentTotalPriceSet",
        "subtotal_price", "subtotalPriceSet", "order_number")
    {
      return .order
    }
    if has("tracking_numbers", "tracking_company", "trackingInfo", "shipment_status"), has("status") {
      return .fulfillment
    }
    if has("kind"), has("amount", "amountSet"), has("status", "gateway") { return .transaction }
    if has("order_adjustments", "orderAdjustments"), has("transactions") { return .refund }
    return nil
  }
}
