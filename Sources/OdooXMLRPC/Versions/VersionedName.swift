/// A name that versions have differently and that calls of this package write.
public enum VersionedName: Sendable, Hashable, CaseIterable {
  /// `sale.order.line`: its taxes.
  case saleOrderLineTaxes
  /// `stock.move`: the quantity done. From 17 on it starts as the reserved one; see also `picked`.
  case stockMoveDoneQuantity
  /// `stock.picking`: its moves.
  case stockPickingMoves
  /// `stock.return.picking`: the method that makes the return.
  case returnMethod
  /// `account.payment`: the free text.
  case accountPaymentText
  /// `account.account`: what tells a receivable account from others.
  case accountType
  /// `res.users`: its groups.
  case userGroups

  /// Odoo 19's field and its model; nil for methods.
  var field: (name: String, model: String)? {
    switch self {
    case .saleOrderLineTaxes: ("tax_ids", "sale.order.line")
    case .stockMoveDoneQuantity: ("quantity", "stock.move")
    case .stockPickingMoves: ("move_ids", "stock.picking")
    case .accountPaymentText: ("memo", "account.payment")
    case .accountType: ("account_type", "account.account")
    case .userGroups: ("group_ids", "res.users")
    case .returnMethod: nil
    }
  }

  /// The method by its older name, the last version that has it, and its name of 19; nil for fields.
  ///
  /// `addons/stock/wizard/stock_picking_return.py` of 17.0 and 18.0.
  var method: (own: String, until: Int, v19: String)? {
    self == .returnMethod ? ("create_returns", 17, "action_create_returns") : nil
  }
}
