import CommerceTypes
import GraphQLLanguage

/// Refunds as REST shows them.
extension RESTBodies {
  /// Shipping given back stands both in `refund_shipping_lines` and, negative, in `order_adjustments`.
  ///
  /// `inShopCurrency` shows the transactions in the shop's currency, as the parameter of the read routes does.
  func refund(_ refund: Refund, in order: Order, inShopCurrency: Bool = false) -> JSONValue {
    let form = form(of: order)
    let transactions = order.transactions(ids: refund.transactionIDs)
    return [
      "id": .integer(refund.id), "admin_graphql_api_id": form.gid(refund.gid),
      "created_at": form.time(refund.createdAt), "note": form.text(refund.note),
      "order_id": .integer(order.id), "processed_at": form.time(refund.createdAt),
      "restock": .boolean(refund.lines.contains { $0.isRestocked }),
      "total_duties_set": form.moneySet(refund.duties.map(\.amount).sum()), "user_id": .null,
      "order_adjustments": .array(adjustments(of: refund, in: order, form)),
      "transactions": .array(
        transactions.map { transaction($0, in: order, inShopCurrency: inShopCurrency) }),
      "refund_line_items": .array(refund.lines.map { refundLine($0, in: order, form) }),
      "refund_shipping_lines": .array(refund.shippingLines.map { shippingPart($0, in: order, form) }),
      "duties": .array(
        refund.duties.map { ["duty_id": .integer($0.dutyID), "amount_set": form.moneySet($0.amount)] }),
      "return": refund.returnID.map {
        ["id": .integer($0), "admin_graphql_api_id": form.gid(GID("Return", $0))]
      } ?? .null,
    ]
  }

  private func refundLine(_ line: RefundLineItem, in order: Order, _ form: RESTForm) -> JSONValue {
    [
      "id": .integer(line.id), "line_item_id": .integer(line.lineItemID),
      "location_id": form.id(line.locationID), "quantity": .integer(line.quantity),
      "restock_type": form.word(line.restockType.rawValue), "subtotal": form.number(line.subtotal),
      "subtotal_set": form.moneySet(line.subtotal), "total_tax": form.number(line.totalTax),
      "total_tax_set": form.moneySet(line.totalTax),
      "line_item": order.lineItem(id: line.lineItemID).map { self.line($0, in: order) } ?? .null,
    ]
  }

  private func shippingPart(_ part: RefundShippingLine, in order: Order, _ form: RESTForm) -> JSONValue {
    [
      "id": .integer(part.id), "subtotal_amount_set": form.moneySet(part.subtotal),
      "tax_amount_set": form.moneySet(part.totalTax),
      "shipping_line": order.shippingLine(id: part.shippingLineID)
        .map { shippingLine($0, in: order) } ?? .null,
    ]
  }

  private func adjustments(of refund: Refund, in order: Order, _ form: RESTForm) -> [JSONValue] {
    let shipping = refund.shippingLines.map {
      ($0.id, -$0.subtotal, -$0.totalTax, "shipping_refund", "Shipping refund")
    }
    let others = refund.adjustments.map {
      ($0.id, $0.amount, $0.taxAmount, "refund_discrepancy", Self.text(ofReason: $0.reason))
    }
    return (shipping + others).map { id, amount, tax, kind, reason in
      .object(
        [JSONMember("id", .integer(id))] + form.members("amount", amount) + [
          JSONMember("kind", .string(kind)), JSONMember("order_id", .integer(order.id)),
          JSONMember("reason", .string(reason)), JSONMember("refund_id", .integer(refund.id)),
        ] + form.members("tax_amount", tax))
    }
  }

  private static func text(ofReason reason: String) -> String {
    reason == "REFUND_DISCREPANCY" ? "Refund discrepancy" : "Pending refund discrepancy"
  }
}
