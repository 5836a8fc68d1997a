import CommerceTypes
import GraphQLLanguage

/// Draft orders as REST shows them, in the shop's currency.
extension RESTBodies {
  func draftOrder(_ draft: DraftOrder) -> JSONValue {
    let quote = draft.quote
    let form = form(of: quote)
    return [
      "id": .integer(draft.id), "admin_graphql_api_id": form.gid(draft.gid), "name": .string(draft.name),
      "status": form.word(draft.status), "order_id": form.id(draft.orderID), "note": form.text(quote.note),
      "email": form.text(quote.email), "taxes_included": .boolean(quote.taxesIncluded),
      "currency": form.shopCurrency, "tax_exempt": .boolean(quote.taxExempt),
      "invoice_sent_at": form.time(draft.invoiceSentAt), "invoice_url": invoiceURL(of: draft),
      "created_at": form.time(draft.createdAt), "updated_at": form.time(draft.updatedAt),
      "completed_at": form.time(draft.completedAt), "tags": form.list(quote.tags),
      "note_attributes": form.attributes(quote.attributes), "api_client_id": .null,
      "created_on_api_version_handle": .null,
      "line_items": .array(quote.lineItems.map { line($0, of: quote) }),
      "shipping_line": shippingLine(of: quote, form), "applied_discount": discount(of: quote, form),
      "subtotal_price": form.money(quote.subtotalPrice),
      "total_price": form.money(quote.totalPrice),
      "total_tax": form.money(quote.totalTax), "tax_lines": form.taxLines(quote.taxLines),
      "payment_terms": paymentTerms(of: quote, form),
      "billing_address": quote.billingAddress.map { address($0) } ?? .null,
      "shipping_address": quote.shippingAddress.map { address($0) } ?? .null,
      "customer": shop.customer(of: quote).map { customer(of: $0) } ?? .null,
      "b2b?": .boolean(quote.purchasingCompany != nil),
    ]
  }

  private func invoiceURL(of draft: DraftOrder) -> JSONValue {
    let token = DeterministicUUID.text(seed: "\(shop.configuration.domain)/draft/\(draft.id)")
      .filter { $0 != "-" }
    return "https://\(shop.configuration.domain)/\(shop.id)/invoices/\(token)"
  }

  private func line(_ line: LineItem, of quote: Order) -> JSONValue {
    let own = line.discountAllocations.first { allocation in
      quote.discountApplications.first { $0.index == allocation.applicationIndex }?.target == .line
    }
    let application = own.flatMap { own in
      quote.discountApplications.first { $0.index == own.applicationIndex }
    }
    let form = form(of: quote)
    return .object(
      members(of: line, in: quote, gid: GID("DraftOrderLineItem", line.id)) + [
        JSONMember("custom", .boolean(line.goods.variantID == nil)),
        JSONMember(
          "applied_discount",
          application.map { applied($0, own?.amount ?? .zero, form) } ?? .null),
      ])
  }

  /// The discount on the order as a whole.
  private func discount(of quote: Order, _ form: RESTForm) -> JSONValue {
    let application = quote.discountApplications.first {
      if case .order = $0.target { true } else { false }
    }
    return application.map { applied($0, quote.amount(ofApplication: $0.index), form) } ?? .null
  }

  private func applied(_ application: DiscountApplication, _ amount: MoneyBag, _ form: RESTForm) -> JSONValue
  {
    let (value, type): (ExactDecimal, String) =
      switch application.value {
      case .percentage(let percent): (percent, "percentage")
      case .fixed(let amount), .fixedEach(let amount):
        (form.currencies.bag(presentment: amount).shop, "fixed_amount")
      }
    return [
      "title": .string(application.label), "description": .string(application.label),
      "value": .string(value.formatted(minimumDigits: 1)), "value_type": .string(type),
      "amount": form.money(amount),
    ]
  }

  private func shippingLine(of quote: Order, _ form: RESTForm) -> JSONValue {
    guard let line = quote.shippingLines.first else { return .null }
    return [
      "title": .string(line.title), "custom": true, "handle": .null,
      "price": form.money(line.price),
    ]
  }
}
