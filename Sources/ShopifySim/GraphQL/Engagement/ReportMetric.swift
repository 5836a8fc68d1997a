import CommerceTypes

/// A column of a report of sales. Evidence: see ``Behaviour/salesReport``.
enum ReportMetric: String {
  case orders
  case grossSales = "gross_sales"
  case discounts
  case returns
  case netSales = "net_sales"
  case shipping = "shipping_charges"
  case taxes
  case totalSales = "total_sales"

  /// GraphQL's `ColumnDataType`.
  var dataType: String { self == .orders ? "INTEGER" : "MONEY" }

  /// What an agreement of an order adds, in the shop's currency.
  func amount(of agreement: SalesAgreement, on order: Order) -> ExactDecimal {
    if self == .orders { return agreement.cause == .order ? 1 : .zero }
    return agreement.sales.map { amount(of: $0, on: order) }.reduce(.zero, +)
  }

  private func amount(of sale: Sale, on order: Order) -> ExactDecimal {
    let net = sale.net.shop - (order.taxesIncluded ? sale.totalTax.shop : .zero)
    let isShipping = sale.lineType == .shipping
    let isGoods = !isShipping && sale.lineType != .duty && sale.lineType != .additionalFee
    switch self {
    case .orders: return .zero
    case .taxes: return sale.totalTax.shop
    case .totalSales: return net + sale.totalTax.shop
    case .shipping: return isShipping ? net : .zero
    case .netSales: return isGoods ? net : .zero
    case .returns: return isGoods && sale.net.shop.isNegative ? net : .zero
    case .discounts: return isGoods && !sale.net.shop.isNegative ? -sale.discount.shop : .zero
    case .grossSales: return isGoods && !sale.net.shop.isNegative ? net + sale.discount.shop : .zero
    }
  }
}
