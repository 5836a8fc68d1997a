import CommerceTypes
import GraphQLLanguage

/// Units of a fulfillment order's line, as mutations name them.
struct FulfillmentOrderUnits {
  let lineID: Int
  let quantity: Int

  /// Nil when the list isn't given or empty: then all that remains is meant.
  static func all(_ input: MutationInput, _ name: String) throws(ExecutionError) -> [FulfillmentOrderUnits]? {
    guard let given = input.objects(name), !given.isEmpty else { return nil }
    var units: [FulfillmentOrderUnits] = []
    for each in given {
      guard let id = try each.id("id", "FulfillmentOrderLineItem") else { continue }
      units.append(FulfillmentOrderUnits(lineID: id.number, quantity: each.int("quantity") ?? 0))
    }
    return units
  }

  /// The order's lines with these units; nil when a line isn't of the fulfillment order or has too few.
  static func lines(
    _ units: [FulfillmentOrderUnits]?, of known: FulfillmentOrderObject
  ) -> [FulfillmentInput.Line]? {
    let lines = known.fulfillmentOrder.lines
    let wanted =
      units
      ?? lines.filter { $0.remainingQuantity > 0 }
      .map { FulfillmentOrderUnits(lineID: $0.id, quantity: $0.remainingQuantity) }
    var result: [FulfillmentInput.Line] = []
    for each in wanted {
      guard let line = lines.first(where: { $0.id == each.lineID }), each.quantity > 0,
        each.quantity <= line.remainingQuantity
      else { return nil }
      let item = known.order.order.lineItem(id: line.lineItemID)
      var unit = FulfillmentInput.Line(sku: item?.sku ?? SKU(""), quantity: each.quantity)
      unit.lineItemID = line.lineItemID
      result.append(unit)
    }
    return result
  }
}
