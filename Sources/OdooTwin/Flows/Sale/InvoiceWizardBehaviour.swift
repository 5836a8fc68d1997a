import CommerceTypes
import XMLRPCWire

/// `sale.advance.payment.inv`: invoices what orders have to be invoiced.
// unchecked: down payments; only 'delivered' is known.
struct InvoiceWizardBehaviour: ModelBehaviour {
  let model = "sale.advance.payment.inv"

  func willCreate(_ values: inout Values, in env: Environment) throws {
    if values["advance_payment_method"] == nil { values["advance_payment_method"] = "delivered" }
    guard env.registry[model]?.fields["sale_order_ids"] != nil else { return }
    if values["sale_order_ids"] == nil || values["sale_order_ids"] == .records([]) {
      values["sale_order_ids"] = .records(env.context.activeIDs)
    }
  }

  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "create_invoices", let id = call.ids.first else { return nil }
    let keepsOrders = env.registry[model]?.fields["sale_order_ids"] != nil
    let orders = try keepsOrders ? env.record(model, id).records("sale_order_ids") : []
    let chosen = orders.isEmpty ? env.records("sale.order", env.context.activeIDs) : orders
    for order in chosen { try invoice(order, env) }
    guard env.rules.sales.answersInvoicing else { return MethodResult.none }
    return .value(.structure([XMLRPCMember("type", "ir.actions.act_window_close")]))
  }

  private func invoice(_ order: Record, _ env: Environment) throws {
    let lines = try order.records("order_line").filter { try !$0.decimal("qty_to_invoice").isZero }
    guard !lines.isEmpty else { throw TwinError.user(Self.nothingText) }
    let total = try lines.map { line in
      var taxable = try OrderLineBehaviour.taxable(line)
      taxable.quantity = try line.decimal("qty_to_invoice")
      return env.taxEngine(currency: try order.id("currency_id")).amounts(of: taxable).total
    }.sum()
    let sign: ExactDecimal = total.isNegative ? -1 : 1
    try env.create(
      "account.move",
      [
        "move_type": .text(total.isNegative ? MoveKind.outRefund.rawValue : MoveKind.outInvoice.rawValue),
        "partner_id": try order.value("partner_invoice_id"),
        "partner_shipping_id": try order.value("partner_shipping_id"),
        "currency_id": try order.value("currency_id"), "ref": .text(try order.string("client_order_ref")),
        "invoice_origin": try order.value("name"), "invoice_user_id": try order.value("user_id"),
        "fiscal_position_id": try order.value("fiscal_position_id"),
        "company_id": try order.value("company_id"),
        "invoice_line_ids": .commands(
          try lines.map { line in
            .create([
              "product_id": try line.value("product_id"), "name": try line.value("name"),
              "quantity": .decimal(try line.decimal("qty_to_invoice") * sign),
              "price_unit": try line.value("price_unit"),
              "discount": try line.value("discount"),
              "tax_ids": .records(try line.ids(env.names.orderLineTaxes)),
              "product_uom_id": try line.value(env.names.orderLineUnit), "sale_line_ids": .records([line.id]),
            ])
          }),
      ])
  }

  private static let nothingText =
    "Cannot create an invoice. No items are available to invoice.\n\nTo resolve this issue, please ensure that:\n"
    + "   • The products have been delivered before attempting to invoice them.\n"
    + "   • The invoicing policy of the product is configured correctly."
}
