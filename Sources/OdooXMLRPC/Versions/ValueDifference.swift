/// A value of a selection field for which Odoo 14 and 19 have different words.
struct ValueDifference: Sendable, Hashable {
  let model: String
  /// The field's name on 19.
  let field: String
  let v14: String
  let v19: String
  let evidence: Evidence

  init(_ model: String, _ field: String, v14: String, v19: String, _ evidence: Evidence = .measured) {
    self.model = model
    self.field = field
    self.v14 = v14
    self.v19 = v19
    self.evidence = evidence
  }

  /// Where one word of 14 stands for several of 19, the first row is what it is read as.
  static let onV14: [ValueDifference] = [
    ValueDifference("account.payment", "state", v14: "posted", v19: "paid"),
    ValueDifference("account.payment", "state", v14: "posted", v19: "in_process", .documented),
    ValueDifference("account.payment", "state", v14: "cancel", v19: "canceled", .documented),
    ValueDifference("sale.order", "state", v14: "done", v19: "sale", .documented),
    ValueDifference("sale.order.line", "state", v14: "done", v19: "sale", .documented),
    ValueDifference("account.account", "account_type", v14: "receivable", v19: "asset_receivable"),
    ValueDifference("account.account", "account_type", v14: "payable", v19: "liability_payable", .documented),
    ValueDifference("account.move.line", "account_type", v14: "receivable", v19: "asset_receivable"),
    ValueDifference(
      "account.move.line", "account_type", v14: "payable", v19: "liability_payable", .documented),
    ValueDifference("product.product", "type", v14: "product", v19: "consu"),
    ValueDifference("product.template", "type", v14: "product", v19: "consu"),
  ]
}
