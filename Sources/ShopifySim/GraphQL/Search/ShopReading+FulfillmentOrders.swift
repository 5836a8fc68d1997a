import GraphQLLanguage

extension ShopReading {
  /// The fulfillment orders of all orders by their ids; closed and cancelled ones only when asked for.
  func fulfillmentOrders(_ field: CollectedField) throws(ExecutionError) -> any NodeSource {
    let search = try Search<FulfillmentOrderPlace>(
      field,
      [
        .id { $0.id }, .number("order_id") { $0.orderID },
        .word("status") { [shop] in shop.fulfillmentOrder($0)?.status.rawValue.lowercased() == $1 },
        .number("assigned_location_id") { [shop] in shop.fulfillmentOrder($0)?.locationID },
        .time("created_at") { [shop] in shop.fulfillmentOrder($0)?.createdAt },
        .time("updated_at") { [shop] in shop.fulfillmentOrder($0)?.updatedAt },
        .notSimulated("fulfill_at", "fulfillment_service_id"),
      ], in: self)
    let includesClosed = field.argument("includeClosed")?.boolValue == true
    let found = search.narrowed { [shop] place in
      guard let made = shop.fulfillmentOrder(place) else { return false }
      return includesClosed || (made.status != .closed && made.status != .cancelled)
    }
    let keys: [SortKey<FulfillmentOrderPlace>] = [
      .id, .time("UPDATED_AT") { [shop] in shop.fulfillmentOrder($0)?.updatedAt },
    ]
    return try page(shop.fulfillmentOrderPlaces, field, found, keys) { [self] place -> (any Resolvable)? in
      guard let order = shop.orders[place.orderID], let made = shop.fulfillmentOrder(place) else {
        return nil
      }
      return FulfillmentOrderObject(fulfillmentOrder: made, order: OrderReading(order, self))
    }
  }
}

extension Shop {
  func fulfillmentOrder(_ place: FulfillmentOrderPlace) -> FulfillmentOrder? {
    orders[place.orderID]?.fulfillmentOrders.first { $0.id == place.id }
  }
}
