import GraphQLLanguage

/// A sale's part of one tax line.
struct SaleTaxObject: Resolvable {
  let sale: Sale
  /// The place among the sale's taxes, from 0.
  let index: Int
  let line: TaxLine
  let amount: MoneyBag
  let order: OrderReading
  var typeName: String { "SaleTax" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .text("gid://shopify/SaleTax/\(sale.id)?index=\(index)")
    case "amount": order.money(amount)
    case "taxLine": .object(TaxLineObject(line: line, currencies: order.order.currencies))
    default: nil
    }
  }
}
