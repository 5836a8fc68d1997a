/// Who buys an order: a company at one of its locations, or the customer. Evidence: documented.
enum PurchasingEntity {
  static func object(of order: OrderReading) -> (any Resolvable)? {
    if let purchase = order.order.purchasingCompany, let company = order.shop.companies[purchase.companyID] {
      return PurchasingCompanyObject(purchase: purchase, company: company, reading: order.reading)
    }
    return order.shop.customer(of: order.order).map { CustomerObject(customer: $0, reading: order.reading) }
  }
}
