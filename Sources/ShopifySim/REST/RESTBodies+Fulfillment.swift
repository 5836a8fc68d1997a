import CommerceTypes
import GraphQLLanguage

/// Fulfillments as REST shows them.
extension RESTBodies {
  /// Inside an order without its destination; alone with it.
  func fulfillment(_ made: Fulfillment, in order: Order, isAlone: Bool = false) -> JSONValue {
    let form = form(of: order)
    let tracking = made.tracking
    var members = [
      JSONMember("id", .integer(made.id)), JSONMember("admin_graphql_api_id", form.gid(made.gid)),
      JSONMember("created_at", form.time(made.createdAt)),
      JSONMember("location_id", .integer(made.locationID)), JSONMember("name", .string(made.name)),
      JSONMember("order_id", .integer(order.id)), JSONMember("origin_address", [:]),
      JSONMember("receipt", [:]), JSONMember("service", "manual"), JSONMember("shipment_status", .null),
      JSONMember("status", made.isCancelled ? "cancelled" : "success"),
      JSONMember("tracking_company", form.text(tracking.first?.company)),
      JSONMember("tracking_number", form.text(tracking.first?.number)),
      JSONMember("tracking_numbers", form.texts(tracking.compactMap(\.number))),
      JSONMember("tracking_url", form.text(tracking.first?.url)),
      JSONMember("tracking_urls", form.texts(tracking.compactMap(\.url))),
      JSONMember("updated_at", form.time(made.updatedAt)),
      JSONMember(
        "line_items",
        .array(
          made.lines.compactMap { part in
            order.lineItem(id: part.lineItemID).map { line($0, in: order, units: part.quantity) }
          })),
    ]
    if isAlone {
      members += [
        JSONMember("email", form.text(order.email)),
        JSONMember("destination", order.shippingAddress.map { address($0) } ?? .null),
      ]
    }
    return .object(members)
  }
}
