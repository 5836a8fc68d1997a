/// What the flows call things, and how they behave, by version.
struct FlowNames: Sendable {
  /// `sale.order.line`: its taxes and its unit.
  let orderLineTaxes: String
  let orderLineUnit: String
  /// `stock.picking`: all its moves.
  let pickingMoves: String
  /// `stock.move` and `stock.move.line`: what is or will be done.
  let moveQuantity: String
  let moveLineQuantity: String
  /// `account.payment`: the memo.
  let paymentMemo: String
  /// `product.template.type` of goods whose stock is kept, and the flag beside it.
  let storableType: String
  let storableFlag: String?

  static let v14 = FlowNames(
    orderLineTaxes: "tax_id", orderLineUnit: "product_uom", pickingMoves: "move_lines",
    moveQuantity: "quantity_done", moveLineQuantity: "qty_done", paymentMemo: "ref",
    storableType: "product", storableFlag: nil)
  static let v19 = FlowNames(
    orderLineTaxes: "tax_ids", orderLineUnit: "product_uom_id", pickingMoves: "move_ids",
    moveQuantity: "quantity", moveLineQuantity: "quantity", paymentMemo: "memo",
    storableType: "consu", storableFlag: "is_storable")
}
