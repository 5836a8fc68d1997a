import CommerceTypes
import GraphQLLanguage

/// The bodies that webhooks carry, in REST's shape.
///
/// Keys and spellings follow captured orders and refunds; keys of things that aren't simulated are left out.
struct WebhookPayloads {
  let shop: Shop

  var form: RESTForm {
    RESTForm(currency: shop.configuration.currency, offsetMinutes: shop.configuration.utcOffsetMinutes)
  }

  /// The resource, the order's name and the body of a happening; nil when its resource is gone.
  func payload(of happening: Happening) -> (GID, String?, JSONValue)? {
    switch happening.resource {
    case .order(let id):
      guard let order = shop.order(id: id) else { return nil }
      return (order.gid, order.name, body(of: order))
    case .fulfillment(let id, let orderID):
      guard let order = shop.order(id: orderID), let made = order.fulfillments.first(where: { $0.id == id })
      else { return nil }
      return (made.gid, order.name, body(of: made, in: order))
    case .refund(let id, let orderID):
      guard let order = shop.order(id: orderID), let refund = order.refunds.first(where: { $0.id == id })
      else { return nil }
      return (refund.gid, order.name, body(of: refund, in: order))
    case .transaction(let id, let orderID):
      guard let order = shop.order(id: orderID), let made = order.transactions.first(where: { $0.id == id })
      else { return nil }
      return (made.gid, order.name, body(of: made, in: order))
    case .inventoryLevel(let level):
      return (GID("InventoryLevel", level.id), nil, body(of: level))
    }
  }

  private func body(of level: InventoryLevel) -> JSONValue {
    [
      "inventory_item_id": .integer(level.inventoryItemID), "location_id": .integer(level.locationID),
      "available": .integer(level.available), "updated_at": form.time(level.updatedAt),
      "admin_graphql_api_id":
        "gid://shopify/InventoryLevel/\(level.id)?inventory_item_id=\(level.inventoryItemID)",
    ]
  }

  func body(of transaction: OrderTransaction, in order: Order) -> JSONValue {
    [
      "id": .integer(transaction.id), "order_id": .integer(order.id),
      "kind": form.word(transaction.kind.rawValue),
      "gateway": .string(transaction.gateway), "status": form.word(transaction.status.rawValue),
      "message": .null, "created_at": form.time(transaction.createdAt), "test": .boolean(transaction.isTest),
      "authorization": .null, "location_id": .null, "user_id": .null,
      "parent_id": form.id(transaction.parentID),
      "processed_at": form.time(transaction.createdAt), "device_id": .null, "error_code": .null,
      "source_name": "web", "receipt": [:], "amount": form.money(transaction.amount),
      "currency": .string(order.currency.rawValue), "payment_id": .string(transaction.paymentID),
      "manual_payment_gateway": .boolean(transaction.gateway == "manual"),
      "admin_graphql_api_id": .string(transaction.gid.description),
    ]
  }
}
