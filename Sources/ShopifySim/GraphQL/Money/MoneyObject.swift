import CommerceTypes
import GraphQLLanguage

/// An amount as GraphQL writes it: trimmed, with one decimal at least: `31.9`, `20.0`. Evidence: captured.
struct MoneyObject: Resolvable {
  let amount: ExactDecimal
  let currency: CurrencyCode
  var typeName: String { "MoneyV2" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "amount": .text(amount.formatted(minimumDigits: 1))
    case "currencyCode": .text(currency.rawValue)
    default: nil
    }
  }
}
