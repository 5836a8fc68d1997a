import CommerceTypes
import GraphQLLanguage

/// An amount in the shop's and the customer's currency, which are the same here.
struct MoneyBagObject: Resolvable {
  let money: Money
  var typeName: String { "MoneyBag" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "shopMoney", "presentmentMoney": .object(MoneyObject(money: money))
    default: nil
    }
  }
}

/// An amount as GraphQL writes it: trimmed, with one decimal at least: `31.9`, `20.0`. Evidence: captured.
struct MoneyObject: Resolvable {
  let money: Money
  var typeName: String { "MoneyV2" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "amount": .text(money.amount.formatted(minimumDigits: 1))
    case "currencyCode": .text(money.currency.rawValue)
    default: nil
    }
  }
}
