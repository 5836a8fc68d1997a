import CommerceTypes
import GraphQLLanguage

/// The order as REST shows it.
extension RESTBodies {
  /// Everything about an order, with its lines, fulfillments, refunds and returns.
  func order(_ order: Order) -> JSONValue {
    let form = form(of: order)
    return .object(
      identity(of: order, form) + totals(of: order, form) + parties(of: order, form) + [
        JSONMember("discount_applications", discountApplications(of: order, form)),
        JSONMember("discount_codes", discountCodes(of: order, form)),
        JSONMember("line_items", .array(order.lineItems.map { line($0, in: order) })),
        JSONMember("line_item_groups", []),
        JSONMember("shipping_lines", .array(order.shippingLines.map { shippingLine($0, in: order) })),
        JSONMember("fulfillments", .array(order.fulfillments.map { fulfillment($0, in: order) })),
        JSONMember("refunds", .array(order.refunds.map { refund($0, in: order) })),
        JSONMember("returns", .array(order.returns.map { returned($0, in: order) })),
        JSONMember("payment_terms", paymentTerms(of: order, form)),
      ])
  }

  private func identity(of order: Order, _ form: RESTForm) -> [JSONMember] {
    let token = token(of: order)
    return [
      JSONMember("id", .integer(order.id)), JSONMember("admin_graphql_api_id", form.gid(order.gid)),
      JSONMember("app_id", .null), JSONMember("browser_ip", .null),
      JSONMember("buyer_accepts_marketing", false),
      JSONMember("cancel_reason", form.word(order.cancelReason?.rawValue)),
      JSONMember("cancelled_at", form.time(order.cancelledAt)), JSONMember("cart_token", .null),
      JSONMember("checkout_id", .null), JSONMember("checkout_token", .null),
      JSONMember("client_details", .null), JSONMember("closed_at", form.time(order.closedAt)),
      JSONMember("confirmation_number", .null), JSONMember("confirmed", true),
      JSONMember("contact_email", form.text(order.email)),
      JSONMember("created_at", form.time(order.createdAt)),
      JSONMember("currency", form.shopCurrency), JSONMember("customer_locale", .null),
      JSONMember("device_id", .null), JSONMember("duties_included", .boolean(order.dutiesIncluded)),
      JSONMember("email", form.text(order.email)), JSONMember("estimated_taxes", false),
      JSONMember("financial_status", form.word(order.displayFinancialStatus?.rawValue ?? "PENDING")),
      JSONMember("fulfillment_status", fulfillmentStatus(of: order)), JSONMember("landing_site", .null),
      JSONMember("landing_site_ref", .null), JSONMember("location_id", .null),
      JSONMember("merchant_of_record_app_id", .null), JSONMember("name", .string(order.name)),
      JSONMember("note", form.text(order.note)),
      JSONMember("note_attributes", form.attributes(order.attributes)),
      JSONMember("number", .integer(order.number - 1000)), JSONMember("order_number", .integer(order.number)),
      JSONMember(
        "order_status_url", "https://\(shop.configuration.domain)/\(shop.id)/orders/\(token)/authenticate"),
      JSONMember("payment_gateway_names", form.texts(order.paymentGatewayNames)),
      JSONMember("phone", form.text(order.phone)), JSONMember("po_number", form.text(order.poNumber)),
      JSONMember("presentment_currency", form.presentmentCurrency),
      JSONMember("processed_at", form.time(order.processedAt)), JSONMember("reference", .null),
      JSONMember("referring_site", .null), JSONMember("source_identifier", .null),
      JSONMember("source_name", .string(order.sourceName)), JSONMember("source_url", .null),
      JSONMember("tags", form.list(order.tags)), JSONMember("tax_exempt", .boolean(order.taxExempt)),
      JSONMember("taxes_included", .boolean(order.taxesIncluded)),
      JSONMember("test", .boolean(order.isTest)), JSONMember("token", .string(token)),
      JSONMember("updated_at", form.time(order.updatedAt)), JSONMember("user_id", .null),
    ]
  }

  /// 32 hexadecimal digits that stay the same for an order.
  private func token(of order: Order) -> String {
    DeterministicUUID.text(seed: "\(shop.configuration.domain)/order/\(order.id)").filter { $0 != "-" }
  }

  private func fulfillmentStatus(of order: Order) -> JSONValue {
    switch order.displayFulfillmentStatus {
    case .fulfilled: "fulfilled"
    case .partiallyFulfilled: "partial"
    default: .null
    }
  }

  private func parties(of order: Order, _ form: RESTForm) -> [JSONMember] {
    [
      JSONMember("customer", shop.customer(of: order).map { customer(of: $0) } ?? .null),
      JSONMember("billing_address", order.billingAddress.map { address($0) } ?? .null),
      JSONMember("shipping_address", order.shippingAddress.map { address($0) } ?? .null),
      JSONMember(
        "company",
        order.purchasingCompany.map {
          ["id": .integer($0.companyID), "location_id": .integer($0.locationID)]
        } ?? .null),
    ]
  }

  /// E8: a code's amount is the sum of its allocations.
  private func discountCodes(of order: Order, _ form: RESTForm) -> JSONValue {
    .array(
      order.discountApplications.compactMap { application in
        guard case .code(let code) = application.source else { return nil }
        let type = application.target == .shipping ? "shipping" : valueType(of: application)
        return [
          "code": .string(code), "amount": form.money(order.amount(ofApplication: application.index)),
          "type": .string(type),
        ]
      })
  }

  private func valueType(of application: DiscountApplication) -> String {
    if case .percentage = application.value { "percentage" } else { "fixed_amount" }
  }

  /// A percentage as it is, an amount in the shop's currency.
  private func discountApplications(of order: Order, _ form: RESTForm) -> JSONValue {
    .array(
      order.discountApplications.map { application in
        let value: ExactDecimal =
          switch application.value {
          case .percentage(let percent): percent
          case .fixed(let amount), .fixedEach(let amount): order.currencies.bag(presentment: amount).shop
          }
        var members = [
          JSONMember("target_type", form.word(application.targetType)),
          JSONMember("value", .string(value.formatted(minimumDigits: 1))),
          JSONMember("value_type", .string(valueType(of: application))),
          JSONMember("allocation_method", form.word(application.allocationMethod)),
          JSONMember("target_selection", form.word(application.targetSelection)),
        ]
        switch application.source {
        case .code(let code):
          members += [JSONMember("type", "discount_code"), JSONMember("code", .string(code))]
        case .automatic(let title):
          members += [JSONMember("type", "automatic"), JSONMember("title", .string(title))]
        case .manual(let title):
          members += [
            JSONMember("type", "manual"), JSONMember("title", .string(title)),
            JSONMember("description", .string(application.description ?? title)),
          ]
        case .script(let title):
          members += [JSONMember("type", "script"), JSONMember("title", .string(title))]
        }
        return .object(members)
      })
  }
}
