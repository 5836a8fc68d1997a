import CommerceTypes
import GraphQLLanguage

/// One amount in the shop's and in the customer's currency.
struct MoneyBagObject: Resolvable {
  let bag: MoneyBag
  let currencies: CurrencyPair
  var typeName: String { "MoneyBag" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "shopMoney": .money(bag.shop, currencies.shop)
    case "presentmentMoney": .money(bag.presentment, currencies.presentment)
    default: nil
    }
  }
}
