import CommerceTypes
import GraphQLLanguage

/// A committed edit as `orders/edited` tells it: what was added and removed, each with its units.
extension RESTBodies {
  func orderEdit(_ edit: OrderEdit, in order: Order) -> JSONValue {
    let added = order.shippingLines.filter { $0.origin == .edit(edit.id) }.map(\.id)
    let removed = order.agreements.filter { $0.cause == .edit(edit.id) }.flatMap(\.sales)
      .compactMap { sale -> Int? in
        guard case .shipping(let id) = sale.subject, sale.net.shop.isNegative || sale.net.isZero else {
          return nil
        }
        return added.contains(id) ? nil : id
      }
    return [
      "order_edit": [
        "id": .integer(edit.id), "app_id": .null, "committed_at": form.time(edit.happenedAt),
        "created_at": form.time(edit.happenedAt), "notify_customer": false, "order_id": .integer(order.id),
        "staff_note": .string(edit.note ?? ""), "user_id": .null,
        "line_items": [
          "additions": changes(edit.changes.filter { $0.delta > 0 }),
          "removals": changes(edit.changes.filter { $0.delta < 0 }),
        ],
        "discounts": ["line_item": ["additions": [], "removals": []]],
        "shipping_lines": ["additions": ids(added), "removals": ids(removed)],
      ]
    ]
  }

  /// Units without their sign. Evidence: see ``Behaviour/restOrderEdit``.
  private func changes(_ changes: [OrderEdit.Change]) -> JSONValue {
    .array(changes.map { ["id": .integer($0.lineItemID), "delta": .integer(abs($0.delta))] })
  }

  private func ids(_ ids: [Int]) -> JSONValue {
    .array(ids.map { .object([JSONMember("id", .integer($0))]) })
  }
}
