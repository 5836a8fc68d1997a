/// A thing that Odoo 14 and 19 name differently.
public enum VersionedName: Sendable, Hashable, CaseIterable {
  /// `sale.order.line`: its taxes.
  case saleOrderLineTaxes
  /// `sale.order.line`: its unit of measure.
  case saleOrderLineUnit
  /// `sale.order`: the method that locks it.
  case saleOrderLockMethod
  /// `stock.move`: the quantity done. On 19 it starts as the reserved one; see also `picked`.
  case stockMoveDoneQuantity
  /// `stock.picking`: its moves.
  case stockPickingMoves
  /// `stock.return.picking`: the method that makes the return.
  case returnMethod
  /// `account.payment`: the free text.
  case accountPaymentText
  /// `account.payment.register`: the payment method.
  case paymentRegisterMethod
  /// `account.move.reversal`: the method that makes the credit note.
  case reversalMethod
  /// `account.move`: the credit notes that reverse it.
  case accountMoveReversals
  /// `account.account`: the field that tells a receivable account.
  case accountTypeField
  /// `account.account`: that field's value for receivables.
  case receivableAccountType
  /// `account.tax`: the writable field for price-included taxes.
  case taxPriceIncluded
  /// `product.template`: the value of `type` for a storable product; on 19 `is_storable` is written too.
  case storableProductType
  /// `res.users`: its groups.
  case userGroups
}

extension VersionedName {
  /// The names, and how each came to be known.
  struct Entry {
    enum Evidence { case measured, documented }

    let v14: String
    let v19: String
    var evidence14 = Evidence.documented
    var evidence19 = Evidence.measured
  }

  // 19: seen on odoo-19 19.0.0+dfsg-1. 14: names noted from odoo-14 14.0.0+dfsg.2, not yet exercised by the
  // tests of this project.
  var entry: Entry {
    switch self {
    case .saleOrderLineTaxes: Entry(v14: "tax_id", v19: "tax_ids")
    case .saleOrderLineUnit: Entry(v14: "product_uom", v19: "product_uom_id")
    case .saleOrderLockMethod: Entry(v14: "action_done", v19: "action_lock")
    case .stockMoveDoneQuantity: Entry(v14: "quantity_done", v19: "quantity")
    case .stockPickingMoves: Entry(v14: "move_lines", v19: "move_ids")
    case .returnMethod: Entry(v14: "create_returns", v19: "action_create_returns")
    case .accountPaymentText: Entry(v14: "ref", v19: "memo")
    case .paymentRegisterMethod: Entry(v14: "payment_method_id", v19: "payment_method_line_id")
    case .reversalMethod: Entry(v14: "reverse_moves", v19: "refund_moves")
    case .accountMoveReversals: Entry(v14: "reversal_move_id", v19: "reversal_move_ids")
    case .accountTypeField: Entry(v14: "internal_type", v19: "account_type")
    case .receivableAccountType: Entry(v14: "receivable", v19: "asset_receivable")
    case .taxPriceIncluded: Entry(v14: "price_include", v19: "price_include_override")
    case .storableProductType: Entry(v14: "product", v19: "consu")
    case .userGroups: Entry(v14: "groups_id", v19: "group_ids")
    }
  }
}
