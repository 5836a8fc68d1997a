/// Arguments of customers, companies and gift cards.
extension HonouredArguments {
  static let people: [String: Set<String>] = [
    "QueryRoot.customers": ["query", "sortKey"],
    "QueryRoot.companies": ["query", "sortKey"],
    "QueryRoot.companyLocations": ["query", "sortKey"],
    "QueryRoot.customersCount": ["query", "limit"],
    "QueryRoot.companiesCount": ["limit"],
    "QueryRoot.giftCards": ["query", "sortKey"],
    "QueryRoot.giftCardsCount": ["query", "limit"],
  ]
}
