import GraphQLLanguage

/// A fee on an order: an `AdditionalFee` of the order, a `SaleAdditionalFee` of its ledger.
struct FeeObject: Resolvable {
  let fee: AdditionalFee
  let order: OrderReading
  let typeName: String
  var cursorID: Int { fee.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, fee.id))
    case "name": .text(fee.name)
    case "price": order.money(fee.price)
    case "taxLines": order.taxLines(fee.taxLines)
    default: nil
    }
  }
}
