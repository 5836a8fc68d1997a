import CommerceTypes
import GraphQLLanguage

/// The order as REST shows it.
extension WebhookPayloads {
  func body(of order: Order) -> JSONValue {
    .object(
      members(identity: order) + members(totals: order) + members(people: order) + [
        JSONMember("discount_applications", discountApplications(order)),
        JSONMember("discount_codes", discountCodes(order)),
        JSONMember("line_items", .array(order.lineItems.map { body(of: $0, in: order) })),
        JSONMember("shipping_lines", .array(order.shippingLines.map { body(of: $0, in: order) })),
        JSONMember("fulfillments", .array(order.fulfillments.map { body(of: $0, in: order) })),
        JSONMember("refunds", .array(order.refunds.map { body(of: $0, in: order) })),
      ])
  }

  private func members(identity order: Order) -> [JSONMember] {
    let fulfillment: String? =
      switch order.displayFulfillmentStatus {
      case .fulfilled: "fulfilled"
      case .partiallyFulfilled: "partial"
      default: nil
      }
    return [
      JSONMember("id", .integer(order.id)),
      JSONMember("admin_graphql_api_id", .string(order.gid.description)),
      JSONMember("app_id", .null),
      JSONMember("name", .string(order.name)),
      JSONMember("number", .integer(order.number - 1000)),
      JSONMember("order_number", .integer(order.number)),
      JSONMember("email", form.text(order.email)),
      JSONMember("contact_email", form.text(order.email)),
      JSONMember("confirmed", true),
      JSONMember("test", .boolean(order.isTest)),
      JSONMember("note", form.text(order.note)),
      JSONMember("note_attributes", []),
      JSONMember("tags", .string(order.tags.joined(separator: ", "))),
      JSONMember("source_name", "web"),
      JSONMember("created_at", form.time(order.createdAt)),
      JSONMember("processed_at", form.time(order.createdAt)),
      JSONMember("updated_at", form.time(order.updatedAt)),
      JSONMember("cancelled_at", form.time(order.cancelledAt)),
      JSONMember("cancel_reason", form.word(order.cancelReason?.rawValue)),
      JSONMember("closed_at", .null),
      JSONMember("currency", .string(order.currency.rawValue)),
      JSONMember("presentment_currency", .string(order.currency.rawValue)),
      JSONMember("taxes_included", .boolean(order.taxesIncluded)),
      JSONMember("tax_exempt", false),
      JSONMember("financial_status", form.word(order.displayFinancialStatus?.rawValue ?? "PENDING")),
      JSONMember("fulfillment_status", form.text(fulfillment)),
      JSONMember("payment_gateway_names", .array(order.paymentGatewayNames.map { .string($0) })),
      JSONMember("location_id", .null),
    ]
  }

  private func members(totals order: Order) -> [JSONMember] {
    let amounts: [(String, ExactDecimal)] = [
      ("total_line_items_price", order.totalLineItemsPrice), ("subtotal_price", order.subtotalPrice),
      ("total_discounts", order.totalDiscounts), ("total_tax", order.totalTax),
      ("total_price", order.totalPrice), ("current_subtotal_price", order.currentSubtotalPrice),
      ("current_total_discounts", order.currentTotalDiscounts), ("current_total_tax", order.currentTotalTax),
      ("current_total_price", order.currentTotalPrice),
    ]
    var members: [JSONMember] = []
    for (name, amount) in amounts {
      members.append(JSONMember(name, form.money(amount)))
      members.append(JSONMember(name + "_set", form.moneySet(amount)))
    }
    return members + [
      JSONMember("total_shipping_price_set", form.moneySet(order.totalShippingPrice)),
      JSONMember("current_shipping_price_set", form.moneySet(order.currentShippingPrice)),
      JSONMember("total_outstanding", form.money(max(.zero, order.totalOutstanding))),
      JSONMember("total_tip_received", "0.00"),
      JSONMember(
        "total_weight",
        .integer(order.lineItems.reduce(0) { $0 + $1.variant.product.grams * $1.quantity })),
      JSONMember("tax_lines", form.taxLines(order.taxLines)),
    ]
  }

  private func members(people order: Order) -> [JSONMember] {
    [
      JSONMember("customer", order.customer.map { body(of: $0) } ?? .null),
      JSONMember("billing_address", order.billingAddress.map { body(of: $0) } ?? .null),
      JSONMember("shipping_address", order.shippingAddress.map { body(of: $0) } ?? .null),
    ]
  }

  private func body(of customer: Customer) -> JSONValue {
    [
      "id": .integer(customer.id), "admin_graphql_api_id": .string(customer.gid.description),
      "email": form.text(customer.email), "first_name": form.text(customer.firstName),
      "last_name": form.text(customer.lastName), "phone": form.text(customer.phone),
      "created_at": form.time(customer.createdAt), "updated_at": form.time(customer.createdAt),
      "state": "disabled", "note": .null, "verified_email": true, "tax_exempt": false, "tags": "",
      "currency": .string(shop.configuration.currency.rawValue),
    ]
  }

  private func body(of address: MailingAddress) -> JSONValue {
    [
      "first_name": form.text(address.firstName), "last_name": form.text(address.lastName),
      "name": form.text(address.name), "company": form.text(address.company),
      "address1": form.text(address.address1), "address2": form.text(address.address2),
      "city": form.text(address.city), "zip": form.text(address.zip),
      "province_code": form.text(address.provinceCode), "country_code": form.text(address.country?.rawValue),
      "phone": form.text(address.phone), "latitude": .null, "longitude": .null,
    ]
  }

  /// E8: a code's amount is the sum of its allocations.
  private func discountCodes(_ order: Order) -> JSONValue {
    .array(
      order.discountApplications.compactMap { application in
        guard case .code(let code) = application.source else { return nil }
        let type =
          if application.target == .shipping { "shipping" } else { valueType(application) }
        return [
          "code": .string(code), "amount": form.money(order.amount(ofApplication: application.index)),
          "type": .string(type),
        ]
      })
  }

  private func valueType(_ application: DiscountApplication) -> String {
    if case .percentage = application.value { "percentage" } else { "fixed_amount" }
  }

  private func discountApplications(_ order: Order) -> JSONValue {
    .array(
      order.discountApplications.map { application in
        let (value, label, type): (ExactDecimal, String, String)
        switch application.value {
        case .fixed(let amount), .percentage(let amount): value = amount
        }
        switch application.source {
        case .code: (label, type) = ("code", "discount_code")
        case .automatic: (label, type) = ("title", "automatic")
        case .manual: (label, type) = ("title", "manual")
        }
        return .object([
          JSONMember("target_type", form.word(application.targetType)), JSONMember("type", .string(type)),
          JSONMember("value", .string(value.formatted(minimumDigits: 1))),
          JSONMember("value_type", .string(valueType(application))),
          JSONMember("allocation_method", form.word(application.allocationMethod)),
          JSONMember("target_selection", form.word(application.targetSelection)),
          JSONMember(label, .string(application.label)),
        ])
      })
  }
}
