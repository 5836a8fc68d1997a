import CommerceTypes
import GraphQLLanguage

/// Lines, fulfillments and refunds as REST shows them.
extension WebhookPayloads {
  func body(of line: LineItem, in order: Order, quantity: Int? = nil) -> JSONValue {
    let product = line.variant.product
    let fulfilled = order.fulfilledQuantity(of: line)
    let open = order.unfulfilledQuantity(of: line)
    let status: String? = fulfilled == 0 ? nil : open == 0 ? "fulfilled" : "partial"
    return [
      "id": .integer(line.id), "admin_graphql_api_id": .string(line.gid.description),
      "current_quantity": .integer(order.currentQuantity(of: line)), "fulfillable_quantity": .integer(open),
      "fulfillment_service": "manual", "fulfillment_status": form.text(status),
      "gift_card": .boolean(product.isGiftCard), "grams": .integer(product.grams),
      "name": .string(line.title),
      "price": form.money(line.price), "price_set": form.moneySet(line.price), "product_exists": true,
      "product_id": .integer(line.variant.productID), "properties": [],
      "quantity": .integer(quantity ?? line.quantity),
      "requires_shipping": .boolean(product.requiresShipping), "sku": .string(line.sku.rawValue),
      "taxable": .boolean(product.taxable), "title": .string(line.title),
      "total_discount": "0.00", "total_discount_set": form.moneySet(.zero),
      "variant_id": .integer(line.variant.id),
      "variant_inventory_management": product.tracked ? "shopify" : .null, "variant_title": .null,
      "vendor": .string(product.vendor), "tax_lines": form.taxLines(line.taxLines), "duties": [],
      "discount_allocations": form.allocations(line.discountAllocations),
    ]
  }

  func body(of line: ShippingLine, in order: Order) -> JSONValue {
    [
      "id": .integer(line.id), "carrier_identifier": .null, "code": .string(line.title),
      "title": .string(line.title), "source": "shopify", "delivery_category": .null, "phone": .null,
      "price": form.money(line.price), "price_set": form.moneySet(line.price),
      "discounted_price": form.money(line.discountedPrice),
      "discounted_price_set": form.moneySet(line.discountedPrice),
      "current_discounted_price_set": form.moneySet(order.currentPrice(of: line)), "is_removed": false,
      "requested_fulfillment_service_id": .null, "tax_lines": form.taxLines(line.taxLines),
      "discount_allocations": form.allocations(line.discountAllocations),
    ]
  }

  func body(of fulfillment: Fulfillment, in order: Order) -> JSONValue {
    let tracking = fulfillment.tracking
    let numbers = tracking.compactMap(\.number).map { JSONValue.string($0) }
    let urls = tracking.compactMap(\.url).map { JSONValue.string($0) }
    return [
      "id": .integer(fulfillment.id), "admin_graphql_api_id": .string(fulfillment.gid.description),
      "order_id": .integer(order.id), "name": .string(fulfillment.name),
      "status": fulfillment.isCancelled ? "cancelled" : "success",
      "service": "manual", "shipment_status": .null, "location_id": .integer(fulfillment.locationID),
      "created_at": form.time(fulfillment.createdAt),
      "updated_at": form.time(fulfillment.cancelledAt ?? fulfillment.createdAt),
      "tracking_company": form.text(tracking.first?.company),
      "tracking_number": form.text(tracking.first?.number),
      "tracking_numbers": .array(numbers), "tracking_url": form.text(tracking.first?.url),
      "tracking_urls": .array(urls), "email": form.text(order.email),
      "line_items": .array(
        fulfillment.lines.compactMap { line in
          order.lineItem(id: line.lineItemID).map { body(of: $0, in: order, quantity: line.quantity) }
        }),
    ]
  }

  /// Shipping given back stands both in `refund_shipping_lines` and, negative, in `order_adjustments`.
  /// Evidence: documented.
  func body(of refund: Refund, in order: Order) -> JSONValue {
    let isRestocked = refund.lines.contains { $0.isRestocked }
    return [
      "id": .integer(refund.id), "admin_graphql_api_id": .string(refund.gid.description),
      "order_id": .integer(order.id), "note": form.text(refund.note), "restock": .boolean(isRestocked),
      "user_id": .null, "created_at": form.time(refund.createdAt),
      "processed_at": form.time(refund.createdAt),
      "duties": [], "return": .null, "total_duties_set": form.moneySet(.zero),
      "refund_line_items": .array(refund.lines.map { body(of: $0, in: order) }),
      "refund_shipping_lines": .array(refund.shippingLines.map { body(of: $0, in: order) }),
      "order_adjustments": .array(adjustments(of: refund, in: order)),
      "transactions": .array(refund.transactions.map { body(of: $0, in: order) }),
    ]
  }

  private func body(of line: RefundLineItem, in order: Order) -> JSONValue {
    [
      "id": .integer(line.id), "line_item_id": .integer(line.lineItemID), "quantity": .integer(line.quantity),
      "restock_type": form.word(line.restockType.rawValue), "location_id": form.id(line.locationID),
      "subtotal": form.number(line.subtotal), "subtotal_set": form.moneySet(line.subtotal),
      "total_tax": form.number(line.totalTax), "total_tax_set": form.moneySet(line.totalTax),
      "line_item": order.lineItem(id: line.lineItemID).map { body(of: $0, in: order) } ?? .null,
    ]
  }

  private func body(of line: RefundShippingLine, in order: Order) -> JSONValue {
    [
      "id": .integer(line.id), "subtotal_amount_set": form.moneySet(line.subtotal),
      "tax_amount_set": form.moneySet(line.totalTax),
      "shipping_line": order.shippingLines.first { $0.id == line.shippingLineID }
        .map { body(of: $0, in: order) } ?? .null,
    ]
  }

  private func adjustments(of refund: Refund, in order: Order) -> [JSONValue] {
    let shipping = refund.shippingLines.map {
      ($0.id, -$0.subtotal, -$0.totalTax, "shipping_refund", "Shipping refund")
    }
    let others = refund.adjustments.map {
      ($0.id, $0.amount, $0.taxAmount, "refund_discrepancy", Self.reasonText($0.reason))
    }
    return (shipping + others).map { id, amount, tax, kind, reason in
      [
        "id": .integer(id), "order_id": .integer(order.id), "refund_id": .integer(refund.id),
        "amount": form.money(amount), "amount_set": form.moneySet(amount), "tax_amount": form.money(tax),
        "tax_amount_set": form.moneySet(tax), "kind": .string(kind), "reason": .string(reason),
      ]
    }
  }

  private static func reasonText(_ reason: String) -> String {
    reason == "REFUND_DISCREPANCY" ? "Refund discrepancy" : "Pending refund discrepancy"
  }
}
