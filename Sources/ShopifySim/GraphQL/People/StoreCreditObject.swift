import GraphQLLanguage

/// A store credit account as GraphQL shows it.
struct StoreCreditObject: Resolvable {
  let account: StoreCreditAccount
  let reading: ShopReading
  var typeName: String { "StoreCreditAccount" }
  var cursorID: Int { account.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(account.gid)
    case "balance": .money(account.balance, reading.shop.configuration.currency)
    case "owner":
      .optional(
        reading.shop.customers[account.customerID].map { CustomerObject(customer: $0, reading: reading) })
    default: nil
    }
  }
}
