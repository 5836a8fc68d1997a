import Foundation

/// Which order a webhook is about, by its topic; every order-ish topic leads to the same job.
enum WebhookTopic {
  /// What a delivery means for the queue.
  enum Meaning: Equatable {
    case order(GID)
    /// A topic that has nothing to do with orders: taken and forgotten.
    case unrelated
    /// An order topic whose body names no order.
    case unreadable
  }

  /// Reads the order's id alone; everything else is fetched fresh, because a retry carries the old payload.
  static func meaning(of topic: String, body: [UInt8]) -> Meaning {
    let group = topic.prefix { $0 != "/" }
    guard ["orders", "refunds", "fulfillments", "order_transactions"].contains(group) else {
      return .unrelated
    }
    guard let payload = try? JSONDecoder().decode(Payload.self, from: Data(body)) else { return .unreadable }
    if group == "orders" {
      if topic == "orders/delete" { return .unrelated }
      if let edit = payload.orderEdit { return order(edit.orderID) }
      if let gid = payload.gid, GID(gid).type == "Order", !GID(gid).number.isEmpty { return .order(GID(gid)) }
      return order(payload.id)
    }
    return order(payload.orderID)
  }

  private static func order(_ number: Int?) -> Meaning {
    number.map { .order(GID(type: "Order", number: $0)) } ?? .unreadable
  }

  private struct Payload: Decodable {
    struct Edit: Decodable {
      var orderID: Int?
      enum CodingKeys: String, CodingKey { case orderID = "order_id" }
    }
    var id: Int?
    var gid: String?
    var orderID: Int?
    var orderEdit: Edit?

    enum CodingKeys: String, CodingKey {
      case id
      case gid = "admin_graphql_api_id"
      case orderID = "order_id"
      case orderEdit = "order_edit"
    }
  }
}
