import CommerceTypes
import GraphQLLanguage

/// A tax line as GraphQL shows it; `channelLiable` is null where nobody said who is liable. Evidence: captured.
struct TaxLineObject: Resolvable {
  let line: TaxLine
  let currencies: CurrencyPair
  var typeName: String { "TaxLine" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "title": .text(line.title)
    case "rate": .leaf(.number(line.rate.fraction.description))
    case "ratePercentage": .leaf(.number(line.rate.percent.description))
    case "priceSet": .object(MoneyBagObject(bag: line.price, currencies: currencies))
    case "channelLiable": line.channelLiable.map { .bool($0) } ?? .null
    case "source": .text(line.source)
    default: nil
    }
  }
}
