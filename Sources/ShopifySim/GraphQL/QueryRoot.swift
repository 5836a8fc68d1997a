import CommerceTypes
import GraphQLLanguage

/// The root of queries.
struct QueryRoot: Resolvable {
  let shop: Shop
  var typeName: String { "QueryRoot" }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "shop": return .object(ShopObject(shop: shop))
    case "order": return try one("Order", field)
    case "refund": return try one("Refund", field)
    case "fulfillment": return try one("Fulfillment", field)
    case "location": return try location(field)
    case "node":
      let text = field.argument("id")?.stringValue ?? ""
      guard let gid = GID(text) else { throw .invalidID(text, field) }
      guard let value = object(gid) else {
        throw .notSimulated("Node of type \(gid.type)", type: typeName, field)
      }
      return value
    case "locations": return .connection(shop.locations.map { LocationObject(location: $0, shop: shop) })
    case "orders":
      let search = try SearchTerms(field, known: ["name", "email", "id"])
      let found = shop.orders.filter { order in
        search.matches("name", order.name) && search.matches("email", order.email ?? "")
          && search.matches("id", String(order.id))
      }
      return .connection(found.map { OrderObject(order: $0, shop: shop) })
    case "productVariants":
      let search = try SearchTerms(field, known: ["sku", "id"])
      let found = shop.variants.filter {
        search.matches("sku", $0.sku.rawValue) && search.matches("id", String($0.id))
      }
      return .connection(found.map { VariantObject(variant: $0, shop: shop) })
    default: return nil
    }
  }

  /// Without an id the shop's first location answers. Evidence: documented.
  private func location(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    guard field.argument("id")?.stringValue != nil else {
      return .object(LocationObject(location: shop.locations[0], shop: shop))
    }
    return try one("Location", field)
  }

  /// A missing object is null, not an error; an id of another type is an error. Evidence: captured.
  private func one(_ type: String, _ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    object(try field.requiredID("id", type: type))
  }

  /// The object behind an id, null when it isn't there; nil when its type isn't simulated as a node.
  private func object(_ gid: GID) -> ResolvedValue? {
    switch gid.type {
    case "Order": .optional(shop.order(id: gid.number).map { OrderObject(order: $0, shop: shop) })
    case "Refund":
      .optional(
        shop.orders.lazy.compactMap { order in
          order.refunds.first { $0.id == gid.number }.map {
            RefundObject(refund: $0, order: order, shop: shop)
          }
        }.first)
    case "Fulfillment":
      .optional(
        shop.orders.lazy.compactMap { order in
          order.fulfillments.first { $0.id == gid.number }
            .map { FulfillmentObject(fulfillment: $0, order: order, shop: shop) }
        }.first)
    case "Location": .optional(shop.location(id: gid.number).map { LocationObject(location: $0, shop: shop) })
    case "Customer":
      .optional(shop.customers.first { $0.id == gid.number }.map { CustomerObject(customer: $0) })
    case "ProductVariant":
      .optional(shop.variants.first { $0.id == gid.number }.map { VariantObject(variant: $0, shop: shop) })
    case "Shop": .optional(gid.number == shop.id ? ShopObject(shop: shop) : nil)
    default: nil
    }
  }
}

extension CollectedField {
  /// The argument as an id of the type. Evidence: captured.
  func requiredID(_ name: String, type: String) throws(ExecutionError) -> GID {
    let text = argument(name)?.stringValue ?? ""
    guard let gid = GID(text), gid.type == type else { throw .invalidID(text, self) }
    return gid
  }
}
