import CommerceTypes
import GraphQLLanguage

/// Returns as REST shows them.
extension RESTBodies {
  /// A return inside its order.
  func returned(_ made: Return, in order: Order) -> JSONValue {
    .object(members(of: made, in: order))
  }

  /// A return as a topic tells it: whole when it is asked for, approved or processed, else what changed.
  func returnEvent(_ made: Return, in order: Order, topic: WebhookTopic) -> JSONValue {
    switch topic {
    case .returnsRequest, .returnsApprove, .returnsProcess:
      return .object(members(of: made, in: order) + [JSONMember("order", reference(to: order))])
    case .returnsDecline:
      return [
        "id": .integer(made.id), "admin_graphql_api_id": form.gid(made.gid),
        "status": form.word(made.status.rawValue), "order": reference(to: order),
        "decline": ["reason": form.word(made.declineReason), "note": .null],
      ]
    case .returnsUpdate:
      // No line of a return can be removed here, and there are no fees.
      return [
        "admin_graphql_api_id": form.gid(made.gid), "restocking_fees": ["removals": [], "updates": []],
        "return_line_items": ["removals": []], "return_shipping_fees": ["removals": [], "updates": []],
      ]
    default:
      return [
        "id": .integer(made.id), "admin_graphql_api_id": form.gid(made.gid),
        "order_id": .integer(order.id), "status": form.word(made.status.rawValue),
      ]
    }
  }

  private func reference(to order: Order) -> JSONValue {
    ["id": .integer(order.id), "admin_graphql_api_id": form.gid(order.gid)]
  }

  private func members(of made: Return, in order: Order) -> [JSONMember] {
    [
      JSONMember("id", .integer(made.id)), JSONMember("admin_graphql_api_id", form.gid(made.gid)),
      JSONMember("name", .string(made.name)), JSONMember("status", form.word(made.status.rawValue)),
      JSONMember("total_return_line_items", .integer(made.lines.count)),
      JSONMember("total_exchange_line_items", .integer(made.exchangeLines.count)),
      JSONMember("return_line_items", .array(made.lines.map(line))),
      JSONMember("exchange_line_items", .array(made.exchangeLines.map(line))),
      JSONMember("return_shipping_fees", []),
    ]
  }

  private func line(_ line: Return.Line) -> JSONValue {
    let item = GID("LineItem", line.lineItemID)
    let fulfilled = GID("FulfillmentLineItem", line.fulfillmentLineID)
    return [
      "id": .integer(line.id), "admin_graphql_api_id": form.gid(line.gid),
      "quantity": .integer(line.quantity), "return_reason": form.word(line.reason),
      "return_reason_note": .string(line.note ?? ""),
      "fulfillment_line_item": [
        "id": .integer(fulfilled.number), "admin_graphql_api_id": form.gid(fulfilled),
        "line_item": ["id": .integer(item.number), "admin_graphql_api_id": form.gid(item)],
      ],
    ]
  }

  private func line(_ line: Return.ExchangeLine) -> JSONValue {
    [
      "id": .integer(line.id), "admin_graphql_api_id": form.gid(line.gid),
      "quantity": .integer(line.quantity), "variant_id": .integer(line.variantID),
      "line_item": line.lineItemID.map { .object([JSONMember("id", .integer($0))]) } ?? .null,
    ]
  }
}
