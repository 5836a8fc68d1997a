/// A value of a selection field for which some versions have another word than Odoo 19.
struct ValueDifference: Sendable, Hashable {
  let model: String
  /// The field's name on 19.
  let field: String
  let own: String
  let v19: String
  /// The major versions that have the word.
  let versions: ClosedRange<Int>
  /// How it is known on 14; on 15 to 18 it is read from their sources.
  let evidenceOn14: Evidence
  /// A file of `odoo/odoo`, on the branches of the last version with the word and of the next one.
  let source: String

  /// - Parameter rows: the own word and 19's, and how 14's is known.
  private static func rows(
    _ model: String, _ field: String, until last: Int, _ source: String, _ rows: [(String, String, Evidence)]
  ) -> [ValueDifference] {
    rows.map { own, v19, evidence in
      ValueDifference(
        model: model, field: field, own: own, v19: v19, versions: 14...last, evidenceOn14: evidence,
        source: source)
    }
  }

  /// Where one own word stands for several of 19, the first row is what it is read as.
  static let all: [ValueDifference] =
    rows(
      "account.payment", "state", until: 17, "addons/account/models/account_payment.py",
      [
        ("posted", "paid", .measured), ("posted", "in_process", .documented),
        ("cancel", "canceled", .documented),
      ])
    + rows(
      "sale.order", "state", until: 16, "addons/sale/models/sale_order.py", [("done", "sale", .documented)])
    + rows(
      "sale.order.line", "state", until: 16, "addons/sale/models/sale_order_line.py",
      [("done", "sale", .documented)])
    + rows(
      "account.account", "account_type", until: 15, "addons/account/models/account_account.py",
      [("receivable", "asset_receivable", .measured), ("payable", "liability_payable", .documented)])
    + rows(
      "account.move.line", "account_type", until: 15,
      "addons/account/models/account_move_line.py (account_move.py before 16)",
      [("receivable", "asset_receivable", .measured), ("payable", "liability_payable", .documented)])
    + ["product.product", "product.template"].flatMap { model in
      rows(model, "type", until: 17, "addons/stock/models/product.py", [("product", "consu", .measured)])
    }

  /// Words of 19 that those versions have too, although another of their words is read so.
  static let sharedWords: [(model: String, field: String, value: String)] = [
    ("sale.order", "state", "sale"),
    ("sale.order.line", "state", "sale"),
    ("product.product", "type", "consu"),
    ("product.template", "type", "consu"),
  ]
}
