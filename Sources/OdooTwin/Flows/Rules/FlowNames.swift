/// What the flows call things, by version.
struct FlowNames: Sendable {
  /// `sale.order.line`: its taxes and its unit.
  let orderLineTaxes: String
  let orderLineUnit: String
  /// `stock.picking`: all its moves.
  let pickingMoves: String
  /// `stock.move`: what is, or will be, done, and what is reserved; one field on 19.
  let moveDone: String
  let moveReserved: String
  /// `stock.move.line`: the same of a line.
  let lineDone: String
  let lineReserved: String
  /// `stock.move`: a text that Odoo asks for.
  let moveName: String?
  /// `stock.return.picking`: what makes the return.
  let returnMethods: Set<String>
  /// `account.account`: its kind; those of customers and suppliers, and those of money.
  let accountKind: String
  let openAccountKinds: Set<String>
  let liquidAccountKinds: Set<String>
  /// `account.payment`: the memo.
  let paymentMemo: String
  /// `product.template.type` of goods whose stock is kept, the flag beside it, and the types that get delivered.
  let storableType: String
  let storableFlag: String?
  let deliveredTypes: Set<String>
  /// `product.template.invoice_policy` of a new product, and its category.
  let invoicePolicy: String
  let productCategory: String?

  static let v14 = FlowNames(
    orderLineTaxes: "tax_id", orderLineUnit: "product_uom", pickingMoves: "move_lines",
    moveDone: "quantity_done", moveReserved: "reserved_availability",
    lineDone: "qty_done", lineReserved: "product_uom_qty", moveName: "name",
    returnMethods: ["create_returns"],
    accountKind: "internal_type", openAccountKinds: ["receivable", "payable"],
    liquidAccountKinds: ["liquidity"], paymentMemo: "ref",
    storableType: "product", storableFlag: nil, deliveredTypes: ["product", "consu"],
    invoicePolicy: "delivery", productCategory: "product.product_category_all")
  static let v19 = FlowNames(
    orderLineTaxes: "tax_ids", orderLineUnit: "product_uom_id", pickingMoves: "move_ids",
    moveDone: "quantity", moveReserved: "quantity", lineDone: "quantity", lineReserved: "quantity",
    moveName: nil, returnMethods: ["action_create_returns", "action_create_returns_all"],
    accountKind: "account_type", openAccountKinds: ["asset_receivable", "liability_payable"],
    liquidAccountKinds: ["asset_cash", "liability_credit_card"], paymentMemo: "memo",
    storableType: "consu", storableFlag: "is_storable", deliveredTypes: ["consu"],
    invoicePolicy: "order", productCategory: nil)
}
