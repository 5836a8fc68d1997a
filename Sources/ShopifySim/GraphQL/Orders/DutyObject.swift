import GraphQLLanguage

/// A duty on a line as GraphQL shows it.
struct DutyObject: Resolvable {
  let duty: Duty
  let order: OrderReading
  var typeName: String { "Duty" }
  var cursorID: Int { duty.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(duty.gid)
    case "price": order.money(duty.price)
    case "harmonizedSystemCode": .text(duty.harmonizedSystemCode)
    case "countryCodeOfOrigin": .text(duty.countryCodeOfOrigin)
    case "taxLines": order.taxLines(duty.taxLines)
    default: nil
    }
  }
}
