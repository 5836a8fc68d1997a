import CommerceTypes
import GraphQLLanguage

/// An order's lines and shipping lines as REST shows them.
extension RESTBodies {
  /// A line; with `units` as a fulfillment shows it, which has no current quantity.
  func line(_ line: LineItem, in order: Order, units: Int? = nil) -> JSONValue {
    .object(members(of: line, in: order, gid: line.gid, units: units))
  }

  func members(of line: LineItem, in order: Order, gid: GID, units: Int? = nil) -> [JSONMember] {
    let form = form(of: order)
    let goods = line.goods
    let open = order.unfulfilledQuantity(of: line)
    // A draft's quote has sold nothing yet.
    let isQuote = order.agreements.isEmpty
    var members = [
      JSONMember("id", .integer(line.id)), JSONMember("admin_graphql_api_id", form.gid(gid)),
    ]
    if units == nil {
      members += [
        JSONMember("attributed_staffs", []),
        JSONMember("current_quantity", .integer(isQuote ? line.quantity : order.currentQuantity(of: line))),
      ]
    }
    members += [
      JSONMember("fulfillable_quantity", .integer(open)), JSONMember("fulfillment_service", "manual"),
      JSONMember("fulfillment_status", fulfillmentStatus(of: line, in: order, open: open)),
      JSONMember("gift_card", .boolean(goods.isGiftCard)), JSONMember("grams", .integer(goods.grams)),
      JSONMember("name", .string(name(of: goods))),
    ]
    members += form.members("price", line.price)
    members += [
      JSONMember("product_exists", .boolean(goods.productID.map { shop.products[$0] != nil } ?? false)),
      JSONMember("product_id", form.id(goods.productID)),
      JSONMember("properties", form.attributes(line.attributes)),
      JSONMember("quantity", .integer(units ?? line.quantity)),
      JSONMember("requires_shipping", .boolean(goods.requiresShipping && !line.isTip)),
    ]
    if units == nil { members.append(JSONMember("sales_line_item_group_id", .null)) }
    members += [
      JSONMember("sku", goods.sku.map { .string($0.rawValue) } ?? (goods.variantID == nil ? .null : "")),
      JSONMember("taxable", .boolean(goods.taxable)), JSONMember("title", .string(goods.title)),
    ]
    members += form.members("total_discount", .zero)
    members += [
      JSONMember("variant_id", form.id(goods.variantID)),
      JSONMember("variant_inventory_management", goods.tracked ? "shopify" : .null),
      JSONMember("variant_title", form.text(goods.variantTitle)),
      JSONMember("vendor", form.text(goods.vendor)),
      JSONMember("tax_lines", form.taxLines(line.taxLines)),
      JSONMember("duties", .array(line.duties.map { duty($0, form) })),
      JSONMember("discount_allocations", form.allocations(line.discountAllocations)),
    ]
    if let tip = line.tip {
      members += [
        JSONMember("tip_payment_gateway", .string(tip.paymentGateway)),
        JSONMember("tip_payment_method", .string(tip.paymentMethod)),
      ]
    }
    return members
  }

  /// `Shirt - Blue / M`.
  private func name(of goods: LineGoods) -> String {
    goods.variantTitle.map { "\(goods.title) - \($0)" } ?? goods.title
  }

  private func fulfillmentStatus(of line: LineItem, in order: Order, open: Int) -> JSONValue {
    if order.fulfilledQuantity(of: line) == 0 { return .null }
    return open == 0 ? "fulfilled" : "partial"
  }

  /// Evidence: see ``Behaviour/restDuties``.
  private func duty(_ duty: Duty, _ form: RESTForm) -> JSONValue {
    [
      "id": .integer(duty.id), "harmonized_system_code": form.text(duty.harmonizedSystemCode),
      "country_code_of_origin": form.text(duty.countryCodeOfOrigin),
      "shop_money": ["amount": form.money(duty.price), "currency_code": form.shopCurrency],
      "presentment_money": [
        "amount": form.presentmentMoney(duty.price), "currency_code": form.presentmentCurrency,
      ],
      "tax_lines": form.taxLines(duty.taxLines), "admin_graphql_api_id": form.gid(duty.gid),
    ]
  }

  func shippingLine(_ line: ShippingLine, in order: Order) -> JSONValue {
    let form = form(of: order)
    return .object(
      [
        JSONMember("id", .integer(line.id)), JSONMember("carrier_identifier", .null),
        JSONMember("code", .string(line.code)),
        JSONMember("current_discounted_price_set", form.moneySet(order.currentPrice(of: line))),
      ] + form.members("discounted_price", line.discountedPrice) + [
        JSONMember("delivery_category", .null), JSONMember("is_removed", .boolean(line.isRemoved)),
        JSONMember("phone", .null),
      ] + form.members("price", line.price) + [
        JSONMember("requested_fulfillment_service_id", .null), JSONMember("source", "shopify"),
        JSONMember("title", .string(line.title)), JSONMember("tax_lines", form.taxLines(line.taxLines)),
        JSONMember("discount_allocations", form.allocations(line.discountAllocations)),
      ])
  }
}
