import CommerceTypes
import GraphQLLanguage

/// Fulfillment orders as REST shows them.
extension RESTBodies {
  /// A fulfillment order as the read routes show it, with numbers as ids.
  func fulfillmentOrder(_ made: FulfillmentOrder, in order: Order) -> JSONValue {
    [
      "id": .integer(made.id), "admin_graphql_api_id": form.gid(made.gid),
      "created_at": form.time(made.createdAt), "updated_at": form.time(made.updatedAt),
      "shop_id": .integer(shop.id), "order_id": .integer(order.id),
      "assigned_location_id": .integer(made.locationID), "request_status": "unsubmitted",
      "status": form.word(made.status.rawValue), "fulfill_at": form.time(made.createdAt),
      "fulfill_by": .null, "supported_actions": form.texts(made.supportedActions.map { $0.lowercased() }),
      "destination": destination(of: order),
      "line_items": .array(made.lines.map { line($0, of: made, in: order) }),
      "international_duties": .null, "fulfillment_holds": .array(made.holds.map(restHold)),
      "delivery_method": .null, "assigned_location": assignedLocation(of: made), "merchant_requests": [],
    ]
  }

  private func destination(of order: Order) -> JSONValue {
    guard let address = order.shippingAddress else { return .null }
    return [
      "id": form.id(order.addressIDs.first), "address1": form.text(address.address1),
      "address2": form.text(address.address2), "city": form.text(address.city),
      "company": form.text(address.company), "country_code": form.text(address.country?.rawValue),
      "email": form.text(order.email), "first_name": form.text(address.firstName),
      "last_name": form.text(address.lastName), "phone": form.text(address.phone),
      "province_code": form.text(address.provinceCode), "zip": form.text(address.zip),
    ]
  }

  private func line(_ line: FulfillmentOrder.Line, of made: FulfillmentOrder, in order: Order) -> JSONValue {
    let goods = order.lineItem(id: line.lineItemID)?.goods
    return [
      "id": .integer(line.id), "shop_id": .integer(shop.id), "fulfillment_order_id": .integer(made.id),
      "quantity": .integer(line.totalQuantity), "line_item_id": .integer(line.lineItemID),
      "inventory_item_id": form.id(goods?.inventoryItemID),
      "fulfillable_quantity": .integer(line.remainingQuantity), "variant_id": form.id(goods?.variantID),
    ]
  }

  private func assignedLocation(of made: FulfillmentOrder) -> JSONValue {
    guard let location = shop.location(id: made.locationID) else { return .null }
    let address = location.address ?? MailingAddress()
    return [
      "address1": form.text(address.address1), "address2": form.text(address.address2),
      "city": form.text(address.city), "country_code": form.text(address.country?.rawValue),
      "location_id": .integer(location.id), "name": .string(location.name),
      "phone": form.text(address.phone), "province": form.text(address.provinceCode),
      "zip": form.text(address.zip),
    ]
  }

  private func restHold(_ hold: FulfillmentOrder.Hold) -> JSONValue {
    [
      "id": .integer(hold.id), "reason": form.word(hold.reason), "reason_notes": form.text(hold.notes),
    ]
  }

  /// A fulfillment order as its topics tell it: unlike all others with global ids.
  ///
  /// `other` is the one that its units came from, or that replaces it.
  func fulfillmentOrderEvent(
    _ made: FulfillmentOrder, other: FulfillmentOrder?, in order: Order, topic: WebhookTopic
  ) -> JSONValue {
    let short = reference(to: made)
    switch topic {
    case .fulfillmentOrdersPlacedOnHold:
      let holds = made.holds.map(eventHold)
      return [
        "fulfillment_order": .object(
          (short.objectValue ?? []) + [JSONMember("fulfillment_holds", .array(holds))]),
        "created_fulfillment_hold": holds.last ?? .null,
        "held_fulfillment_order_line_items": .array(made.lines.map(eventLine)),
        "remaining_fulfillment_order": other.map { fulfillmentOrder($0, in: order) } ?? .null,
      ]
    case .fulfillmentOrdersMoved:
      return [
        "original_fulfillment_order": placed(other ?? made), "moved_fulfillment_order": placed(made),
        "destination_location_id": form.gid(GID("Location", made.locationID)),
        "source_location": ["id": form.gid(GID("Location", (other ?? made).locationID))],
        "fulfillment_order_line_items_requested": .array(made.lines.map(eventLine)),
      ]
    case .fulfillmentOrdersSplit:
      return [
        "fulfillment_order": reference(to: other ?? made),
        "remaining_fulfillment_order": other.map { fulfillmentOrder($0, in: order) } ?? .null,
        "replacement_fulfillment_order": short, "split_line_items": .array(made.lines.map(eventLine)),
      ]
    case .fulfillmentOrdersCancelled:
      return [
        "fulfillment_order": short,
        "replacement_fulfillment_order": other.map { reference(to: $0) } ?? .null,
      ]
    default:
      return ["fulfillment_order": short]
    }
  }

  private func reference(to made: FulfillmentOrder) -> JSONValue {
    ["id": form.gid(made.gid), "status": form.word(made.status.rawValue)]
  }

  private func placed(_ made: FulfillmentOrder) -> JSONValue {
    .object(
      (reference(to: made).objectValue ?? []) + [
        JSONMember("assigned_location_id", form.gid(GID("Location", made.locationID)))
      ])
  }

  private func eventLine(_ line: FulfillmentOrder.Line) -> JSONValue {
    ["id": form.gid(line.gid), "quantity": .integer(line.totalQuantity)]
  }

  private func eventHold(_ hold: FulfillmentOrder.Hold) -> JSONValue {
    [
      "id": form.gid(hold.gid), "reason": form.word(hold.reason), "reason_notes": form.text(hold.notes),
      "handle": .null, "held_by_app": .null, "held_by_requesting_app": false,
    ]
  }
}
