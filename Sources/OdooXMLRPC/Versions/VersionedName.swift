/// A name that Odoo 14 and 19 have differently and that calls of this package write.
public enum VersionedName: Sendable, Hashable, CaseIterable {
  /// `sale.order.line`: its taxes.
  case saleOrderLineTaxes
  /// `stock.move`: the quantity done. On 19 it starts as the reserved one; see also `picked`.
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

  /// The method by its names of 14 and 19; nil for fields.
  var method: (v14: String, v19: String)? {
    self == .returnMethod ? ("create_returns", "action_create_returns") : nil
  }
}
