/// Customers and companies.
extension Shop {
  mutating func change(_ input: CustomerChange) throws(ShopError) -> [Happening] {
    throw notYet("customer")
  }

  mutating func change(_ input: CompanyChange) throws(ShopError) -> [Happening] {
    throw notYet("company")
  }

  /// The customer of a new order: found by e-mail address, or made; nil for an order without either.
  mutating func customerID(for input: OrderInput) -> Int? { nil }

  /// Who buys for the company that an order names.
  func purchasingCompany(named name: String, place: String) throws(ShopError) -> PurchasingCompany {
    throw notYet("company")
  }
}
