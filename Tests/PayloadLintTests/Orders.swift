/// Small orders, each told with what its test needs.
enum Orders {
  /// A REST order of one line with one tax.
  static func taxed(
    price: String, quantity: Int = 1, rate: String, tax: String, included: Bool, currency: String = "USD",
    more: String = ""
  ) -> String {
    """
    {"id": 1, "created_at": "2026-05-01T09:30:00-04:00", "currency": "\(currency)", "taxes_included": \(included),
     "total_discounts": "0.00"\(more.isEmpty ? "" : ", \(more)"),
     "line_items": [{"id": 2, "price": "\(price)", "quantity": \(quantity), "taxable": true,
       "tax_lines": [{"title": "Tax", "price": "\(tax)", "rate": \(rate)}], "discount_allocations": []}],
     "financial_status": "paid"}
    """
  }

  /// A GraphQL order with these transactions, kind, status and amount of each.
  static func paid(_ status: String, total: String, _ transactions: [(String, String, String)]) -> String {
    let list = transactions.enumerated().map { index, transaction in
      """
      {"id": "gid://shopify/OrderTransaction/\(index + 1)", "kind": "\(transaction.0)",
       "status": "\(transaction.1)", "amountSet": {"shopMoney": {"amount": "\(transaction.2)", "currencyCode": "EUR"}}}
      """
    }
    return """
      {"data": {"order": {"id": "gid://shopify/Order/1", "displayFinancialStatus": "\(status)",
        "currentTotalPriceSet": {"shopMoney": {"amount": "\(total)", "currencyCode": "EUR"}},
        "transactions": [\(list.joined(separator: ", "))]}}}
      """
  }
}
